import {expect, test} from "vitest";
import {fitRail} from "./fitRail.ts";

test("a high rail and a sheet have pictures as large as their width makes them", () => {
  expect(fitRail({height: 900, surface: 320, rest: 200})).toEqual({surface: 320, chart: 170});
  expect(fitRail({height: undefined, surface: 320, rest: 200})).toEqual({surface: 320, chart: 170});
});

test("in a low rail the chart gives way first, then the surface, and both fill it to the last pixel", () => {
  expect(fitRail({height: 660, surface: 320, rest: 200})).toEqual({surface: 320, chart: 140});
  expect(fitRail({height: 600, surface: 320, rest: 200})).toEqual({surface: 276, chart: 124});
  expect(fitRail({height: 526, surface: 320, rest: 200})).toEqual({surface: 216, chart: 110});
});

test("below a least size nothing shrinks any more", () => {
  expect(fitRail({height: 300, surface: 320, rest: 200})).toEqual({surface: 216, chart: 104});
});

test("a surface that is small by itself, or that is not there, is not made larger", () => {
  expect(fitRail({height: 600, surface: 0, rest: 100})).toEqual({surface: 0, chart: 170});
  expect(fitRail({height: 300, surface: 150, rest: 100})).toEqual({surface: 150, chart: 104});
});
