import {describe, expect, it} from "vitest";
import {erf} from "./erf.ts";
import {bitsOf, falls, worstAbsoluteError, worstError} from "./golden/worstError.ts";

describe("erf", () => {
  it("is within 1.3e-16 of the exact value, and within 3 units in the last place", () => {
    expect(worstAbsoluteError("erf", erf)).toBeLessThan(1.3e-16);
    expect(worstError("erf", erf).ulps).toBeLessThan(3);
  });

  it("has the values of Abramowitz and Stegun, table 7.1, to its ten decimals", () => {
    const table: Record<string, string> = {
      "0.1": "0.1124629160",
      "0.5": "0.5204998778",
      "1": "0.8427007929",
      "2": "0.9953222650"
    };
    for (const [x, value] of Object.entries(table))
      expect(Math.abs(erf(Number(x)) - Number(value))).toBeLessThan(5.1e-11);
  });

  it("has the special values of IEEE 754, the sign of zero included", () => {
    expect([0, -0, Infinity, -Infinity, NaN].map(erf)).toEqual([0, -0, 1, -1, NaN]);
    expect([6, -6, 1e300].map(erf)).toEqual([1, -1, 1]);
  });

  it("is exactly odd", () => {
    for (let i = 0; i < 5000; i++) expect(erf(-i * 0.0013)).toBe(-erf(i * 0.0013));
  });

  it("falls by no more than its rounding where its table changes rows", () => {
    for (const row of [0, 1, 31, 64]) {
      const edge = (row + 0.5) / 32;
      for (const x of falls(erf, edge - 1e-12, 4e-16)) expect(erf(x) - erf(x + 4e-16)).toBeLessThan(2.3e-16);
    }
  });

  it("has the same bits as when it was written", () => {
    expect([-2.5, -0.004, 0.3, 1, 5.5].map((x) => bitsOf(erf(x)).toString(16))).toMatchInlineSnapshot(`
      [
        "bfeffcaa8f4c9bea",
        "bf727cbd717a1db4",
        "3fd50838881dea0f",
        "3feaf767a741088b",
        "3fefffffffffffbe",
      ]
    `);
  });
});
