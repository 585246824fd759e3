import {expect, test} from "vitest";
import type {History} from "../../index.ts";
import {appendHistory, emptyHistory, historySince} from "./history.ts";

const whole: History = {
  step: [0, 1, 2, 3],
  trainLoss: [4, 3, 2, 1],
  testLoss: [5, 4, 3, 2],
  trainScore: [0, 0.5, 0.6, 0.7],
  testScore: [0, 0.4, 0.5, 0.6]
};

test("a history sent in parts is the whole one again", () => {
  const first = appendHistory(emptyHistory, 0, historySince({...whole, step: [0, 1]}, 0));
  expect(appendHistory(first, 2, historySince(whole, 2))).toEqual(whole);
});

test("a history without test rows stays without them", () => {
  const bare = {...whole, testLoss: [], testScore: []};
  expect(appendHistory(appendHistory(emptyHistory, 0, bare), 4, historySince(bare, 4))).toEqual(bare);
});

test("a history that does not grow stays the same object, so that nothing is drawn anew", () => {
  expect(appendHistory(whole, 4, historySince(whole, 4))).toBe(whole);
});
