/** Which rows are learned from, and which are kept for testing. */

import {createDraws} from "../tensor/draws.ts";

/** Row numbers in rising order; every row is in one of the two. */
export interface Split {
  train: Int32Array;
  test: Int32Array;
}

/**
 * Draws the rows to keep for testing: `testFraction` of all, rounded, at least one when the fraction is not 0, and never all.
 * The same rows for the same seed.
 */
export function splitRows(rows: number, testFraction: number, seed: number): Split {
  if (!(testFraction >= 0 && testFraction < 1)) {
    throw new RangeError(
      `split: test fraction is out of range, expected 0 up to (not including) 1, got ${testFraction}`
    );
  }
  const wanted = testFraction === 0 ? 0 : Math.max(1, Math.round(rows * testFraction));
  const count = Math.max(0, Math.min(wanted, rows - 1));
  const order = new Int32Array(rows);
  createDraws(seed, "split", "rows").permutation(0, order);
  return {test: order.slice(0, count).sort(), train: order.slice(count).sort()};
}
