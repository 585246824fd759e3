import {expect, test} from "vitest";
import {nextIndex} from "./moveFocus.ts";

test("arrow keys go round a list, Home and End to its ends, and other keys nowhere", () => {
  expect(nextIndex("ArrowDown", 2, 3)).toBe(0);
  expect(nextIndex("ArrowUp", 0, 3)).toBe(2);
  expect(nextIndex("ArrowDown", -1, 3)).toBe(0);
  expect(nextIndex("Home", 2, 3)).toBe(0);
  expect(nextIndex("End", 0, 3)).toBe(2);
  expect(nextIndex("a", 0, 3)).toBeUndefined();
  expect(nextIndex("End", 0, 0)).toBeUndefined();
});
