import {expect, test} from "vitest";
import {readCsv, type CsvChoices} from "../../../index.ts";
import {roleOf, withLayout, withRole, withTarget} from "./columnRoles.ts";

const text = "height,weight,age,species\n1.5,2,3,cat\n2.5,4,1,dog\n3.5,1,2,cat\n2.2,5,9,dog\n";
const numbers = "a,b,c\n1.5,2.5,3.5\n2.5,4.5,1.5\n3.5,1.5,2.5\n2.2,5.1,9.9\n";

test("every column has a role as the table was understood", () => {
  const table = readCsv(text);
  expect([0, 1, 2, 3].map((column) => roleOf(table, column))).toEqual(["input", "input", "input", "target"]);
});

test("a column is left out and taken in again", () => {
  const without = withRole({}, readCsv(text), 1, "unused");
  const table = readCsv(text, without);
  expect(table.inputs.map(({column}) => column)).toEqual([0, 2]);
  const again = readCsv(text, withRole(without, table, 1, "input"));
  expect(again.inputs.map(({column}) => column)).toEqual([0, 1, 2]);
});

test("of classes one column is predicted at a time", () => {
  const table = readCsv(text, {task: "classes"});
  expect(withRole({}, table, 0, "target").target).toEqual([0]);
});

test("several columns of numbers can be predicted at once, but never none", () => {
  const both = withRole({task: "numbers"}, readCsv(numbers, {task: "numbers"}), 1, "target");
  const table = readCsv(numbers, both);
  expect(table.target).toEqual([1, 2]);
  const one = readCsv(numbers, withRole(both, table, 2, "input"));
  expect(one.target).toEqual([1]);
  expect(one.inputs.map(({column}) => column)).toEqual([0, 2]);
  expect(withRole({}, one, 1, "unused").target).toBeUndefined();
});

test("with another target the old one becomes an input, and the task is guessed anew", () => {
  const choices = withTarget({task: "classes", columns: [0, 1]}, readCsv(text, {columns: [0, 1]}), 0);
  expect(choices).toEqual({target: 0, columns: [1, 3]});
  expect(readCsv(text, choices).problem).toBeUndefined();
});

test("cells cut differently make choices of columns void", () => {
  const choices: CsvChoices = {name: "pets", target: 1, task: "numbers", columns: [0], missing: "mean"};
  expect(withLayout(choices, {delimiter: ";"})).toEqual({name: "pets", missing: "mean", delimiter: ";"});
});
