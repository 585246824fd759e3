import {expect, test} from "vitest";
import {placeBeside} from "./placeNear.ts";

const frame = {width: 400, height: 300};
const size = {width: 100, height: 50};

test("a box goes below its anchor, at the anchor's left edge", () => {
  expect(placeBeside({left: 50, top: 20, right: 90, bottom: 40}, size, frame)).toEqual({x: 50, y: 46});
});

test("a box goes above an anchor at the bottom of the window", () => {
  expect(placeBeside({left: 50, top: 260, right: 90, bottom: 280}, size, frame)).toEqual({x: 50, y: 204});
});

test("a box never leaves the window at its right edge", () => {
  expect(placeBeside({left: 380, top: 20, right: 399, bottom: 40}, size, frame).x).toBe(292);
});

test("a box aligned to the end shares the anchor's right edge", () => {
  expect(placeBeside({left: 250, top: 20, right: 300, bottom: 40}, size, frame, {align: "end"}).x).toBe(200);
});

test("a box too large for the window keeps its beginning in sight", () => {
  const place = placeBeside({left: 50, top: 20, right: 90, bottom: 40}, {width: 900, height: 900}, frame);
  expect(place).toEqual({x: 8, y: 8});
});
