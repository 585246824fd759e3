import {describe, expect, it} from "vitest";
import {bitsOf, falls, worstDifference, worstError} from "./golden/worstError.ts";
import {log, log1p} from "./log.ts";

describe("log", () => {
  it("is within 0.8 units in the last place of the exact value", () => {
    expect(worstError("log", log).ulps).toBeLessThan(0.8);
  });

  it("agrees with Math.log to 2 units in the last place", () => {
    expect(worstDifference(log, Math.log, 0, 3).ulps).toBeLessThanOrEqual(2);
    expect(worstDifference(log, Math.log, 0.98, 1.02).ulps).toBeLessThanOrEqual(2);
    expect(worstDifference(log, Math.log, 1e-300, 1e300).ulps).toBeLessThanOrEqual(2);
  });

  it("has the special values of IEEE 754", () => {
    expect([1, 0, -0, Infinity, -1, -Infinity, NaN].map(log)).toEqual([
      0,
      -Infinity,
      -Infinity,
      Infinity,
      NaN,
      NaN,
      NaN
    ]);
  });

  it("takes the smallest and the largest double", () => {
    expect(log(5e-324)).toBe(-744.4400719213812);
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  });

  it("turns exact powers of two into the nearest multiples of log 2", () => {
    for (const k of [-1074, -1022, -3, -1, 1, 2, 10, 1023]) expect(log(2 ** k)).toBe(k * Math.LN2);
  });

  it("never falls where its table changes rows", () => {
    for (const place of [0.71875, 0.99609375, 1, 1.0078125, 1.4375]) {
      expect(falls(log, place - 5e-13, 2.3e-16)).toEqual([]);
    }
  });

  it("has the same bits as when it was written", () => {
    expect([1e-9, 0.3, 0.999, 7, 1e50].map((x) => bitsOf(log(x)).toString(16))).toMatchInlineSnapshot(`
      [
        "c034b927f32bffb8",
        "bff34378fcbda721",
        "bf5064670d979b73",
        "3fff2272ae325a57",
        "405cc845b54b54f2",
      ]
    `);
  });
});

describe("log1p", () => {
  it("is within 0.8 units in the last place of the exact value", () => {
    expect(worstError("log1p", log1p).ulps).toBeLessThan(0.8);
  });

  it("agrees with Math.log1p to 2 units in the last place", () => {
    expect(worstDifference(log1p, Math.log1p, -0.999, 3).ulps).toBeLessThanOrEqual(2);
    expect(worstDifference(log1p, Math.log1p, -0.005, 0.005).ulps).toBeLessThanOrEqual(2);
  });

  it("has the special values of IEEE 754, the sign of zero included", () => {
    expect([0, -0, -1, -2, Infinity, NaN].map(log1p)).toEqual([0, -0, -Infinity, NaN, Infinity, NaN]);
    expect([5e-324, -1e-300].map(log1p)).toEqual([5e-324, -1e-300]);
    expect(log1p(Number.MAX_VALUE)).toBe(log(Number.MAX_VALUE));
  });
});
