/** Reads tables beside the page, so that a hundred thousand rows do not hold it up. */
import {readCsv, rowsFromCsv} from "../../../index.ts";
import type {CsvAnswer, CsvQuestion} from "./csvProtocol.ts";

let text = "";

addEventListener("message", ({data}: MessageEvent<CsvQuestion>) => {
  void answer(data).then((reply) => {
    postMessage(reply);
  });
});

async function answer({id, source, choices, rows}: CsvQuestion): Promise<CsvAnswer> {
  if (source !== undefined) {
    try {
      text = typeof source === "string" ? source : await source.text();
    } catch {
      return {id, problem: "", unreadable: true};
    }
  }
  try {
    const {cells, ...table} = readCsv(text, choices);
    return {id, table, ...(rows && {rows: rowsFromCsv({...table, cells})})};
  } catch (error) {
    return {id, problem: error instanceof Error ? error.message : String(error)};
  }
}
