import {describe, expect, it} from "vitest";
import {bitsOf, falls, worstDifference, worstError} from "./golden/worstError.ts";
import {tanh} from "./tanh.ts";

describe("tanh", () => {
  it("is within 0.8 units in the last place of the exact value", () => {
    expect(worstError("tanh", tanh).ulps).toBeLessThan(0.8);
  });

  it("agrees with Math.tanh to 3 units in the last place", () => {
    expect(worstDifference(tanh, Math.tanh, -4, 4).ulps).toBeLessThanOrEqual(3);
    expect(worstDifference(tanh, Math.tanh, -0.1, 0.1).ulps).toBeLessThanOrEqual(3);
  });

  it("has the special values of IEEE 754, the sign of zero included", () => {
    expect([0, -0, Infinity, -Infinity, NaN].map(tanh)).toEqual([0, -0, 1, -1, NaN]);
    expect([5e-324, -1e-310, 1e-20].map(tanh)).toEqual([5e-324, -1e-310, 1e-20]);
  });

  it("is exactly odd", () => {
    for (let i = 0; i < 5000; i++) expect(tanh(-i * 0.0041)).toBe(-tanh(i * 0.0041));
  });

  it("reaches one at 19.06 and stays there", () => {
    expect(tanh(19)).toBeLessThan(1);
    expect([19.07, 19.99, 20, 1e300].map(tanh)).toEqual([1, 1, 1, 1]);
  });

  it("never falls where its table changes rows", () => {
    for (const row of [0, 1, 2, 40, 64, 200, 1000]) expect(falls(tanh, (row + 0.5) / 64 - 1e-12, 4e-16)).toEqual([]);
  });

  it("has the same bits as when it was written", () => {
    expect([-2.5, -0.004, 0.3, 1, 7.7].map((x) => bitsOf(tanh(x)).toString(16))).toMatchInlineSnapshot(`
      [
        "bfef9258260a71c2",
        "bf70624818f018d2",
        "3fd2a4dda7d914fa",
        "3fe85efab514f394",
        "3fefffff23d39f08",
      ]
    `);
  });
});
