/** From an understood table to the data of an experiment. */

import type {Feature} from "../dataset.ts";
import type {RowsSpec, RowsTarget} from "../spec.ts";
import type {CsvTable} from "./csvTable.ts";
import {isMissing, parseNumber} from "./parseNumber.ts";

/** More is no name that an experiment takes. */
const longestName = 200;

/**
 * Makes inline rows of a table: numbers as they are, texts as one input per value (1 where the row has it, else 0).
 * @throws Error with the table's `problem`, if it has one
 */
export function rowsFromCsv(table: CsvTable): RowsSpec {
  if (table.problem !== undefined) throw new Error(table.problem);
  const features: Feature[] = [];
  const filled: number[][] = [];
  for (const {column, values} of table.inputs) {
    const {name} = table.columns[column];
    if (!values) {
      features.push(featureFromHeader(name));
      filled.push(fillWithMean(numbersOf(table, column)));
      continue;
    }
    for (const value of values) {
      features.push({name: `${name} = ${value}`});
      const ones = table.cells.map((record) =>
        isMissing(record[column]) ? NaN : record[column].trim() === value ? 1 : 0
      );
      filled.push(fillWithMean(ones));
    }
  }
  return {
    kind: "rows",
    name: table.name,
    features,
    values: table.cells.map((_, row) => filled.map((column) => column[row])),
    target: targetOf(table),
    ...(table.notes.length > 0 && {notes: table.notes})
  };
}

function targetOf(table: CsvTable): RowsTarget {
  if (table.task === "numbers") {
    const columns = table.target.map((c) => numbersOf(table, c));
    return {
      kind: "numbers",
      values: table.cells.map((_, row) => columns.map((column) => column[row])),
      features: table.target.map((c) => featureFromHeader(table.columns[c].name))
    };
  }
  const [c] = table.target;
  const {kind, comma, name: header} = table.columns[c];
  const labelOf = new Map(table.classes.map((name, label) => [name, label]));
  const labels = table.cells.map((record) => {
    const name = kind === "text" ? record[c].trim() : String(parseNumber(record[c], comma));
    return labelOf.get(name) ?? -1;
  });
  return {kind: "classes", labels, names: table.classes, ...(header.length <= longestName && {name: header})};
}

/** The numbers of a column; NaN where there is none or it is infinite. */
function numbersOf(table: CsvTable, c: number): number[] {
  return table.cells.map((record) => {
    const value = isMissing(record[c]) ? null : parseNumber(record[c], table.columns[c].comma);
    return value !== null && Number.isFinite(value) ? value : NaN;
  });
}

function fillWithMean(column: readonly number[]): number[] {
  let [sum, count] = [0, 0];
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
  }
  const mean = sum / Math.max(1, count);
  return column.map((value) => (Number.isNaN(value) ? mean : value));
}

/** "petal length (cm)" is the feature "petal length" in "cm". */
function featureFromHeader(header: string): Feature {
  const match = /^(.*\S)\s*\(([^()]*\D[^()]*)\)$/.exec(header);
  return match ? {name: match[1], unit: match[2].trim()} : {name: header};
}
