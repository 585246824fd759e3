import {describe, expect, it} from "vitest";
import {exp, expm1} from "./exp.ts";
import {bitsOf, falls, worstDifference, worstError} from "./golden/worstError.ts";

describe("exp", () => {
  it("is within 0.53 units in the last place of the exact value", () => {
    expect(worstError("exp", exp).ulps).toBeLessThan(0.53);
  });

  it("agrees with Math.exp to 2 units in the last place", () => {
    expect(worstDifference(exp, Math.exp, -708, 709).ulps).toBeLessThanOrEqual(2);
    expect(worstDifference(exp, Math.exp, -2, 2).ulps).toBeLessThanOrEqual(2);
  });

  it("has the special values of IEEE 754", () => {
    expect([0, -0, Infinity, -Infinity, NaN].map(exp)).toEqual([1, 1, Infinity, 0, NaN]);
    expect(exp(1)).toBe(Math.E);
  });

  it("overflows after the largest double and not before", () => {
    expect(exp(709.782712893384)).toBe(1.7976931348622732e308);
    expect([709.7827128933841, 710, 1e300].map(exp)).toEqual([Infinity, Infinity, Infinity]);
  });

  it("goes to zero through the subnormal numbers", () => {
    expect(exp(-709)).toBe(1.216780750623423e-308);
    expect(exp(-740)).toBe(4.2e-322);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect([-745.1332191019412, -746, -1e300].map(exp)).toEqual([0, 0, 0]);
  });

  it("never falls where its table changes rows", () => {
    for (const row of [-100, -1, 0, 1, 64, 1000]) {
      expect(falls(exp, ((row + 0.5) * Math.LN2) / 128 - 1e-12, 4e-16)).toEqual([]);
    }
  });

  it("has the same bits as when it was written", () => {
    expect([-20.25, -0.1, 0.7, 3.3, 300.5].map((x) => bitsOf(exp(x)).toString(16))).toMatchInlineSnapshot(`
      [
        "3e1b93de1e27ca3b",
        "3fecf46d99d52b3a",
        "40001c2a61268987",
        "403b1cd5e7807b7b",
        "5b0719c25b8f5b4a",
      ]
    `);
  });
});

describe("expm1", () => {
  it("is within 1.1 units in the last place of the exact value", () => {
    expect(worstError("expm1", expm1).ulps).toBeLessThan(1.1);
  });

  it("agrees with Math.expm1 to 2 units in the last place", () => {
    expect(worstDifference(expm1, Math.expm1, -45, 709).ulps).toBeLessThanOrEqual(2);
    expect(worstDifference(expm1, Math.expm1, -0.1, 0.1).ulps).toBeLessThanOrEqual(2);
  });

  it("has the special values of IEEE 754, the sign of zero included", () => {
    expect([0, -0, Infinity, -Infinity, NaN, -50, 800].map(expm1)).toEqual([0, -0, Infinity, -1, NaN, -1, Infinity]);
    expect([5e-324, -1e-300].map(expm1)).toEqual([5e-324, -1e-300]);
  });

  it("never falls where the series takes over from the table", () => {
    expect(falls(expm1, 0.03125 - 1e-14, 7e-18)).toEqual([]);
    expect(falls(expm1, -0.03125 - 1e-14, 7e-18)).toEqual([]);
  });
});
