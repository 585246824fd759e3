import {expect, test} from "vitest";
import {count, fromLogPosition, percent, plain, readNumber, toLogPosition, within} from "./numbers.ts";

test("numbers are shown with at most four significant digits and a true minus sign", () => {
  expect([0.123456, -2, 1e-5, 12345678, 0].map(plain)).toEqual(["0.1235", "−2", "1e−5", "1.235e7", "0"]);
});

test("fractions are shown as percentages", () => {
  expect(percent(0.05)).toBe("5%");
});

test("what is typed is read with percent signs, commas and either minus sign", () => {
  expect(["5%", "1,240", "−0.5", "-0.5", " 1e-3 "].map(readNumber)).toEqual([0.05, 1240, -0.5, -0.5, 0.001]);
});

test("what is no finite number is not read", () => {
  expect(["", "%", "five", "Infinity", "NaN"].map(readNumber)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined
  ]);
});

test("a number is brought within limits and onto the grid of a step", () => {
  expect(within(0.333, 0, 1, 0.05)).toBe(0.35);
  expect(within(7, 0, 1)).toBe(1);
  expect(within(0.5, 2, 1)).toBe(2);
});

test("counts have groups of three", () => {
  expect(count(1240)).toBe("1,240");
});

test("equal ways on a logarithmic slider mean equal factors, and positions lead back to their values", () => {
  expect([0.001, 0.01, 0.1].map((value) => toLogPosition(value, 0.001, 0.1))).toEqual([0, expect.closeTo(0.5), 1]);
  expect(fromLogPosition(0.5, 0.001, 0.1)).toBe(0.01);
  expect(fromLogPosition(0.4, 10, 10000, 10)).toBe(160);
  expect(toLogPosition(5, 0.001, 0.1)).toBe(1);
});
