/** What the columns of a table hold. */

import {isMissing, parseNumber} from "./parseNumber.ts";

/** A column as it was understood. */
export interface CsvColumn {
  /** From the header, made unique; "column 3" where there is none. */
  name: string;
  kind: "number" | "text";
  /** Cells without a value. */
  missing: number;
  /** Cells with an infinite number, or one too large to store; they count as missing values when rows are used. */
  infinite: number;
  /** Different values, counted up to 1,000. */
  distinct: number;
  /** The first three different values. */
  examples: readonly string[];
  /** Numbers are written with a decimal comma. */
  comma: boolean;
  /** Whether all numbers are whole. */
  whole: boolean;
  /** Whether the numbers count the rows: each is one more than the one before. */
  counting: boolean;
  /** Cells with text in a column of numbers, which count as missing values, and the first of them. */
  stray?: {count: number; row: number; text: string};
}

const distinctLimit = 1000;

/** More different values than a text column with one input per value may have; fewer strays than one cell in ten. */
const [mostValues, numberShare] = [12, 0.9];

/** Looks through every column. A comma may be the decimal point wherever it does not separate cells. */
export function describeColumns(
  records: readonly (readonly string[])[],
  names: readonly string[],
  delimiter: string
): CsvColumn[] {
  return names.map((name, c) => describeColumn(records, c, name, delimiter !== ","));
}

function describeColumn(records: readonly (readonly string[])[], c: number, name: string, comma: boolean): CsvColumn {
  const seen = new Set<string>();
  let [missing, infinite, numbers, commas] = [0, 0, 0, 0];
  let [whole, counting] = [true, true];
  let before: number | null = null;
  let strays = 0;
  let first: {row: number; text: string} | undefined;
  records.forEach((record, row) => {
    const cell = record[c];
    if (isMissing(cell)) {
      missing++;
      counting = false;
      return;
    }
    if (seen.size < distinctLimit) seen.add(cell.trim());
    const value = parseNumber(cell, comma);
    if (value === null) {
      strays++;
      first ??= {row: row + 1, text: cell.trim()};
      return;
    }
    numbers++;
    if (comma && cell.includes(",")) commas++;
    if (!Number.isFinite(value)) infinite++;
    if (!Number.isInteger(value)) whole = false;
    if (before !== null && value !== before + 1) counting = false;
    before = value;
  });
  const present = records.length - missing;
  const mostly = seen.size > mostValues && numbers >= present * numberShare;
  const kind = numbers > 0 && (strays === 0 || mostly) ? "number" : "text";
  return {
    name,
    kind,
    missing,
    infinite: kind === "number" ? infinite : 0,
    distinct: seen.size,
    examples: [...seen].slice(0, 3),
    comma: kind === "number" && commas > 0,
    whole: kind === "number" && whole,
    counting: kind === "number" && counting && strays === 0,
    ...(kind === "number" && first && {stray: {count: strays, ...first}})
  };
}

/** Whether the first record names the columns: none of its cells is a number, and it stands out from what is below. */
export function guessHeader(records: readonly (readonly string[])[], delimiter: string): boolean {
  const [first, ...below] = records;
  const comma = delimiter !== ",";
  if (first.some((cell) => parseNumber(cell, comma) !== null)) return false;
  const sample = below.slice(0, 200);
  const numbersBelow = first.some((_, c) => sample.some((record) => parseNumber(record[c], comma) !== null));
  if (numbersBelow || sample.length === 0) return true;
  return !first.some((cell, c) => sample.some((record) => record[c] === cell));
}

/** Column names from a header record, or numbered ones: empty names are numbered too, repeated ones get a number. */
export function columnNames(header: readonly string[] | undefined, width: number): string[] {
  const names: string[] = [];
  for (let c = 0; c < width; c++) {
    const own = header?.[c].replace(/\s+/g, " ").trim() ?? "";
    const wanted = own === "" ? `column ${c + 1}` : own;
    let name = wanted;
    for (let n = 2; names.includes(name); n++) name = `${wanted} ${n}`;
    names.push(name);
  }
  return names;
}
