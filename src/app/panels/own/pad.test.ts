import {expect, test} from "vitest";
import {emptyDrawing} from "./drawing.ts";
import {Pad} from "./pad.svelte.ts";

test("a stroke leaves points at a distance from each other, and is taken back as one", () => {
  const pad = new Pad(emptyDrawing);
  pad.begin({x: 0, y: 0});
  pad.move({x: 0.05, y: 0});
  pad.move({x: 1, y: 0});
  pad.end();
  pad.move({x: 3, y: 0});
  expect(pad.drawing.points.map(({x}) => x)).toEqual([0, 1]);
  pad.undo();
  expect(pad.drawing.points).toEqual([]);
  expect(pad.canUndo).toBe(false);
});

test("the eraser takes away what a stroke passes over", () => {
  const pad = new Pad(emptyDrawing);
  pad.begin({x: 0, y: 0});
  pad.end();
  pad.erasing = true;
  pad.begin({x: 3, y: 3});
  pad.move({x: 0.1, y: 0});
  expect(pad.drawing.points).toEqual([]);
});

test("with keys the cross moves, adds, and erases", () => {
  const pad = new Pad(emptyDrawing);
  for (const key of ["ArrowRight", "ArrowUp", "2", " "]) expect(pad.press(key, false)).toBe(true);
  expect(pad.drawing.points).toEqual([{x: 0.3, y: 0.3, label: 1}]);
  pad.press("Delete", false);
  expect(pad.drawing.points).toEqual([]);
  expect(pad.press("q", false)).toBe(false);
});

test("the cross stays on the pad", () => {
  const pad = new Pad(emptyDrawing);
  for (let i = 0; i < 20; i++) pad.press("ArrowLeft", true);
  expect(pad.cross).toEqual({x: -6, y: 0});
});

test("choosing a class puts the eraser away; a class that is not there cannot be chosen", () => {
  const pad = new Pad(emptyDrawing);
  pad.press("e", false);
  expect(pad.erasing).toBe(true);
  pad.press("3", false);
  expect([pad.label, pad.erasing]).toEqual([0, true]);
  pad.choose(1);
  expect([pad.label, pad.erasing]).toEqual([1, false]);
});

test("fewer classes leave a class that is there chosen", () => {
  const pad = new Pad(emptyDrawing);
  pad.setClasses(4);
  pad.choose(3);
  pad.setClasses(2);
  expect(pad.label).toBe(1);
});
