/** A data set as CSV text. */

import Papa from "papaparse";
import type {Dataset} from "../dataset.ts";
import {featureHeader} from "../rows.ts";

/**
 * Writes a header and one line per row: the inputs, then the target (class names, or numbers).
 * Numbers are the shortest decimals that read back to the same float32; read again, the table gives the same bits.
 */
export function writeCsv(dataset: Dataset): string {
  const {features, values, rows, target} = dataset;
  const F = features.length;
  const header = features.map(featureHeader);
  const lines = Array.from({length: rows}, (_, row) => Array.from(values.subarray(row * F, (row + 1) * F), shortest));
  if (target.kind === "classes") {
    header.push(target.name ?? "class");
    lines.forEach((line, row) => line.push(target.names[target.labels[row]]));
  } else {
    const K = target.features.length;
    header.push(...target.features.map(featureHeader));
    lines.forEach((line, row) => line.push(...Array.from(target.values.subarray(row * K, (row + 1) * K), shortest)));
  }
  return `${Papa.unparse([header, ...lines], {newline: "\n"})}\n`;
}

/** The shortest decimal that reads back to this float32; nine digits always do. */
function shortest(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return String(text);
  }
  return String(Number(value.toPrecision(9)));
}
