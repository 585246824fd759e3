import {expect, test} from "vitest";
import {classCells} from "./classCells.ts";

/** Numbers of three classes on a grid, from a function of column and row. */
function unitsOf(columns: number, rows: number, numbers: (column: number, row: number) => readonly number[]) {
  const values = new Float32Array(3 * columns * rows);
  for (let at = 0; at < columns * rows; at++)
    numbers(at % columns, Math.floor(at / columns)).forEach((value, c) => {
      values[c * columns * rows + at] = value;
    });
  return {width: 3, values};
}

test("a boundary that is a line stays one between the measured places", () => {
  const units = unitsOf(6, 6, (column, row) => [column + 0.4 * row, 3.7, -1]);
  const {values, columns, rows} = classCells(units, {columns: 6, rows: 6, isProbability: false});
  expect([columns, rows]).toEqual([18, 18]);
  for (let row = 1; row < 17; row++)
    for (let column = 1; column < 17; column++) {
      const place = (column - 1) / 3 + (0.4 * (row - 1)) / 3;
      if (Math.abs(place - 3.7) > 1e-3) expect(values[row * 18 + column], `${column} ${row}`).toBe(place > 3.7 ? 0 : 1);
    }
});

test("a class that leads only between the measured places is found", () => {
  const units = unitsOf(2, 2, (column) => (column === 0 ? [0.5, 0, 0.4] : [0, 0.5, 0.4]));
  const {values} = classCells(units, {columns: 2, rows: 2, isProbability: true});
  expect([...values.subarray(0, 6)]).toEqual([0, 0, 2, 2, 1, 1]);
});

test("strength is how far the probability is above chance, and never below zero", () => {
  const units = unitsOf(2, 2, () => [1 / 3, 1 / 3, 1 / 3]);
  const {strengths} = classCells(units, {columns: 2, rows: 2, isProbability: true});
  for (const strength of strengths) expect(strength).toBeCloseTo(0, 6);
  const plain = classCells(
    unitsOf(2, 2, () => [7, 2, 1]),
    {columns: 2, rows: 2, isProbability: false}
  );
  expect(new Set(plain.strengths)).toEqual(new Set([1]));
});

test("what is not a number stays where it was measured", () => {
  const units = unitsOf(3, 3, (column, row) => (column === 0 && row === 0 ? [NaN, 1, 0] : [0, 1, 0]));
  const {values} = classCells(units, {columns: 3, rows: 3, isProbability: false});
  values.forEach((value, at) => {
    const isBroken = at % 9 < 3 && at < 27;
    if (isBroken) expect(value).toBeNaN();
    else expect(value).toBe(1);
  });
});

test("a curve and a grid that is fine already are left as they are", () => {
  const curve = unitsOf(8, 1, (column) => [column, 3, 0]);
  expect(classCells(curve, {columns: 8, rows: 1, isProbability: false})).toMatchObject({columns: 8, rows: 1});
  const fine = unitsOf(100, 2, () => [1, 0, 0]);
  expect(classCells(fine, {columns: 100, rows: 2, isProbability: true})).toMatchObject({columns: 100, rows: 2});
});
