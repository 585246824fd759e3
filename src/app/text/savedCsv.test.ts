import {expect, test} from "vitest";
import {createDataset, readCsv, rowsFromCsv} from "../../index.ts";
import {savedCsvText} from "./savedCsv.ts";

test("a saved table is said to hold its inputs and the class", () => {
  expect(savedCsvText(createDataset({kind: "circle", points: 1200}))).toBe(
    "Saved. The file holds 1,200 rows: 2 inputs, and the class by its name in the last column."
  );
});

test("a saved table is said to hold what is to predict", () => {
  expect(savedCsvText(createDataset({kind: "sine", points: 40}))).toBe(
    "Saved. The file holds 40 rows: the input, and what is to predict in the last column."
  );
});

test("words that were split into columns are told with one of them", () => {
  const table = readCsv("colour,size,price\nred,1.5,10\nblue,2.5,20\nred,3.5,35\nblue,4.25,47\n", {target: "price"});
  expect(savedCsvText(createDataset(rowsFromCsv(table)))).toMatch(
    / 3 inputs, .* Words stay split as the network sees them: “colour = (red|blue)” is 1 where it is so, else 0\.$/
  );
});
