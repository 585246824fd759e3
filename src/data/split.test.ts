import {describe, expect, it} from "vitest";
import {splitRows} from "./split.ts";

describe("splitRows", () => {
  it("puts every row into exactly one part, in rising order", () => {
    const {train, test} = splitRows(101, 0.3, 5);
    expect([test.length, train.length]).toEqual([30, 71]);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual(Array.from({length: 101}, (_, row) => row));
    expect([...test]).toEqual([...test].sort((a, b) => a - b));
  });

  it("draws the same rows for the same seed and others for another", () => {
    expect(splitRows(50, 0.5, 1)).toEqual(splitRows(50, 0.5, 1));
    expect(splitRows(50, 0.5, 1).test).not.toEqual(splitRows(50, 0.5, 2).test);
  });

  it("keeps nothing for testing at 0, at least one row above 0, and never all rows", () => {
    expect([0, 0.01, 0.99].map((fraction) => splitRows(4, fraction, 1).test.length)).toEqual([0, 1, 3]);
    expect(splitRows(1, 0.5, 1)).toEqual({train: Int32Array.of(0), test: new Int32Array(0)});
  });

  it.each([1, -0.1, NaN])("refuses to keep a share of %s", (fraction) => {
    expect(() => splitRows(10, fraction, 1)).toThrow(
      `split: test fraction is out of range, expected 0 up to (not including) 1, got ${fraction}`
    );
  });
});
