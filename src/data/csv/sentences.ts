/** Tells people how a table was understood. */

import type {CsvTable} from "./csvTable.ts";
import {delimiterNames} from "./parseCells.ts";
import {usualInputs, type InputPlan} from "./planInputs.ts";
import {counted, countedWere, grouped, listed, quoted} from "./words.ts";

/** Everything the sentences speak of. */
export interface Reading extends Pick<
  CsvTable,
  "delimiter" | "header" | "columns" | "rows" | "target" | "task" | "classes" | "missing"
> {
  plan: InputPlan;
  /** Whether a person chose the input columns. */
  chosen: boolean;
  /** Rows with another number of cells. */
  uneven: number;
  withoutTarget: number;
  incomplete: number;
  usable: number;
  used: number;
}

/** Returns what was understood, and of that what was changed or left out. */
export function describeReading(reading: Reading): {sentences: readonly string[]; notes: readonly string[]} {
  const notes = [...aboutRows(reading), ...aboutColumns(reading)];
  return {sentences: [aboutText(reading), aboutTarget(reading), aboutInputs(reading), ...notes], notes};
}

function aboutText({rows, columns, delimiter, header}: Reading): string {
  const first = header ? "the first row names the columns" : "no row names the columns, so they are numbered";
  return `${counted(rows, "row")} and ${counted(columns.length, "column")}, separated by ${delimiterNames[delimiter]}; ${first}.`;
}

function aboutTarget({target, columns, task, classes}: Reading): string {
  const names = listed(target.map((c) => quoted(columns[c].name)));
  if (task === "classes") {
    return `The target is ${names}, with ${grouped(classes.length)} class${classes.length === 1 ? "" : "es"}: ${listed(classes)}.`;
  }
  return target.length === 1 ? `The target is ${names}, a number.` : `The targets are ${names}, all numbers.`;
}

function aboutInputs({plan, columns}: Reading): string {
  const width = plan.inputs.reduce((sum, input) => sum + (input.values?.length ?? 1), 0);
  const names = listed(plan.inputs.map(({column}) => quoted(columns[column].name)));
  return plan.inputs.length === 0 ? "There is no input." : `${counted(width, "input")} from ${names}.`;
}

function aboutRows(reading: Reading): string[] {
  const {uneven, columns, withoutTarget, incomplete, missing, usable, used} = reading;
  const notes: string[] = [];
  if (uneven > 0)
    notes.push(`${countedWere(uneven, "row", ` without exactly ${counted(columns.length, "cell")}`)} left out.`);
  if (withoutTarget > 0) notes.push(`${countedWere(withoutTarget, "row", " without a target")} left out.`);
  if (incomplete > 0 && missing === "leaveOut") {
    notes.push(`${countedWere(incomplete, "row", ` with ${holes(reading)}`)} left out.`);
    if (incomplete * 2 > reading.rows)
      notes.push("That is more than half: filling with the mean would keep these rows.");
  }
  if (incomplete > 0 && missing === "mean") {
    notes.push(`In ${counted(incomplete, "row")}, ${holes(reading)} were replaced by the mean of their column.`);
  }
  if (used < usable) {
    notes.push(
      `${grouped(used)} of ${counted(usable, "row")} were drawn at random: more would make links and training slow.`
    );
  }
  return notes;
}

/** "missing values", "infinite values" or both, in the columns that are used. */
function holes({plan, columns}: Reading): string {
  const missing = plan.inputs.some(({column}) => columns[column].missing > 0 || columns[column].stray);
  const infinite = plan.inputs.some(({column}) => columns[column].infinite > 0);
  return `${[...(missing ? ["missing"] : []), ...(infinite ? ["infinite"] : [])].join(" or ")} values`;
}

function aboutColumns({plan, columns, chosen}: Reading): string[] {
  const notes: string[] = [];
  for (const {column, values} of plan.inputs) {
    if (!values) continue;
    const name = quoted(columns[column].name);
    notes.push(`${name} holds text: ${counted(values.length, "input")}, one per value (${listed(values)}).`);
  }
  const shown = plan.leftOut.length > 4 ? plan.leftOut.slice(0, 3) : plan.leftOut;
  for (const {column, reason} of shown) notes.push(`${quoted(columns[column].name)} is left out: ${reason}.`);
  const rest = plan.leftOut.length - shown.length;
  if (rest > 0) notes.push(`${countedWere(rest, "more column")} left out for such reasons.`);
  if (plan.beyond > 0 && !chosen) {
    notes.push(
      `${countedWere(plan.beyond, "column", ` beyond the first ${usualInputs} inputs`)} left out: choose the columns to use others.`
    );
  }
  for (const column of columns) {
    if (!column.stray) continue;
    const {count, row, text} = column.stray;
    const what = count === 1 ? "a cell that is no number counts" : `${grouped(count)} cells that are no numbers count`;
    notes.push(`In ${quoted(column.name)}, ${what} as missing (row ${grouped(row)} says ${quoted(text)}).`);
  }
  if (columns.some((column) => column.comma)) notes.push("Commas within numbers were read as decimal points.");
  return notes;
}
