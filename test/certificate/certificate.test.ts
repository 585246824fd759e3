import {expect, test} from "vitest";
import {columns, complaintsOf, type Section} from "./certificate.ts";
import {certify} from "./certify.ts";
import {textOf} from "./page.ts";

// When this fails, look at what has changed, then `npm run certify`.
test("docs/certificate.md says what is measured, and nothing is beyond its bound", {timeout: 60_000}, async () => {
  const {page, wrong, sections} = await certify();
  expect(wrong).toEqual([]);
  const texts = sections.flatMap(({rows}) => Object.values(rows).flatMap((row) => columns.map((c) => textOf(row[c]))));
  expect(texts.filter((text) => !/\S/.test(text))).toEqual([]);
  expect(texts.length).toBeGreaterThan(200);
  await expect(page).toMatchFileSnapshot("../../docs/certificate.md");
});

test("a number beyond its bound is a complaint with its place", () => {
  const finding = {worst: 3, bound: 1, at: "y[0]", count: 1, wrong: ["y[0]: ours 3, PyTorch's 0, allowed ± 1"]};
  const row = {
    explanation: "",
    gradient: "",
    "PyTorch, float64": finding,
    "PyTorch, float32": "",
    kernel: ""
  };
  const section: Section = {title: "Ops", about: [], rows: {relu: row}};
  expect(complaintsOf([section])).toEqual(["relu, PyTorch, float64: y[0]: ours 3, PyTorch's 0, allowed ± 1"]);
});

test("cells are short numbers", () => {
  const cell = (worst: number, bound: number): string => textOf({worst, bound, at: "", count: 1, wrong: []});
  expect([cell(0, 1), cell(0.0456, 4), cell(3.14159e-11, 1e-8), cell(Infinity, 1)]).toEqual([
    "0 ≤ 1",
    "0.046 ≤ 4",
    "3.1·10⁻¹¹ ≤ 10⁻⁸",
    "∞ ≤ 1"
  ]);
});
