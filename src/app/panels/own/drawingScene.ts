/** The drawing pad as a scene. */
import type {Mark, Points, Range, Scene} from "../../../index.ts";
import type {Drawing} from "./drawing.ts";

/** A place on the pad, in the units of the axes. */
export interface Place {
  x: number;
  y: number;
}

/** Draws the points over thin axes, and the cross that the keyboard moves. */
export function drawingScene(drawing: Drawing, size: number, title: string, cross?: Place): Scene {
  const {domain} = drawing;
  const across = (x: number): number => share(x, domain[0]) * size;
  const up = (y: number): number => (1 - share(y, domain[1])) * size;
  const marks: Mark[] = [
    line("vertical", across(0), 0, across(0), size),
    line("horizontal", 0, up(0), size, up(0)),
    pointsMark(drawing, across, up)
  ];
  if (cross) {
    const [x, y] = [across(cross.x), up(cross.y)];
    marks.push({...line("cross across", x - 9, y, x + 9, y), stroke: "ink", strokeWidth: 2});
    marks.push({...line("cross up", x, y - 9, x, y + 9), stroke: "ink", strokeWidth: 2});
  }
  return {width: size, height: size, title, marks};
}

/** The place on the axes under a place on the pad. */
export function placeAt(drawing: Drawing, across: number, down: number): Place {
  const [[left, right], [bottom, top]] = drawing.domain;
  return {x: left + across * (right - left), y: top - down * (top - bottom)};
}

function share(value: number, [least, most]: Range): number {
  return (value - least) / (most - least);
}

function line(key: string, x1: number, y1: number, x2: number, y2: number): Mark & {kind: "line"} {
  return {kind: "line", key, x1, y1, x2, y2, stroke: "rule"};
}

function pointsMark({points, classes}: Drawing, across: (x: number) => number, up: (y: number) => number): Points {
  const x = Float32Array.from(points, (point) => across(point.x));
  const y = Float32Array.from(points, (point) => up(point.y));
  const labels = Int32Array.from(points, ({label}) => label);
  const values = Float32Array.from(labels, (label) => (label === 1 ? 1 : -1));
  const paint =
    classes === 2 ? ({scale: "diverging", values, domain: 1} as const) : ({scale: "classes", classes: labels} as const);
  return {kind: "points", key: "points", x, y, r: 5, paint};
}
