/** Which column is probably to be learned, and as what. */

import type {Task} from "../spec.ts";
import {classLimit} from "../rows.ts";
import type {CsvColumn} from "./columns.ts";

const targetNames =
  /^(class|target|label|labels|species|diagnosis|outcome|category|output|result|quality|survived|price|y)$/i;
const classNames = /^(class|label|labels|species|diagnosis|category)$/i;
const counterNames = /^(id|index|idx|row|no|nr|number|#|unnamed: 0|column 1)$/i;

/** The index of the likely target: a column with a telling name, else the only column with the names of classes, else the last one. */
export function guessTarget(columns: readonly CsvColumn[], rows: number): number {
  const named = columns.findIndex((column) => targetNames.test(column.name) && canBeTarget(column, rows));
  if (named >= 0) return named;
  const last = columns.length - 1;
  const texts = columns.flatMap((column, c) => (column.kind === "text" && canBeTarget(column, rows) ? [c] : []));
  if (texts.includes(last)) return last;
  if (texts.length === 1) return texts[0];
  const usable = columns.map((column, c) => (canBeTarget(column, rows) ? c : -1)).filter((c) => c >= 0);
  return usable.at(-1) ?? last;
}

/** Text and few whole numbers are classes, all else are numbers. */
export function guessTask(target: readonly CsvColumn[], rows: number): Task {
  const [column] = target;
  if (target.length > 1) return "numbers";
  if (column.kind === "text" || column.distinct === 2) return "classes";
  const few = column.distinct <= 10 && column.distinct * 5 <= rows;
  return column.whole && (few || (classNames.test(column.name) && column.distinct <= classLimit))
    ? "classes"
    : "numbers";
}

/** Whether the column only counts the rows, like "id": that would let a network look answers up. */
export function isCounter(column: CsvColumn): boolean {
  return column.counting && counterNames.test(column.name);
}

function canBeTarget(column: CsvColumn, rows: number): boolean {
  if (isCounter(column) || column.distinct < 2) return false;
  return column.kind === "number" || (column.distinct <= classLimit && column.distinct * 2 <= Math.max(rows, 4));
}
