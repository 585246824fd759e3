import {expect, test} from "vitest";
import {intoView} from "./intoView.ts";

const frame = {width: 400, height: 300};

test("what is in sight stays where it is, at the edge, too", () => {
  expect(intoView({x0: 0, y0: 0, x1: 400, y1: 300}, frame)).toEqual([0, 0]);
  expect(intoView({x0: 390, y0: 1, x1: 399, y1: 20}, frame)).toEqual([0, 0]);
});

test("what is out of sight comes in, with room around it", () => {
  expect(intoView({x0: -100, y0: 10, x1: -60, y1: 20}, frame)).toEqual([-140, 0]);
  expect(intoView({x0: 500, y0: 290, x1: 520, y1: 310}, frame)).toEqual([160, 50]);
});

test("of what is larger than the frame the middle is seen", () => {
  expect(intoView({x0: 100, y0: 10, x1: 900, y1: 20}, frame)).toEqual([300, 0]);
});
