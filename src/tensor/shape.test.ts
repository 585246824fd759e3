import {expect, test} from "vitest";
import {elementCount, flatIndex, formatShape, indicesOf, isSameShape} from "./shape.ts";

test("a scalar has one element and no indices", () => {
  expect(elementCount([])).toBe(1);
  expect(flatIndex([], [])).toBe(0);
  expect(indicesOf([], 0)).toEqual([]);
  expect(formatShape([])).toBe("()");
});

test("elements are counted row by row, and back", () => {
  const shape = [2, 3, 4];
  for (let flat = 0; flat < elementCount(shape); flat++) expect(flatIndex(shape, indicesOf(shape, flat))).toBe(flat);
  expect(flatIndex(shape, [1, 2, 3])).toBe(23);
});

test("an index that is missing, outside or broken is refused with what was expected", () => {
  expect(() => flatIndex([2, 3], [1])).toThrow("index [1]: expected 2 indices for shape (2, 3)");
  expect(() => flatIndex([2, 3], [1, 3])).toThrow("index [1,3]: 3 is outside axis 1 of shape (2, 3), expected 0 to 2");
  expect(() => flatIndex([2], [1, 2])).toThrow("index [1,2]: expected 1 indices for shape (2)");
  expect(() => flatIndex([2], [-1])).toThrow("-1 is outside axis 0");
  expect(() => flatIndex([2], [0.5])).toThrow("0.5 is outside axis 0");
  expect(() => flatIndex([0], [0])).toThrow("0 is outside axis 0");
});

test("shapes are equal when all their extents are", () => {
  expect(isSameShape([2, 3], [2, 3])).toBe(true);
  expect(isSameShape([2, 3], [3, 2])).toBe(false);
  expect(isSameShape([2, 3], [2, 4])).toBe(false);
  expect(isSameShape([2], [2, 1])).toBe(false);
});
