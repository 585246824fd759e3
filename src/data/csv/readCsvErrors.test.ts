import {describe, expect, it} from "vitest";
import type {CsvChoices} from "./csvTable.ts";
import {readCsv} from "./readCsv.ts";
import {rowsFromCsv} from "./rowsFromCsv.ts";

const advice = "paste a table with one row per line and cells separated by commas, semicolons, tabs or vertical bars";
const twoColumns = "x,y\n1,a\n4,b\n7,a\n";
const manyValues = `x,y\n${Array.from({length: 60}, (_, i) => `${i},v${i}`).join("\n")}`;

describe("errors of readCsv say what is wrong and what to do", () => {
  it.each<[string, string, CsvChoices, string]>([
    ["nothing", " \n", {}, `csv: the text is empty, expected rows of numbers, got nothing; ${advice}`],
    [
      "prose on one column",
      "Call me Ishmael. Some years ago - never mind how long precisely\nhaving little or no money in my purse\n",
      {},
      `csv: only one column was found, expected at least two (inputs and a target), got "Call me Ishmael. Some years ago - never…"; ${advice}`
    ],
    [
      "prose with commas",
      "It was the best of times, it was the worst of times,\nit was the age of wisdom, or not\nNothing more\n",
      {},
      `csv: this does not look like a table, expected the same number of cells in every row, got 3, 2 and 1 in 3 rows; ${advice}`
    ],
    [
      "prose with one comma a line",
      "So it goes on, and so it ends\nHere is more of it, and so it went\nAnd a third line, just as long\n",
      {},
      `csv: this reads like prose, expected rows of numbers or short labels, got "So it goes on, and so it ends Here is m…"; ${advice}`
    ],
    [
      "a header only",
      "a,b,c\n",
      {},
      "csv: there is too little to learn from, expected at least 2 rows of data, got a header only; add rows"
    ],
    [
      "one row",
      "a,b\n1,2\n",
      {},
      "csv: there is too little to learn from, expected at least 2 rows of data, got a header and one row; add rows"
    ],
    [
      "one row without a header",
      "1,2\n",
      {},
      "csv: there is too little to learn from, expected at least 2 rows of data, got one row; add rows"
    ],
    [
      "binary data",
      "PK\u0003\u0004\u0000",
      {},
      "csv: this is not text, expected a CSV file, got binary data; save a spreadsheet as CSV first"
    ],
    [
      "an open quote",
      'a,b\n1,"2\n3,4\n',
      {},
      'csv: row 2 has a quote in the wrong place, expected quotes around whole cells and two of them for one within, got "1,2 3,4"'
    ],
    [
      "too many columns",
      `${"1,".repeat(5000)}1\n`,
      {},
      "csv: there are too many columns, expected at most 5,000, got 5,001; leave out columns, or choose another delimiter"
    ],
    [
      "an unknown target",
      twoColumns,
      {target: "z"},
      'csv.target: no such column, expected "x" and "y", or a place from 0 to 1, got "z"'
    ],
    [
      "an unknown input",
      twoColumns,
      {columns: [2]},
      'csv.columns: no such column, expected "x" and "y", or a place from 0 to 1, got 2'
    ],
    [
      "no input chosen",
      twoColumns,
      {columns: []},
      "csv.columns: nothing chosen, expected at least one column, got none"
    ]
  ])("%s", (_name, text, choices, message) => {
    let got = "";
    try {
      readCsv(text, choices);
    } catch (error) {
      got = (error as Error).message;
    }
    expect(got).toBe(message);
  });

  it("a text that is too long", () => {
    expect(() => readCsv("1,2\n".repeat(8_000_001))).toThrow(
      "csv: the text is too long, expected at most 32,000,000 characters, got 32,000,004; leave out columns or rows"
    );
  });
});

describe("a table that cannot be learned as chosen is shown with its problem", () => {
  it.each<[string, string, CsvChoices, string]>([
    [
      "text as numbers",
      twoColumns,
      {task: "numbers"},
      'csv.target: "y" holds text, expected numbers, got "a" and "b"; choose another target or the task "classes"'
    ],
    [
      "one class",
      "x,y\n1,a\n2,a\n",
      {target: "y"},
      'csv.target: "y" has too few classes, expected at least 2, got only "a"; choose another target'
    ],
    [
      "too many classes",
      manyValues,
      {target: "y"},
      'csv.target: "y" has too many classes, expected at most 50, got 60; choose another target'
    ],
    [
      "too many numbers as classes",
      manyValues,
      {target: "x", task: "classes"},
      'csv.target: "x" has too many classes, expected at most 50, got 60; choose another target or the task "numbers"'
    ],
    [
      "two columns of classes",
      "x,y,z\n1,2,3\n2,3,4\n",
      {target: ["y", "z"], task: "classes"},
      'csv.target: too many targets, expected one column of classes, got 2; choose one, or the task "numbers"'
    ],
    [
      "no input",
      "a,y\nq,1\nq,2.5\n",
      {target: "y", task: "numbers"},
      'csv.columns: no column can be an input, expected at least one with numbers or up to 12 different texts, got "a", but every row says "q"; choose other columns or another delimiter'
    ],
    [
      "no complete row",
      "a,b,y\n1,,3\n,2,4.5\n3,,5\n,5,9\n",
      {},
      "csv: too few complete rows, expected at least 2, got 0 of 4 rows; fill missing values with the mean, or use fewer columns"
    ],
    [
      "more inputs than can be drawn",
      `${Array.from({length: 1102}, (_, c) => `c${c}`).join(",")}\n${"1,".repeat(1101)}1\n${"2,".repeat(1101)}2\n`,
      {columns: Array.from({length: 1101}, (_, c) => c)},
      "csv.columns: too many inputs, expected at most 1,000, got 101 columns more; choose fewer columns"
    ]
  ])("%s", (_name, text, choices, problem) => {
    const table = readCsv(text, choices);
    expect(table.problem).toBe(problem);
    expect(() => rowsFromCsv(table)).toThrow(problem);
  });
});
