import {expect, test} from "vitest";
import {nearestNames} from "./nearestNames.ts";

const names = ["input", "target", "hidden1", "hidden1.weight", "hidden1.bias", "hidden1.weight.grad", "output", "loss"];

test.each([
  ["hidden1.wieght", "hidden1.weight"],
  ["hiden1.bias", "hidden1.bias"],
  ["hidden2.weight", "hidden1.weight"],
  ["weight", "hidden1.weight"],
  ["grad", "hidden1.weight.grad"],
  ["outputs", "output"],
  ["lost", "loss"]
])("%s is taken for %s", (text, expected) => {
  expect(nearestNames(text, names)[0]).toBe(expected);
});

test("names of the same module come before names that are spelled alike", () => {
  expect(nearestNames("hidden1.x", names, 3).every((name) => name.startsWith("hidden1"))).toBe(true);
});

test.each([
  ["swapping neighbours is one change", "abdc", ["abxy", "abcd"], ["abcd", "abxy"]],
  ["letters that are merely near are not swapped", "ab", ["abcd", "xa"], ["abcd", "xa"]],
  [
    "leaving out, inserting and replacing is one change each",
    "abcd",
    ["abxyz", "axcd", "abcde", "abd"],
    ["axcd", "abcde", "abd", "abxyz"]
  ],
  ["the same module is worth three changes", "hidden1.x", ["hidden2.a", "hidden1.bias"], ["hidden1.bias", "hidden2.a"]]
])("%s", (_what, text, candidates, expected) => {
  expect(nearestNames(text, candidates)).toEqual(expected);
});

test("no more names are returned than there are or are asked for", () => {
  expect(nearestNames("a", names, 2)).toHaveLength(2);
  expect(nearestNames("a", ["b"], 2)).toEqual(["b"]);
  expect(nearestNames("a", [])).toEqual([]);
});
