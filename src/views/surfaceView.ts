/** What the network answers at every point of a plane, with the data on it. */
import type {Mark, PathCommand, Scene} from "../scene/scene.ts";
import type {MeasuredPoints} from "../lenses/measurePoints.ts";
import type {MeasuredSurface, MeasuredUnits} from "../lenses/measureSurface.ts";
import {frameAxes, type Frame} from "./frameAxes.ts";
import {surfaceCells} from "./surfaceCells.ts";
import {surfaceLegend} from "./surfaceLegend.ts";
import {surfacePoints} from "./surfacePoints.ts";

/** What {@link surfaceView} can be told. */
export interface SurfaceOptions {
  /** The data. */
  points?: MeasuredPoints | undefined;
  width?: number;
  height?: number;
  /** Whether rows kept for testing are drawn; default `false`. */
  showTest?: boolean;
  /** Whether every place has the colour of its class alone; default `false`. */
  discrete?: boolean;
  /** Which output, for several columns of numbers; default 0. */
  output?: number;
  /** Rows of the data that are marked. */
  highlight?: readonly number[];
  /** Whether there is a legend; default `true`. */
  legend?: boolean;
}

const right = 44;
const bottom = 30;
const legendHeight = 36;

/** Draws an output surface, or the curve of data of one feature. */
export function surfaceView(
  surface: MeasuredSurface,
  {
    points,
    width = 320,
    height,
    showTest = false,
    discrete = false,
    output = 0,
    highlight = [],
    legend = true
  }: SurfaceOptions = {}
): Scene {
  const {x, y, output: meaning} = surface;
  const below = bottom + (legend ? legendHeight : 0);
  const size = {width, height: height ?? width - right + below + 8};
  const isCurve = !y && meaning.task === "numbers";
  const targets = points?.targets;
  const paint = surfaceCells(surface, {discrete, output, domain: targets && largest(targets)});
  const yDomain: readonly [number, number] = y
    ? y.domain
    : isCurve
      ? rangeOf(surface, {targets, output})
      : [-0.5, Math.max(1, meaning.classes.length) - 0.5];
  const frame: Frame = {
    x: 8,
    y: 8,
    width: Math.max(1, size.width - 8 - right),
    height: Math.max(1, size.height - 8 - below),
    xDomain: x.domain,
    yDomain
  };
  const xOf = (value: number): number => frame.x + ((value - x.domain[0]) / (x.domain[1] - x.domain[0])) * frame.width;
  const yOf = (value: number): number => frame.y + ((yDomain[1] - value) / (yDomain[1] - yDomain[0])) * frame.height;
  const marks: Mark[] = [];
  if (isCurve) marks.push(...curve(surface, {output, xOf, yOf, frame}));
  else
    marks.push({
      kind: "cells",
      key: "surface",
      x: frame.x,
      y: frame.y,
      width: frame.width,
      height: frame.height,
      columns: surface.columns,
      rows: surface.rows,
      values: paint.values,
      paint: paint.paint,
      smooth: paint.smooth,
      role: "surface"
    });
  if (points) {
    const drawn = surfacePoints(points, {
      xOf,
      yOf,
      showTest,
      classes: meaning.classes.length,
      domain: paint.domain,
      output,
      plain: isCurve
    });
    marks.push(...drawn, ...highlights(points, {rows: highlight, xOf, yOf, output}));
  }
  marks.push(...frameAxes(frame, {x, y, yName: isCurve ? meaning.names[output] : undefined}));
  if (legend) marks.push(...surfaceLegend({surface, paint, isCurve, frame, y: size.height - 14}));
  return {...size, title: titleOf(surface), marks};
}

interface CurveOptions {
  output: number;
  xOf: (value: number) => number;
  yOf: (value: number) => number;
  frame: Frame;
}

function curve({units, output: {node}, x, columns}: MeasuredSurface, {output, xOf, yOf, frame}: CurveOptions): Mark[] {
  const found = units[node] as MeasuredUnits | undefined;
  if (!found) return [];
  const {values} = found;
  const from = Math.min(output, found.width - 1) * columns;
  const d = Array.from({length: columns}, (_, at): PathCommand => {
    const place = x.domain[0] + ((at + 0.5) / columns) * (x.domain[1] - x.domain[0]);
    const height = Math.max(frame.y - 1, Math.min(frame.y + frame.height + 1, yOf(values[from + at])));
    return [at === 0 ? "M" : "L", xOf(place), height];
  });
  return [
    {kind: "path", key: "curve", d, stroke: "ink", strokeWidth: 2, title: "What the network answers", role: "series"}
  ];
}

function rangeOf(
  {units, output: {node}}: MeasuredSurface,
  {targets, output}: {targets: Float32Array | undefined; output: number}
): [number, number] {
  const values = targets && targets.length > 0 ? targets : ((units[node] as MeasuredUnits | undefined)?.values ?? []);
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high && value < Infinity) high = value;
  }
  if (!(high > low)) return Number.isFinite(low) && Number.isFinite(high) ? [low - 1, low + 1] : [-1, 1];
  const pad = (high - low) * 0.15;
  return output >= 0 ? [low - pad, high + pad] : [low, high];
}

function highlights(
  {x, y, rows, targets, targetShape, classes}: MeasuredPoints,
  {
    rows: wanted,
    xOf,
    yOf,
    output
  }: {rows: readonly number[]; xOf: (value: number) => number; yOf: (value: number) => number; output: number}
): Mark[] {
  return wanted.flatMap((row): Mark[] => {
    const at = rows.indexOf(row);
    if (at < 0) return [];
    const height = y ? y[at] : targets ? targets[at * (targetShape[1] ?? 1) + output] : (classes?.[at] ?? 0);
    return [
      {
        kind: "circle",
        key: `highlight ${row}`,
        x: xOf(x[at]),
        y: yOf(height),
        r: 6.5,
        stroke: "ink",
        strokeWidth: 2,
        role: "halo"
      }
    ];
  });
}

function largest(values: Float32Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most && Math.abs(value) < Infinity) most = Math.abs(value);
  return most;
}

function titleOf({output: {task, classes, names}, x, y}: MeasuredSurface): string {
  const where = y ? `over ${x.name} and ${y.name}` : `over ${x.name}`;
  return task === "classes"
    ? `Where the network says ${classes.join(" or ")}, ${where}`
    : `${names.join(", ")} ${where}`;
}
