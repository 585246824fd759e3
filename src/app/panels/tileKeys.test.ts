import {expect, test} from "vitest";
import {nextTile} from "./tileKeys.ts";

test("arrow keys move among tiles in rows of four", () => {
  const from = (key: string) => nextTile(key, 5, 8, 4);
  expect(["ArrowLeft", "ArrowRight", "ArrowUp", "Home", "End"].map(from)).toEqual([4, 6, 1, 0, 7]);
});

test("at an edge the focus stays where it is", () => {
  expect(nextTile("ArrowDown", 5, 8, 4)).toBe(5);
  expect(nextTile("ArrowLeft", 0, 8, 4)).toBe(0);
});

test("other keys are left alone", () => {
  expect(nextTile("a", 5, 8, 4)).toBeUndefined();
});
