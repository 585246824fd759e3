import {existsSync} from "node:fs";
import {basename} from "node:path";
import {createDataset, readCsv, rowsFromCsv, writeCsv, type DataKindInfo, type DataSpecInput} from "../../index.ts";
import {jsonOption, type Command, type Input, type Option} from "../command.ts";
import {listOfKinds, namedKinds, sentencesOf} from "../dataWords.ts";
import {UsageError} from "../failure.ts";
import {expectPlaceFor, readTextFile, writeFile} from "../files.ts";
import {rowsOf} from "../rowsOf.ts";

const allParameters = namedKinds.flatMap(([, {parameters}]) => parameters);

/** Every parameter of every data set is an option. */
const parameterOptions: Readonly<Record<string, Option>> = Object.fromEntries(
  allParameters.map(({key, kind}): [string, Option] => {
    const sentences = new Set(allParameters.filter((other) => other.key === key).map(({sentence}) => sentence));
    return [key, {kind, value: kind === "integer" ? "n" : "x", help: [...sentences].join(" Or: ")}];
  })
);

const names = namedKinds.map(([kind]) => kind).join(", ");

/** Writes data. */
export const data: Command = {
  summary: "Writes a data set as CSV or JSON, or says what there is and how a CSV file is understood.",
  usage: ["[spiral] [--csv] [--points n] [--noise x] [--seed n]", "mine.csv [--target NAME] [--json]"],
  arguments: [{name: "a data set or a CSV file", isOptional: true}],
  options: {
    csv: {kind: "flag", help: "write the rows as CSV"},
    json: {...jsonOption, help: 'write the rows as the "data" of an experiment'},
    out: {kind: "text", short: "o", value: "FILE", help: "write to this file"},
    seed: {kind: "integer", value: "n", min: 0, help: "seed of the random numbers (default: 1)"},
    ...parameterOptions,
    target: {kind: "text", value: "NAME", help: "which column of a CSV file is to be learned"}
  },
  details: [
    `Data sets: ${names}.`,
    "Without a name, lists them all, with the options that each has, their range and, in brackets, their default."
  ],
  examples: [
    ["data spiral --csv", "points on two spirals, with a header"],
    [
      "data blobs --csv --points 60 --classes 4 --noise 0.5 --seed 7 -o blobs.csv",
      "sixty points in four clouds, in a file"
    ],
    ["data iris", "what the data is and where it comes from"],
    ["data", "all data sets, with what can be set"]
  ],
  async run(input, terminal) {
    const [name] = input.positionals as (string | undefined)[];
    if (input.flag("csv") && input.flag("json"))
      throw new UsageError("data: --csv and --json exclude each other, expected one of them");
    const out = input.text("out");
    if (out !== undefined) expectPlaceFor(out);
    const text = await answer(name, input);
    if (out === undefined) terminal.write(text);
    else writeFile(out, text);
  }
};

function answer(name: string | undefined, input: Input): string | Promise<string> {
  if (name === undefined) {
    expectOnly(input, "a list of all data sets", []);
    return input.flag("json") ? json(Object.fromEntries(namedKinds)) : listOfKinds();
  }
  const info = namedKinds.find(([kind]) => kind === name)?.[1];
  if (info) return describe(name, info, input);
  if (!existsSync(name))
    throw new UsageError(`data: ${JSON.stringify(name)} is no file and no data set, expected one of ${names}`);
  return describeFile(name, input);
}

async function describe(kind: string, {parameters}: DataKindInfo, input: Input): Promise<string> {
  const keys = parameters.map(({key}) => key);
  expectOnly(input, kind, ["csv", ...keys, ...(keys.length > 0 ? ["seed"] : [])]);
  for (const {key, min, max} of parameters) {
    const value = input.number(key);
    if (value !== undefined && (value < min || value > max))
      throw new UsageError(`--${key}: expected a number from ${min} to ${max}, got "${value}"`);
  }
  const chosen = keys.map((key) => [key, input.number(key)] as const).filter(([, value]) => value !== undefined);
  const spec = {kind, ...Object.fromEntries(chosen)} as DataSpecInput;
  const dataset = await createDataset(spec, input.number("seed") ?? 1);
  if (input.flag("csv")) return writeCsv(dataset);
  return input.flag("json") ? json(rowsOf(dataset)) : sentencesOf(dataset);
}

function describeFile(file: string, input: Input): string {
  expectOnly(input, "a CSV file", ["csv", "target"]);
  const target = input.text("target");
  const table = readCsv(readTextFile(file), {name: basename(file), ...(target !== undefined && {target})});
  if (!input.flag("csv") && !input.flag("json"))
    return [...table.sentences, ...(table.problem === undefined ? [] : [table.problem]), ""].join("\n");
  const rows = rowsFromCsv(table);
  return input.flag("json") ? json(rows) : writeCsv(createDataset(rows));
}

/** Refuses options that would change nothing. */
function expectOnly(input: Input, what: string, keys: readonly string[]): void {
  const known = [...keys, "json", "out"];
  const idle = input.given.find((key) => !known.includes(key));
  if (idle === undefined) return;
  throw new UsageError(`data: ${what} has no --${idle}, expected one of ${known.map((key) => `--${key}`).join(", ")}`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
