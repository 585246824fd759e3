/** A CSV text as it was understood, and what a person may change about that. */

import type {Task} from "../spec.ts";
import type {CsvColumn} from "./columns.ts";
import type {Delimiter} from "./parseCells.ts";
import type {CsvInput} from "./planInputs.ts";

/** A column by its name, or by its place, counted from 0. */
export type ColumnRef = string | number;

/** What to do with rows in which an input is missing: leave them out, or fill in the mean of the column. */
export type MissingChoice = "leaveOut" | "mean";

/** Everything about the reading that can be chosen; what is left out is guessed. */
export interface CsvChoices {
  /** What to call the data, such as the name of the file; default "Own data". */
  name?: string;
  delimiter?: Delimiter;
  /** Whether the first row names the columns. */
  header?: boolean;
  /** The column to learn, or several columns of numbers. */
  target?: ColumnRef | readonly ColumnRef[];
  /** Whether the target is a class or a number. */
  task?: Task;
  /** The columns to use as inputs. */
  columns?: readonly ColumnRef[];
  /** Default "leaveOut". Rows without a target are always left out. */
  missing?: MissingChoice;
}

/** A table that was understood. Plain data; `rowsFromCsv` makes an experiment's data of it. */
export interface CsvTable {
  name: string;
  delimiter: Delimiter;
  header: boolean;
  columns: readonly CsvColumn[];
  /** Rows of data in the text, the header not counted. */
  rows: number;
  /** Places of the target columns. */
  target: readonly number[];
  task: Task;
  /** The names of the classes, in order; empty when the task is numbers. */
  classes: readonly string[];
  inputs: readonly CsvInput[];
  missing: MissingChoice;
  /** What was understood and done, sentence by sentence, for people. */
  sentences: readonly string[];
  /** Those of the sentences that say what was changed or left out; they stay with the data. */
  notes: readonly string[];
  /** Why this table cannot be learned as it is, and what to change. */
  problem?: string;
  /** The cells of the rows that are used. */
  cells: readonly (readonly string[])[];
}
