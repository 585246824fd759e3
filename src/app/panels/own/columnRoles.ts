/** What each column of a table is used for, and how a person changes that. */
import type {CsvChoices} from "../../../index.ts";
import {without} from "../without.ts";
import type {TableSummary} from "./csvProtocol.ts";

/** What a column is used for. */
export type ColumnRole = "input" | "target" | "unused";

/** The column's role as the table was understood. */
export function roleOf(table: TableSummary, column: number): ColumnRole {
  if (table.target.includes(column)) return "target";
  return table.inputs.some((input) => input.column === column) ? "input" : "unused";
}

/** The choices after one column was given another role. A column of numbers can be predicted beside others. */
export function withRole(choices: CsvChoices, table: TableSummary, column: number, role: ColumnRole): CsvChoices {
  const before = roleOf(table, column);
  if (before === role) return choices;
  const inputs = table.inputs.map((input) => input.column).filter((each) => each !== column);
  const columns = role === "input" ? [...inputs, column].sort((a, b) => a - b) : inputs;
  const chosen = {...choices, ...(columns.length > 0 && {columns})};
  if (role === "target") return {...chosen, target: targetsWith(table, column)};
  const target = table.target.filter((each) => each !== column);
  return before === "target" && target.length > 0 ? {...chosen, target} : chosen;
}

/** The choices after another column was chosen to be predicted; as what is guessed anew. */
export function withTarget(choices: CsvChoices, table: TableSummary, column: number): CsvChoices {
  const rest = without(choices, "task", "columns");
  const others = choices.columns && [...inputsOf(table), ...table.target].filter((each) => each !== column);
  return {...rest, target: column, ...(others && {columns: others.sort((a, b) => a - b)})};
}

/** The choices after the text was cut into cells differently: what was chosen of columns no longer holds. */
export function withLayout(choices: CsvChoices, change: Pick<CsvChoices, "delimiter" | "header">): CsvChoices {
  return {...without(choices, "target", "task", "columns"), ...change};
}

function inputsOf(table: TableSummary): number[] {
  return table.inputs.map((input) => input.column);
}

function targetsWith(table: TableSummary, column: number): readonly number[] {
  const isNumber = table.columns[column]?.kind === "number";
  return table.task === "numbers" && isNumber ? [...table.target, column].sort((a, b) => a - b) : [column];
}
