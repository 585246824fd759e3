import {describe, expect, it} from "vitest";
import {bitsOf, worstDifference, worstError} from "./golden/worstError.ts";
import {cos, sin} from "./sine.ts";

describe("sin and cos", () => {
  it("are within 0.8 units in the last place of the exact value, multiples of π/2 and 1.8e308 included", () => {
    expect(worstError("sin", sin).ulps).toBeLessThan(0.8);
    expect(worstError("cos", cos).ulps).toBeLessThan(0.8);
  });

  it("agree with Math.sin and Math.cos to 2 units in the last place", () => {
    for (const limit of [1, 10, 1e5]) {
      expect(worstDifference(sin, Math.sin, -limit, limit).ulps).toBeLessThanOrEqual(2);
      expect(worstDifference(cos, Math.cos, -limit, limit).ulps).toBeLessThanOrEqual(2);
    }
  });

  it("have the special values of IEEE 754, the sign of zero included", () => {
    expect([0, -0, Infinity, -Infinity, NaN].map(sin)).toEqual([0, -0, NaN, NaN, NaN]);
    expect([0, -0, Infinity, -Infinity, NaN].map(cos)).toEqual([1, 1, NaN, NaN, NaN]);
    expect([5e-324, -1e-310].map(sin)).toEqual([5e-324, -1e-310]);
  });

  it("see how far the double nearest to π is from π", () => {
    expect(sin(Math.PI)).toBe(1.2246467991473532e-16);
    expect(cos(Math.PI / 2)).toBe(6.123233995736766e-17);
  });

  it("are exactly odd and even", () => {
    for (let i = 0; i < 2000; i++) {
      expect(sin(-i * 1.37)).toBe(-sin(i * 1.37));
      expect(cos(-i * 1.37)).toBe(cos(i * 1.37));
    }
    expect(sin(-1e20)).toBe(-sin(1e20));
    expect(cos(-1e20)).toBe(cos(1e20));
  });

  it("agree with themselves where the exact reduction takes over", () => {
    expect(sin(1599999.75)).toBe(Math.sin(1599999.75));
    expect(sin(1600000.25)).toBe(Math.sin(1600000.25));
  });

  it("have the same bits as when they were written", () => {
    expect([-2.5, 0.3, 100].map((x) => `${bitsOf(sin(x)).toString(16)} ${bitsOf(cos(x)).toString(16)}`))
      .toMatchInlineSnapshot(`
      [
        "bfe326af0dcfcab0 bfe9a2f7ef858b7d",
        "3fd2e9cd95baba33 3fee921dd42f09ba",
        "bfe03425b78c4db8 3feb981dbf665fdf",
      ]
    `);
  });
});
