/**
 * Writes the generated modules src/data/real/*.ts from the tables in data/. Run it after a table has changed:
 *
 *   node scripts/data/encode.mjs
 *
 * The way back, and what the text means, is in src/data/encodedTable.ts.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";

const root = new URL("../../", import.meta.url);
const sets = [
  {name: "iris", file: "data/iris.csv", classes: ["setosa", "versicolor", "virginica"]},
  {name: "wine", file: "data/wine.csv", classes: ["cultivar 1", "cultivar 2", "cultivar 3"]},
  {name: "breastCancer", file: "data/breastCancer.csv", classes: ["malignant", "benign"]},
  {name: "diabetes", file: "data/diabetes.csv"},
  {name: "digits", file: "data/digits.csv.gz", pixels: 64}
];

const alphabet = Array.from({length: 95}, (_, i) => String.fromCharCode(32 + i))
  .filter((c) => !`"'\\\`$`.includes(c))
  .join("");
const inkCodes = 80;

for (const set of sets) {
  const bytes = readFileSync(new URL(set.file, root));
  const text = (set.file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const rows = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  writeFileSync(new URL(`src/data/real/${set.name}.ts`, root), moduleText(set, rows));
  console.log(`src/data/real/${set.name}.ts: ${rows.length} rows`);
}

/** @param {{name: string, file: string, classes?: string[], pixels?: number}} set @param {string[][]} rows */
function moduleText({name, file, classes, pixels = 0}, rows) {
  const width = rows[0].length;
  const columns = [];
  for (let c = pixels; c < width; c++) {
    const cells = rows.map((row) => row[c]);
    columns.push(encodeColumn(c === width - 1 && classes ? cells.map((cell) => label(classes, cell)) : cells));
  }
  const ink = pixels > 0 ? encodePixels(rows.flatMap((row) => row.slice(0, pixels).map(Number))) : undefined;
  return `/** Generated from ${file} by scripts/data/encode.mjs. */

import type {EncodedTable} from "../encodedTable.ts";

/** ${rows.length} rows; see src/data/realSets.ts for what the columns mean. */
export const ${name}: EncodedTable = {
  rows: ${rows.length},
${ink === undefined ? "" : `  pixels: {count: ${pixels}, text: ${JSON.stringify(ink)}},\n`}  columns: [
${columns.map((c) => `    {decimals: ${c.decimals}, least: ${c.least}, width: ${c.width}, text: ${JSON.stringify(c.text)}}`).join(",\n")}
  ]
};
`;
}

/** @param {string[]} classes @param {string} cell */
function label(classes, cell) {
  const index = classes.indexOf(cell);
  if (index < 0) throw new Error(`encode: unknown class, expected ${classes.join(", ")}, got ${cell}`);
  return String(index);
}

/** @param {string[]} cells decimal numbers as written */
function encodeColumn(cells) {
  const decimals = Math.max(...cells.map((cell) => cell.split(".")[1]?.length ?? 0));
  const integers = cells.map((cell) => {
    const [whole, part = ""] = cell.split(".");
    return Number(whole + part.padEnd(decimals, "0"));
  });
  const least = Math.min(...integers);
  const range = Math.max(...integers) - least;
  let width = 1;
  while (alphabet.length ** width <= range) width++;
  const text = integers.map((integer) => digitsOf(integer - least, width)).join("");
  return {decimals, least, width, text};
}

/** @param {number} value @param {number} width */
function digitsOf(value, width) {
  let text = "";
  for (let i = 0; i < width; i++) {
    text = alphabet[value % alphabet.length] + text;
    value = Math.floor(value / alphabet.length);
  }
  return text;
}

/** @param {number[]} pixels each 0 … 16 */
function encodePixels(pixels) {
  let text = "";
  let blanks = 0;
  const mostBlanks = alphabet.length - 1 - inkCodes + 5;
  for (const value of pixels) {
    if (value === 0) {
      blanks++;
      continue;
    }
    while (blanks > 4) {
      const run = Math.min(blanks, mostBlanks);
      text += alphabet[inkCodes + run - 5];
      blanks -= run;
    }
    text += alphabet[blanks * 16 + value - 1];
    blanks = 0;
  }
  return text;
}
