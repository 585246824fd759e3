/** From CSV text to a table that is understood: guesses what was not chosen, and says what it did. */

import {createDraws} from "../../tensor/draws.ts";
import {classLimit, rowLimits} from "../rows.ts";
import type {Task} from "../spec.ts";
import {columnNames, describeColumns, guessHeader, type CsvColumn} from "./columns.ts";
import type {ColumnRef, CsvChoices, CsvTable} from "./csvTable.ts";
import {guessTarget, guessTask} from "./guessTarget.ts";
import {delimiters, parseCells} from "./parseCells.ts";
import {isMissing, parseNumber} from "./parseNumber.ts";
import {planInputs, type CsvInput} from "./planInputs.ts";
import {describeReading} from "./sentences.ts";
import {counted, listed, quoted} from "./words.ts";

/**
 * Reads a CSV text. What `choices` leave open is guessed; to change something, read again with the choice.
 * @throws Error when the text is no table, or a choice names something that is not there.
 * A table that was read but cannot be learned as chosen has a `problem` instead, so that it can be shown and mended.
 */
export function readCsv(text: string, choices: CsvChoices = {}): CsvTable {
  if (choices.delimiter !== undefined && !delimiters.includes(choices.delimiter)) {
    throw new Error(`csv.delimiter: unknown, expected one of , ; tab |, got ${JSON.stringify(choices.delimiter)}`);
  }
  const {delimiter, records, uneven} = parseCells(text, choices.delimiter);
  const header = choices.header ?? guessHeader(records, delimiter);
  const body = header ? records.slice(1) : records;
  expectRows(body.length, header);
  const names = columnNames(header ? records[0] : undefined, records[0].length);
  const columns = describeColumns(body, names, delimiter);

  const target = chosenColumns("csv.target", asList(choices.target), names) ?? [guessTarget(columns, body.length)];
  const targets = target.map((c) => columns[c]);
  const task = choices.task ?? guessTask(targets, body.length);
  const chosen = chosenColumns("csv.columns", choices.columns, names);
  const plan = planInputs(columns, target, chosen, (c) => valuesOf(body, c));
  const missing = choices.missing ?? "leaveOut";

  const withTarget = body.filter((record) => target.every((c) => isUsable(record[c], columns[c])));
  const complete = withTarget.filter((record) =>
    plan.inputs.every(({column}) => isUsable(record[column], columns[column]))
  );
  const usable = missing === "mean" ? withTarget : complete;
  const cells = sample(usable, rowLimit(plan.inputs));
  const classes = task === "classes" ? classesOf(cells, target[0], columns[target[0]]) : [];
  const problem =
    findTargetProblem(targets, task, classes) ?? plan.problem ?? findRowProblem(usable.length, body.length, missing);
  const found = {delimiter, header, columns, rows: body.length, target, task, classes, missing};
  const told = describeReading({
    ...found,
    plan,
    chosen: chosen !== undefined,
    uneven,
    withoutTarget: body.length - withTarget.length,
    incomplete: withTarget.length - complete.length,
    usable: usable.length,
    used: cells.length
  });
  return {
    name: choices.name ?? "Own data",
    ...found,
    inputs: plan.inputs,
    ...told,
    ...(problem !== undefined && {problem}),
    cells
  };
}

function expectRows(rows: number, header: boolean): void {
  if (rows >= 2) return;
  const got = rows === 1 ? `${header ? "a header and " : ""}one row` : "a header only";
  throw new Error(`csv: there is too little to learn from, expected at least 2 rows of data, got ${got}; add rows`);
}

function asList(refs: CsvChoices["target"]): readonly ColumnRef[] | undefined {
  return typeof refs === "string" || typeof refs === "number" ? [refs] : refs;
}

function chosenColumns(
  where: string,
  refs: readonly ColumnRef[] | undefined,
  names: readonly string[]
): number[] | undefined {
  if (refs === undefined) return undefined;
  if (refs.length === 0) throw new Error(`${where}: nothing chosen, expected at least one column, got none`);
  const places = refs.map((ref) => {
    const place = typeof ref === "number" ? ref : names.indexOf(ref);
    if (Number.isInteger(place) && place >= 0 && place < names.length) return place;
    const expected = `${listed(names.map(quoted), 12)}, or a place from 0 to ${names.length - 1}`;
    throw new Error(`${where}: no such column, expected ${expected}, got ${JSON.stringify(ref)}`);
  });
  return [...new Set(places)];
}

function isUsable(cell: string, column: CsvColumn): boolean {
  if (isMissing(cell)) return false;
  return column.kind === "text" || Number.isFinite(parseNumber(cell, column.comma) ?? NaN);
}

function valuesOf(records: readonly (readonly string[])[], c: number): readonly string[] {
  const values = new Set<string>();
  for (const record of records) if (!isMissing(record[c])) values.add(record[c].trim());
  return [...values].sort();
}

function rowLimit(inputs: readonly CsvInput[]): number {
  const width = inputs.reduce((sum, input) => sum + (input.values?.length ?? 1), 0);
  return Math.min(rowLimits.rows, Math.floor(rowLimits.numbers / Math.max(1, width)));
}

/** Rows drawn at random, in their old order: every k-th row could miss a class in data that comes in a rhythm. */
function sample(records: readonly string[][], limit: number): readonly string[][] {
  if (records.length <= limit) return records;
  const order = new Int32Array(records.length);
  createDraws(0, "data", "csv").permutation(0, order);
  return Array.from(order.slice(0, limit).sort(), (row) => records[row]);
}

/** Numbers in rising order, texts in the order of the alphabet: the same classes whatever the order of the rows. */
function classesOf(cells: readonly (readonly string[])[], c: number, column: CsvColumn): readonly string[] {
  if (column.kind === "text") return valuesOf(cells, c);
  const values = new Set(cells.map((record) => parseNumber(record[c], column.comma) ?? NaN));
  return [...values].sort((a, b) => a - b).map(String);
}

function findTargetProblem(targets: readonly CsvColumn[], task: Task, classes: readonly string[]): string | undefined {
  const [first] = targets;
  if (task === "numbers") {
    const text = targets.find((column) => column.kind === "text");
    if (!text) return undefined;
    const sentence = `csv.target: ${quoted(text.name)} holds text, expected numbers, got ${listed(text.examples.map(quoted))}`;
    return `${sentence}; choose another target or the task "classes"`;
  }
  if (targets.length > 1) {
    return `csv.target: too many targets, expected one column of classes, got ${targets.length}; choose one, or the task "numbers"`;
  }
  if (classes.length < 2) {
    const got = classes.length === 1 ? `only ${quoted(classes[0])}` : "none";
    return `csv.target: ${quoted(first.name)} has too few classes, expected at least 2, got ${got}; choose another target`;
  }
  if (classes.length > classLimit) {
    const advice = first.kind === "number" ? `another target or the task "numbers"` : "another target";
    return `csv.target: ${quoted(first.name)} has too many classes, expected at most ${classLimit}, got ${classes.length}; choose ${advice}`;
  }
  return undefined;
}

function findRowProblem(usable: number, rows: number, missing: string): string | undefined {
  if (usable >= 2) return undefined;
  const advice =
    missing === "mean" ? "choose another target" : `fill missing values with the mean, or use fewer columns`;
  return `csv: too few complete rows, expected at least 2, got ${usable} of ${counted(rows, "row")}; ${advice}`;
}
