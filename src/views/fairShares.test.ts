import {describe, expect, test} from "vitest";
import {fairShares} from "./fairShares.ts";

describe("fairShares", () => {
  test("takes alike of each set, and what does not divide from the largest", () => {
    expect(fairShares([8192, 640, 100_352], 99)).toEqual([33, 33, 33]);
    expect(fairShares([8192, 640, 100_352], 100)).toEqual([33, 33, 34]);
    expect(fairShares([500, 400, 600], 11)).toEqual([4, 3, 4]);
  });

  test("leaves the room of sets with few to the others", () => {
    expect(fairShares([2, 1000, 30], 100)).toEqual([2, 68, 30]);
  });

  test("takes all where there is room, and nothing where there is none", () => {
    expect(fairShares([4, 8, 2], 14)).toEqual([4, 8, 2]);
    expect(fairShares([4, 8, 2], 1e9)).toEqual([4, 8, 2]);
    expect(fairShares([4, 8, 2], 0)).toEqual([0, 0, 0]);
    expect(fairShares([], 5)).toEqual([]);
  });

  test("takes as many as were asked for, whatever the sizes", () => {
    for (const sizes of [[1], [7, 7, 7, 7], [1, 2, 3, 4, 5, 6], [64, 4096, 4096, 32], [0, 10, 3]]) {
      const all = sizes.reduce((sum, size) => sum + size, 0);
      for (let most = 0; most <= Math.min(all + 1, 300); most++) {
        const shares = fairShares(sizes, most);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(all, most));
        expect(shares.every((share, set) => share <= sizes[set])).toBe(true);
      }
    }
  });
});
