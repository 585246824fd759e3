import {expect, test} from "vitest";
import {readCsv, rowsFromCsv, type CsvChoices} from "../../../index.ts";
import {ownText} from "../../text/data.ts";
import type {CsvReader, ReadResult} from "./csvReader.ts";
import {TableReading} from "./tableReading.svelte.ts";

/** A reader that reads at once. */
function createReader(): CsvReader {
  let text = "";
  return {
    read: async (choices, source) => {
      if (source !== undefined) text = typeof source === "string" ? source : await source.text();
      return attempt(text, choices);
    },
    rows: (choices) => Promise.resolve(rowsFromCsv(readCsv(text, choices))),
    close: () => undefined
  };
}

function attempt(text: string, choices: CsvChoices): ReadResult {
  try {
    return {table: readCsv(text, choices)};
  } catch (error) {
    return {problem: String(error)};
  }
}

test("a text is read, and read again with what was chosen", async () => {
  const reading = new TableReading(createReader());
  await reading.read("a,b\n1.5,x\n2.5,y\n");
  expect(reading.table?.header).toBe(true);
  expect(reading.busy).toBe(false);
  await reading.choose({...reading.choices, header: false});
  expect(reading.table?.rows).toBe(3);
});

test("a file gives the data its name, without the ending", async () => {
  const reading = new TableReading(createReader());
  await reading.read(new File(["a,b\n1.5,x\n2.5,y\n"], "my.pets.csv"));
  expect((await reading.rows())?.name).toBe("my.pets");
});

test("prose is answered with the library's sentence, and a better text takes it away", async () => {
  const reading = new TableReading(createReader());
  await reading.read("Call me Ishmael.");
  expect(reading.problem).toContain("csv");
  expect(reading.table).toBeUndefined();
  await reading.read("a,b\n1.5,x\n2.5,y\n");
  expect(reading.problem).toBeUndefined();
});

test("a choice that cannot be keeps the table, and says why", async () => {
  const reading = new TableReading(createReader());
  await reading.read("a,b\n1.5,x\n2.5,y\n");
  await reading.choose({target: "nothing"});
  expect(reading.problem).toContain("no such column");
  expect(reading.table).toBeDefined();
});

test("nothing is read of an empty text", async () => {
  const reading = new TableReading(createReader());
  await reading.read("  \n");
  expect([reading.table, reading.problem]).toEqual([undefined, undefined]);
});

test("a file that is too large is refused in words", async () => {
  const reading = new TableReading(createReader());
  const file = new File([""], "large.csv");
  Object.defineProperty(file, "size", {value: 1e9});
  await reading.read(file);
  expect(reading.problem).toBe(ownText.tooLarge(60));
});
