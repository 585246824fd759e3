import {expect, test} from "vitest";
import {controlIds, isShown, playingOf} from "./controls.ts";

test("a run whose Play is hidden does not play, as long as there are steps to make", () => {
  expect(playingOf(new Set(["play"]))).toBe("never");
  expect(isShown("play", new Set(["play"]))).toBe(false);
});

test("a run that nothing moves but itself keeps a small button to hold it", () => {
  expect(playingOf(new Set(["play", "step"]))).toBe("small");
  expect(isShown("play", new Set(controlIds))).toBe(true);
  expect(controlIds.filter((id) => isShown(id, new Set(controlIds)))).toEqual(["play"]);
});

test("controls that are not hidden are shown", () => {
  expect(playingOf(new Set(["step"]))).toBe("full");
  expect(isShown("speed", new Set(["step"]))).toBe(true);
  expect(isShown("step", new Set(["step"]))).toBe(false);
});
