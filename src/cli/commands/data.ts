import {existsSync} from "node:fs";
import {basename} from "node:path";
import {
  createDataset,
  dataKinds,
  isDataKind,
  readCsv,
  rowsFromCsv,
  writeCsv,
  type DataKindInfo,
  type Dataset,
  type DataSpecInput,
  type RowsSpec
} from "../../index.ts";
import {jsonOption, type Command, type Input, type Option} from "../command.ts";
import {UsageError} from "../failure.ts";
import {readTextFile, writeFile} from "../files.ts";
import type {Terminal} from "../terminal.ts";

const kinds = Object.entries<DataKindInfo>(dataKinds).filter(([kind]) => kind !== "rows");

/** Every parameter of every data set is an option. */
const parameterOptions: Readonly<Record<string, Option>> = Object.fromEntries(
  kinds
    .flatMap(([, {parameters}]) => parameters)
    .map(({key, kind, sentence}) => [key, {kind, value: kind === "integer" ? "n" : "x", help: sentence}])
);

/** Writes data. */
export const data: Command = {
  summary: "Writes a data set as CSV or JSON, or says what there is and how a CSV file is understood.",
  usage: ["spiral --csv [--points n] [--noise x] [--seed n]", "mine.csv [--target NAME] [--json]", ""],
  positionals: {least: 0, most: 1},
  options: {
    csv: {kind: "flag", help: "write the rows as CSV"},
    json: {...jsonOption, help: 'write the rows as the "data" of an experiment'},
    out: {kind: "text", short: "o", value: "FILE", help: "write to this file"},
    seed: {kind: "integer", value: "n", min: 0, help: "seed of the random numbers (default: 1)"},
    ...parameterOptions,
    target: {kind: "text", value: "NAME", help: "which column of a CSV file is to be learned"}
  },
  details: [`Data sets: ${kinds.map(([kind]) => kind).join(", ")}.`],
  examples: [
    ["data spiral --csv", "200 points of two spirals, with a header"],
    [
      "data blobs --csv --points 60 --classes 4 --noise 0.5 --seed 7 -o blobs.csv",
      "sixty points in four clouds, in a file"
    ],
    ["data iris", "what the data is and where it comes from"],
    ["data", "all data sets, a sentence each"]
  ],
  async run(input, terminal) {
    const [name] = input.positionals as (string | undefined)[];
    if (input.flag("csv") && input.flag("json"))
      throw new UsageError("data: --csv and --json exclude each other, expected one of them");
    const text = name === undefined ? listOfKinds(input.flag("json")) : await describe(name, input);
    write(text, input, terminal);
  }
};

async function describe(name: string, input: Input): Promise<string> {
  if (isDataKind(name) && name !== "rows") {
    const dataset = await createDataset(specOf(name, input), input.number("seed") ?? 1);
    return input.flag("csv") ? writeCsv(dataset) : input.flag("json") ? json(rowsOf(dataset)) : sentencesOf(dataset);
  }
  if (!existsSync(name))
    throw new UsageError(
      `data: ${JSON.stringify(name)} is no file and no data set, expected one of ${kinds.map(([kind]) => kind).join(", ")}`
    );
  const target = input.text("target");
  const table = readCsv(readTextFile(name), {name: basename(name), ...(target !== undefined && {target})});
  if (!input.flag("csv") && !input.flag("json"))
    return [...table.sentences, ...(table.problem === undefined ? [] : [table.problem]), ""].join("\n");
  const rows = rowsFromCsv(table);
  return input.flag("json") ? json(rows) : writeCsv(createDataset(rows));
}

function specOf(kind: string, input: Input): DataSpecInput {
  const {parameters} = (dataKinds as Readonly<Record<string, DataKindInfo>>)[kind];
  const given = Object.keys(parameterOptions).filter((key) => input.number(key) !== undefined);
  for (const key of given)
    if (!parameters.some((parameter) => parameter.key === key)) {
      const expected = parameters.map((parameter) => `--${parameter.key}`).join(", ");
      throw new UsageError(`data: ${kind} has no --${key}, expected ${expected === "" ? "no parameters" : expected}`);
    }
  for (const {key, min, max} of parameters) {
    const value = input.number(key);
    if (value !== undefined && (value < min || value > max))
      throw new UsageError(`--${key}: expected a number from ${min} to ${max}, got "${value}"`);
  }
  return {kind, ...Object.fromEntries(given.map((key) => [key, input.number(key)]))} as DataSpecInput;
}

/** A data set as inline rows, so that any of them can be changed by hand. */
function rowsOf({name, features, values, rows, target, domain}: Dataset): RowsSpec {
  const row = (from: ArrayLike<number>, width: number, n: number): number[] =>
    Array.from({length: width}, (_, k) => from[n * width + k]);
  return {
    kind: "rows",
    name,
    features,
    values: Array.from({length: rows}, (_, n) => row(values, features.length, n)),
    target:
      target.kind === "classes"
        ? {kind: "classes", labels: [...target.labels], names: target.names}
        : {
            kind: "numbers",
            values: Array.from({length: rows}, (_, n) => row(target.values, target.features.length, n)),
            features: target.features
          },
    domain
  };
}

function sentencesOf({name, rows, features, target, source, license}: Dataset): string {
  const columns = features.map((feature) =>
    feature.unit === undefined ? feature.name : `${feature.name} (${feature.unit})`
  );
  const shown =
    columns.length > 12 ? `${columns.slice(0, 12).join(", ")} and ${columns.length - 12} more` : columns.join(", ");
  const goal =
    target.kind === "classes"
      ? `classes: ${target.names.join(", ")}`
      : `target: ${target.features.map((feature) => feature.name).join(", ")}`;
  return [
    `${name}: ${rows} rows`,
    `inputs: ${shown}`,
    goal,
    ...(source === undefined ? [] : [`source: ${source}`]),
    ...(license === undefined ? [] : [`licence: ${license}`]),
    ""
  ].join("\n");
}

function listOfKinds(isJson: boolean): string {
  if (isJson)
    return json(
      Object.fromEntries(
        kinds.map(([kind, {label, sentence, task, parameters}]) => [kind, {label, sentence, task, parameters}])
      )
    );
  const width = Math.max(...kinds.map(([kind]) => kind.length));
  return kinds.map(([kind, {sentence}]) => `${kind.padEnd(width)}  ${sentence}\n`).join("");
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function write(text: string, input: Input, terminal: Terminal): void {
  const out = input.text("out");
  if (out === undefined) terminal.write(text);
  else writeFile(out, text);
}
