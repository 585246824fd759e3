/** Which columns become inputs, and how many each. */

import {rowLimits} from "../rows.ts";
import type {CsvColumn} from "./columns.ts";
import {isCounter} from "./guessTarget.ts";
import {counted, grouped, quoted} from "./words.ts";

/** A column that the network sees: as it is, or as one input per value. */
export interface CsvInput {
  column: number;
  /** The values of a text column, each an input of its own; absent for numbers. */
  values?: readonly string[];
}

/** The inputs, why other columns are none, and what is wrong with a choice. */
export interface InputPlan {
  inputs: readonly CsvInput[];
  leftOut: readonly {column: number; reason: string}[];
  /** Columns beyond the usual number of inputs. */
  beyond: number;
  problem?: string;
}

/** Most different values of a text column that become inputs. */
const valueLimit = 12;

/** Inputs taken when nobody chose columns. */
export const usualInputs = 100;

/** Takes the chosen columns, or all that can be inputs, up to a hundred. `valuesOf` lists the values of a text column. */
export function planInputs(
  columns: readonly CsvColumn[],
  targets: readonly number[],
  chosen: readonly number[] | undefined,
  valuesOf: (column: number) => readonly string[]
): InputPlan {
  const inputs: CsvInput[] = [];
  const leftOut: {column: number; reason: string}[] = [];
  const most = chosen ? rowLimits.features : usualInputs;
  let [width, beyond] = [0, 0];
  const candidates = chosen ?? columns.map((_, c) => c);
  for (const column of candidates) {
    if (targets.includes(column)) continue;
    const reason = reasonAgainst(columns[column], chosen !== undefined);
    if (reason !== undefined) {
      leftOut.push({column, reason});
      continue;
    }
    const input = columns[column].kind === "number" ? {column} : {column, values: valuesOf(column)};
    const own = input.values?.length ?? 1;
    if (width + own > most) {
      beyond++;
      continue;
    }
    inputs.push(input);
    width += own;
  }
  const problem = findProblem(columns, inputs, leftOut, chosen && beyond > 0 ? beyond : 0);
  return {inputs, leftOut, beyond, ...(problem !== undefined && {problem})};
}

function reasonAgainst(column: CsvColumn, wasChosen: boolean): string | undefined {
  if (column.distinct === 0) return "it is empty";
  if (column.kind === "text" && column.distinct > valueLimit) {
    return `it holds text with ${column.distinct >= 1000 ? "1,000 or more" : column.distinct} different values, more than ${valueLimit}`;
  }
  if (column.distinct === 1) return `every row says ${quoted(column.examples[0])}`;
  if (!wasChosen && isCounter(column)) return "it only counts the rows";
  return undefined;
}

function findProblem(
  columns: readonly CsvColumn[],
  inputs: readonly CsvInput[],
  leftOut: readonly {column: number; reason: string}[],
  beyond: number
): string | undefined {
  if (beyond > 0) {
    return `csv.columns: too many inputs, expected at most ${grouped(rowLimits.features)}, got ${counted(beyond, "column")} more; choose fewer columns`;
  }
  if (inputs.length > 0) return undefined;
  const [first] = leftOut;
  const got = leftOut.length > 0 ? `${quoted(columns[first.column].name)}, but ${first.reason}` : "none";
  return `csv.columns: no column can be an input, expected at least one with numbers or up to ${valueLimit} different texts, got ${got}; choose other columns or another delimiter`;
}
