import {expect, test} from "vitest";
import {createDataset, parseExperiment} from "../../../index.ts";
import {
  addPoint,
  countPoints,
  drawingLimits,
  drawingOf,
  emptyDrawing,
  erase,
  isEnough,
  rowsFromDrawing,
  withClasses
} from "./drawing.ts";

const className = (label: number) => `class ${label + 1}`;

test("points are added where they are drawn, and stay within the axes", () => {
  const drawing = addPoint(addPoint(emptyDrawing, 1.23456, -2, 1), 9, -99, 0);
  expect(drawing.points).toEqual([
    {x: 1.235, y: -2, label: 1},
    {x: 6, y: -6, label: 0}
  ]);
});

test("a full pad takes no more points", () => {
  let drawing = emptyDrawing;
  for (let i = 0; i < drawingLimits.points + 5; i++) drawing = addPoint(drawing, 0, 0, 0);
  expect(drawing.points).toHaveLength(drawingLimits.points);
});

test("erasing takes away what is near, and nothing else", () => {
  const drawing = addPoint(addPoint(emptyDrawing, 0, 0, 0), 3, 3, 1);
  expect(erase(drawing, 0.1, 0.1, 0.03).points).toEqual([{x: 3, y: 3, label: 1}]);
  expect(erase(drawing, -3, 0, 0.03)).toBe(drawing);
});

test("fewer classes take their points along", () => {
  const drawing = addPoint(addPoint({...emptyDrawing, classes: 3}, 0, 0, 0), 3, 3, 2);
  expect(withClasses(drawing, 2).points).toEqual([{x: 0, y: 0, label: 0}]);
  expect(countPoints(drawing)).toEqual([1, 0, 1]);
});

test("a drawing becomes data that an experiment takes, without classes that have no points", () => {
  const drawing = addPoint(addPoint({...emptyDrawing, classes: 4}, 0, 0, 1), 3, 3, 3);
  expect(isEnough(drawing)).toBe(true);
  const {data} = parseExperiment({data: rowsFromDrawing(drawing, "Drawn", className)});
  expect(data).toMatchObject({
    values: [
      [0, 0],
      [3, 3]
    ],
    target: {labels: [0, 1], names: ["class 2", "class 4"]}
  });
});

test("points of one class are not enough", () => {
  expect(isEnough(addPoint(emptyDrawing, 0, 0, 1))).toBe(false);
});

test("the pad begins with the points of the run where they fit", () => {
  expect(drawingOf(createDataset({kind: "circle", points: 40}, 1)).points).toHaveLength(40);
  expect(drawingOf(createDataset({kind: "sine"}, 1))).toBe(emptyDrawing);
  expect(drawingOf(createDataset({kind: "blobs", classes: 5}, 1))).toBe(emptyDrawing);
  expect(drawingOf(createDataset({kind: "circle", points: 5000}, 1))).toBe(emptyDrawing);
  expect(drawingOf(undefined)).toBe(emptyDrawing);
});
