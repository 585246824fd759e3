import {expect, test} from "vitest";
import {emptyDrawing, addPoint} from "./drawing.ts";
import {drawingScene, placeAt} from "./drawingScene.ts";

test("a place on the pad and the point drawn there are the same place", () => {
  const {x, y} = placeAt(emptyDrawing, 0.75, 0.25);
  expect([x, y]).toEqual([3, 3]);
  const points = drawingScene(addPoint(emptyDrawing, x, y, 1), 400, "pad").marks.find(({key}) => key === "points");
  expect(points).toMatchObject({x: Float32Array.of(300), y: Float32Array.of(100)});
});

test("two classes take the colours of the signs, more have their own", () => {
  const two = drawingScene(addPoint(emptyDrawing, 0, 0, 0), 400, "pad").marks.at(-1);
  expect(two).toMatchObject({paint: {scale: "diverging", values: Float32Array.of(-1)}});
  const three = drawingScene({...addPoint(emptyDrawing, 0, 0, 2), classes: 3}, 400, "pad").marks.at(-1);
  expect(three).toMatchObject({paint: {scale: "classes", classes: Int32Array.of(2)}});
});

test("the keyboard's cross is drawn while it is in use", () => {
  const keys = drawingScene(emptyDrawing, 400, "pad", {x: 0, y: 0}).marks.map(({key}) => key);
  expect(keys.slice(-2)).toEqual(["cross across", "cross up"]);
});
