/** Text to cells: the delimiter, the quotes, and whether this is a table at all. */

import Papa from "papaparse";
import {parseNumber} from "./parseNumber.ts";
import {counted, grouped, listed, quoted} from "./words.ts";

/** What may stand between two cells. */
export type Delimiter = "," | ";" | "\t" | "|";

/** Every delimiter; where a text could be split by several, the first that fits is taken. */
export const delimiters: readonly Delimiter[] = ["\t", ";", "|", ","];

/** Words for people. */
export const delimiterNames: {[D in Delimiter]: string} = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars"
};

/** The cells of a text: every record has the same width. */
export interface Cells {
  delimiter: Delimiter;
  records: string[][];
  /** Records left out because they had another number of cells. */
  uneven: number;
}

/** Longest text that is read, in characters. */
const textLimit = 32_000_000;

/** Most columns that are read. */
const columnLimit = 5000;

const advice = "paste a table with one row per line and cells separated by commas, semicolons, tabs or vertical bars";

/**
 * Splits the text into records of equal width.
 * @throws Error for texts that are no table: empty, binary, prose, a single column, an open quote
 */
export function parseCells(text: string, chosen?: Delimiter): Cells {
  if (text.trim() === "") throw new Error(`csv: the text is empty, expected rows of numbers, got nothing; ${advice}`);
  if (text.length > textLimit) {
    const limit = `expected at most ${grouped(textLimit)} characters, got ${grouped(text.length)}`;
    throw new Error(`csv: the text is too long, ${limit}; leave out columns or rows`);
  }
  if (text.includes("\u0000") || text.startsWith("PK\u0003")) {
    throw new Error("csv: this is not text, expected a CSV file, got binary data; save a spreadsheet as CSV first");
  }
  const delimiter = chosen ?? guessDelimiter(text);
  const {data, errors} = Papa.parse(text.replace(/^\uFEFF/, ""), {delimiter, skipEmptyLines: "greedy"});
  const broken = errors.find((error) => error.type === "Quotes");
  if (broken) {
    const where = `row ${grouped((broken.row ?? 0) + 1)}`;
    throw new Error(
      `csv: ${where} has a quote in the wrong place, expected quotes around whole cells and two of them for one within, got ${quoted((data[broken.row ?? 0] ?? []).join(delimiter))}`
    );
  }
  const {width, share} = usualWidth(data);
  if (width < 2) {
    throw new Error(
      `csv: only one column was found, expected at least two (inputs and a target), got ${quoted(text)}; ${advice}`
    );
  }
  if (width > columnLimit) {
    const limit = `expected at most ${grouped(columnLimit)}, got ${grouped(width)}`;
    throw new Error(`csv: there are too many columns, ${limit}; leave out columns, or choose another delimiter`);
  }
  if (share < 0.7) {
    const widths = [...new Set(data.map((record) => record.length))].map(String);
    throw new Error(
      `csv: this does not look like a table, expected the same number of cells in every row, got ${listed(widths)} in ${counted(data.length, "row")}; ${advice}`
    );
  }
  if (isProse(data)) {
    throw new Error(
      `csv: this reads like prose, expected rows of numbers or short labels, got ${quoted(text)}; ${advice}`
    );
  }
  const records = data.filter((record) => record.length === width);
  return {delimiter, records, uneven: data.length - records.length};
}

/** The first delimiter that splits nearly every line at the head of the text into the same number of cells, two or more. */
function guessDelimiter(text: string): Delimiter {
  const head = text.slice(0, 200_000);
  const guesses = delimiters.map((delimiter) => ({
    delimiter,
    ...usualWidth(Papa.parse(head, {delimiter, preview: 100, skipEmptyLines: "greedy"}).data)
  }));
  const best = guesses.find(({width, share}) => width > 1 && share >= 0.9);
  return (best ?? guesses.reduce((a, b) => (b.width > 1 && (a.width < 2 || b.share > a.share) ? b : a))).delimiter;
}

/** Whether most cells at the head are made of several words and none is a number. */
function isProse(records: readonly (readonly string[])[]): boolean {
  const cells = records.slice(0, 100).flat();
  const wordy = cells.filter((cell) => cell.trim().split(/\s+/).length >= 3);
  return wordy.length * 2 > cells.length && !cells.some((cell) => parseNumber(cell, true) !== null);
}

/** The most frequent number of cells, and the share of records that have it. */
function usualWidth(records: readonly (readonly string[])[]): {width: number; share: number} {
  const counts = new Map<number, number>();
  for (const {length} of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [width, most] = [0, 0];
  for (const [length, count] of counts) if (count > most) [width, most] = [length, count];
  return {width, share: most / Math.max(1, records.length)};
}
