import {expect, it} from "vitest";
import {formatNumber} from "./formatNumber.ts";

it.each([
  [0, "0"],
  [-0, "0"],
  [0.1, "0.1"],
  [0.123456, "0.1235"],
  [-2.5, "−2.5"],
  [1234.56, "1235"],
  [99999, "99999"],
  [1234567, "1.235e6"],
  [-0.00001234567, "−1.235e−5"],
  [1e-8, "1e−8"],
  [0.00012346, "0.0001235"]
])("%d is written as %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

it("writes as many digits as it is told", () => {
  expect(formatNumber(Math.PI, 2)).toBe("3.1");
  expect(formatNumber(Math.PI, 8)).toBe("3.1415927");
});

it("writes what is not finite as a sign for it", () => {
  expect([NaN, Infinity, -Infinity].map((value) => formatNumber(value))).toEqual(["NaN", "∞", "−∞"]);
  expect(formatNumber("-Infinity")).toBe("−∞");
});
