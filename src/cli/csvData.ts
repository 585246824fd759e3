/** Experiments whose data is a CSV file beside them: `{"kind": "csv", "file": "mine.csv", "target": "species"}`. */
import {basename, resolve} from "node:path";
import {readCsv, rowsFromCsv} from "../index.ts";
import {Failure} from "./failure.ts";
import {readTextFile} from "./files.ts";

type Plain = Readonly<Record<string, unknown>>;

/** What an experiment says about its data besides which rows there are. */
const aboutUse = ["test", "standardise", "inputs"];
const choices = ["name", "delimiter", "header", "target", "task", "columns", "missing"];

/** Returns the experiment with its CSV file read into inline rows; any other one as it is. */
export function withCsvData(json: unknown, folder: string): unknown {
  if (!isPlain(json)) return json;
  if (isPlain(json["experiment"])) return {...json, experiment: withCsvData(json["experiment"], folder)};
  const {data} = json;
  if (!isPlain(data) || data["kind"] !== "csv") return json;
  const unknown = Object.keys(data).find((key) => !["kind", "file", ...choices, ...aboutUse].includes(key));
  if (unknown !== undefined)
    throw new Failure(`data.${unknown}: unknown field, expected one of file, ${[...choices, ...aboutUse].join(", ")}`);
  const {file} = data;
  if (typeof file !== "string")
    throw new Failure(
      `data.file: expected the name of a CSV file, got ${file === undefined ? "nothing" : JSON.stringify(file)}`
    );
  const rows = rowsFromCsv(
    readCsv(readTextFile(resolve(folder, file)), {name: basename(file), ...pick(data, choices)})
  );
  return {...json, data: {...rows, ...pick(data, aboutUse)}};
}

function pick(from: Plain, keys: readonly string[]): Plain {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
