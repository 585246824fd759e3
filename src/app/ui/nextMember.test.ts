import {expect, test} from "vitest";
import {nextMember, type Place} from "./nextMember.ts";

/** Two rows of three, then a row of two. */
const places: Place[] = [
  ...[0, 1, 2].map((k) => ({x: 100 * k, top: 0, bottom: 40})),
  ...[0, 1, 2].map((k) => ({x: 100 * k, top: 50, bottom: 90})),
  ...[0, 1].map((k) => ({x: 150 * k, top: 130, bottom: 170}))
];

test("left and right walk one after the other and stop at the ends", () => {
  expect(nextMember("ArrowRight", 2, places)).toBe(3);
  expect(nextMember("ArrowRight", 7, places)).toBe(7);
  expect(nextMember("ArrowLeft", 3, places)).toBe(2);
  expect(nextMember("ArrowLeft", 0, places)).toBe(0);
});

test("Home and End lead to the ends", () => {
  expect(nextMember("Home", 5, places)).toBe(0);
  expect(nextMember("End", 5, places)).toBe(7);
});

test("up and down lead to the nearest of the next row, and stay where there is none", () => {
  expect(nextMember("ArrowDown", 1, places, true)).toBe(4);
  expect(nextMember("ArrowDown", 5, places, true)).toBe(7);
  expect(nextMember("ArrowUp", 7, places, true)).toBe(4);
  expect(nextMember("ArrowUp", 1, places, true)).toBe(1);
  expect(nextMember("ArrowDown", 6, places, true)).toBe(6);
});

test("without rows, up and down are left to the control", () => {
  expect(nextMember("ArrowDown", 1, places)).toBeUndefined();
  expect(nextMember("a", 1, places, true)).toBeUndefined();
});
