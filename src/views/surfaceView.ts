/** What the network answers at every point of a plane, with the data on it. */
import type {Mark, Scene} from "../scene/scene.ts";
import type {MeasuredPoints} from "../lenses/measurePoints.ts";
import type {MeasuredSurface, MeasuredUnits} from "../lenses/measureSurface.ts";
import {frameAxes, frameGrid, frameScales, rightAxisWidth, type Frame, type FrameNames} from "./frameAxes.ts";
import {surfaceCells, type SurfacePaint} from "./surfaceCells.ts";
import {surfaceCurve} from "./surfaceCurve.ts";
import {surfaceLegend, surfaceLegendHeight} from "./surfaceLegend.ts";
import {pointHeight, surfacePoints} from "./surfacePoints.ts";
import {rangeOf, reachOf} from "./unitScale.ts";

/** What {@link surfaceView} can be told. */
export interface SurfaceOptions {
  /** The data. */
  points?: MeasuredPoints | undefined;
  /** In pixels; default 320. */
  width?: number;
  /** Default: as high as makes the plot a square. */
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

/** Room for the halves of points that stand on the frame. */
const margin = 4;
const axisHeight = 28;

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
  const isCurve = !y && meaning.task === "numbers";
  const targets = points?.targets;
  const paint = surfaceCells(surface, {discrete, output, domain: targets && reachOf([rangeOf(targets)])});
  const yDomain = y?.domain ?? (isCurve ? heightsOf(surface, targets) : classHeights(meaning.classes.length));
  const names: FrameNames = {x, y: y ?? (isCurve ? {name: meaning.names[output]} : undefined), grid: isCurve};
  const plotWidth = Math.max(1, width - margin - rightAxisWidth(yDomain, names));
  const hasLegend = legend && !isCurve;
  const below = axisHeight + (hasLegend ? surfaceLegendHeight(meaning, plotWidth) : 0);
  const total = height ?? margin + plotWidth + below;
  const frame: Frame = {
    x: margin,
    y: margin,
    width: plotWidth,
    height: Math.max(1, total - margin - below),
    xDomain: x.domain,
    yDomain
  };
  const marks: Mark[] = isCurve
    ? [...frameGrid(frame), ...surfaceCurve(surface, frame, output)]
    : [cellsMark(frame, paint)];
  if (points) {
    const classes = meaning.classes.length;
    marks.push(
      ...surfacePoints(points, {
        ...frameScales(frame),
        showTest,
        classes,
        domain: paint.domain,
        output,
        plain: isCurve
      }),
      ...highlights(points, {rows: highlight, frame, output})
    );
  }
  marks.push(...frameAxes(frame, names));
  if (hasLegend) {
    const place = {x: frame.x, y: frame.y + frame.height + axisHeight + 4, width: plotWidth};
    marks.push(...surfaceLegend(meaning, {paint, shown: output, place}));
  }
  return {width, height: total, title: titleOf(surface), marks};
}

function cellsMark({x, y, width, height}: Frame, paint: SurfacePaint): Mark {
  const {columns, rows, values, smooth} = paint;
  return {
    kind: "cells",
    key: "surface",
    x,
    y,
    width,
    height,
    columns,
    rows,
    values,
    paint: paint.paint,
    smooth,
    role: "surface"
  };
}

/** Heights of a curve's plot: those of the data, which stay, or else those of the curve. */
function heightsOf(
  {units, output: {node}}: MeasuredSurface,
  targets: Float32Array | undefined
): readonly [number, number] {
  const values = targets && targets.length > 0 ? targets : (units[node] as MeasuredUnits | undefined)?.values;
  const {least, most} = rangeOf(values ?? new Float32Array());
  if (most < least) return [-1, 1];
  const pad = most > least ? (most - least) * 0.15 : 1;
  return [least - pad, most + pad];
}

function classHeights(classes: number): readonly [number, number] {
  return [-0.5, Math.max(1, classes) - 0.5];
}

function highlights(
  points: MeasuredPoints,
  {rows, frame, output}: {rows: readonly number[]; frame: Frame; output: number}
): Mark[] {
  const {xOf, yOf} = frameScales(frame);
  return rows.flatMap((row): Mark[] => {
    const at = points.rows.indexOf(row);
    if (at < 0) return [];
    const [x, y] = [xOf(points.x[at]), yOf(pointHeight(points, at, output))];
    return [{kind: "circle", key: `highlight ${row}`, x, y, r: 6.5, stroke: "ink", strokeWidth: 2, role: "halo"}];
  });
}

function titleOf({output: {task, classes, names}, x, y}: MeasuredSurface): string {
  const where = y ? `over ${x.name} and ${y.name}` : `over ${x.name}`;
  return task === "classes"
    ? `Where the network says ${classes.join(" or ")}, ${where}`
    : `${names.join(", ")} ${where}`;
}
