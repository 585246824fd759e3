import {describe, expect, test} from "vitest";
import {linearTicks, log10, logTicks} from "./ticks.ts";

describe("linearTicks", () => {
  test("are multiples of 1, 2 or 5 times a power of ten", () => {
    expect(linearTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(linearTicks(-1.4, 1.4, 5)).toEqual([-1, 0, 1]);
    expect(linearTicks(0, 0.7, 3)).toEqual([0, 0.5]);
    expect(linearTicks(20, 350, 4)).toEqual([100, 200, 300]);
  });

  test("of an empty or broken range are its start or none", () => {
    expect(linearTicks(3, 3, 5)).toEqual([3]);
    expect(linearTicks(NaN, 3, 5)).toEqual([]);
    expect(linearTicks(0, Infinity, 5)).toEqual([0]);
  });
});

describe("logTicks", () => {
  test("are powers of ten, thinned", () => {
    expect(logTicks(0.001, 10, 10)).toEqual([0.001, 0.01, 0.1, 1, 10]);
    expect(logTicks(0.001, 10, 3)).toEqual([0.001, 0.1, 10]);
  });

  test("log10 is exact enough to find whole powers", () => {
    for (let k = -300; k <= 300; k += 7) expect(log10(Number(`1e${k}`))).toBeCloseTo(k, 9);
  });
});
