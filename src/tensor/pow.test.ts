import {describe, expect, it} from "vitest";
import {bitsOf, worstError} from "./golden/worstError.ts";
import {pow} from "./pow.ts";

const special = [
  0,
  -0,
  1,
  -1,
  2,
  -2,
  0.5,
  -0.5,
  3,
  -3,
  40,
  -41,
  0.3,
  1e300,
  -1e300,
  2 ** 60,
  2 ** 53 - 1,
  1e-300,
  Infinity,
  -Infinity,
  NaN
];

describe("pow", () => {
  it("is within 20 units in the last place of the exact value", () => {
    expect(worstError("pow", pow).ulps).toBeLessThan(20);
  });

  it("is within 1.1 units in the last place where it does not multiply, after a million steps of decay too", () => {
    // 0.999^100000 and 0.9999^1000000 of the doubles nearest to the rates, by mpmath 1.3.0 with 100 digits
    expect(Math.abs(pow(0.999, 1e5) / 3.5385276883431275e-44 - 1)).toBeLessThan(5e-16);
    expect(Math.abs(pow(0.9999, 1e6) / 3.701520785793387e-44 - 1)).toBeLessThan(5e-16);
    expect(worstError("pow", pow, (...[, y]) => Math.abs(y) > 33 || y % 1 !== 0).ulps).toBeLessThan(1.1);
  });

  it("is exact where the result is a double and the exponent is whole", () => {
    expect([pow(3, 33), pow(-3, 3), pow(10, 22), pow(7, 2), pow(2, -10), pow(0.5, 30)]).toEqual([
      5559060566555523,
      -27,
      1e22,
      49,
      0.0009765625,
      2 ** -30
    ]);
    for (let k = -1074; k < 1024; k++) expect(pow(2, k)).toBe(2 ** k);
    expect(pow(4, -537)).toBe(5e-324);
  });

  it("multiplies for small whole exponents", () => {
    for (const x of [0.1, 0.9, 1.7, -12.3]) {
      expect(pow(x, 1)).toBe(x);
      expect(pow(x, 2)).toBe(x * x);
      expect(pow(x, 3)).toBe(x * (x * x));
      expect(pow(x, -1)).toBe(1 / x);
    }
  });

  it("has the special values of Math.pow", () => {
    for (const x of special) {
      for (const y of special) {
        const expected = Math.pow(x, y);
        const value = pow(x, y);
        const where = `pow(${x}, ${y})`;
        if (Number.isFinite(expected) && expected !== 0)
          expect(Math.abs(value / expected - 1), where).toBeLessThan(1e-14);
        else expect(value, where).toBe(expected);
      }
    }
  });

  it("has the same bits as when it was written", () => {
    expect([pow(0.999, 1234), pow(1.5, 0.5), pow(0.9, 7)].map((x) => bitsOf(x).toString(16))).toMatchInlineSnapshot(`
      [
        "3fd29edc3254efc3",
        "3ff3988e1409212e",
        "3fde9c6a99d1cdc0",
      ]
    `);
  });
});
