/** What all renderers agree on before they draw: colours, outlines, dashes, point groups and what is left out. */
import {classColour, colourOf, isFaint, levelOf} from "../scene/colour.ts";
import {colourTables} from "../scene/colourTables.ts";
import {pointRadius} from "../scene/pointRadius.ts";
import type {Circle, Line, Mark, Paint, Path, Points, Rect} from "../scene/scene.ts";
import type {Theme} from "../scene/theme.ts";

/** How a shape is painted; null means not at all. */
export interface ShapeStyle {
  fill: string | null;
  stroke: string | null;
  strokeWidth: number;
  dash: readonly number[];
}

/** Points that are drawn with one fill, one ring and one shape. */
export interface PointBucket {
  fill: string;
  ring: string | null;
  ringWidth: number;
  /** Class whose marker is drawn; −1 for circles. */
  shape: number;
  members: number[];
}

/** Width of the soft outline that shapes near zero get, so that they are seen on the stage. */
const faintOutline = 0.75;

/** Returns the colours and outline of a shape. */
export function shapeStyle(mark: Rect | Circle | Line | Path, theme: Theme): ShapeStyle {
  const fill: Paint | undefined = mark.kind === "line" ? undefined : mark.fill;
  const dash = mark.kind === "line" || mark.kind === "path" ? (mark.dash ?? []) : [];
  if (fill !== undefined && mark.stroke === undefined && isFaint(fill)) {
    return {fill: colourOf(fill, theme), stroke: theme.tokens.soft, strokeWidth: faintOutline, dash};
  }
  const strokeWidth = mark.strokeWidth ?? 1;
  return {
    fill: fill === undefined ? null : colourOf(fill, theme),
    stroke: mark.stroke === undefined || strokeWidth <= 0 ? null : colourOf(mark.stroke, theme),
    strokeWidth,
    dash
  };
}

/** Returns the points in groups that share their looks, in order of first appearance. */
export function pointBuckets(points: Points, theme: Theme): PointBucket[] {
  const {paint, ring = "stage", ringWidth = 1} = points;
  const ringColour = ring === null ? null : colourOf(ring, theme);
  const buckets = new Map<string, PointBucket>();
  for (let i = 0; i < points.x.length; i++) {
    if (!Number.isFinite(points.x[i] + points.y[i] + pointRadius(points, i))) continue;
    const {fill, shape, faint} = pointLook(paint, i, theme);
    const bucketRing = faint && ring === "stage" ? theme.tokens.soft : ringColour;
    const id = `${shape} ${fill}`;
    const bucket = buckets.get(id);
    if (bucket) bucket.members.push(i);
    else buckets.set(id, {fill, ring: bucketRing, ringWidth, shape, members: [i]});
  }
  return [...buckets.values()];
}

/** Whether a shape has finite numbers and a size that can be seen; others are left out. */
export function isDrawable(mark: Mark): boolean {
  switch (mark.kind) {
    case "rect":
      return Number.isFinite(mark.x + mark.y + mark.width + mark.height) && mark.width > 0 && mark.height > 0;
    case "circle":
      return Number.isFinite(mark.x + mark.y + mark.r) && mark.r > 0;
    case "line":
      return Number.isFinite(mark.x1 + mark.y1 + mark.x2 + mark.y2);
    case "text":
      return Number.isFinite(mark.x + mark.y + mark.size) && mark.size > 0 && mark.text !== "";
    case "group":
      return Number.isFinite(mark.x + mark.y);
    case "path":
    case "cells":
    case "links":
    case "points":
      return true;
  }
}

function pointLook(paint: Points["paint"], i: number, theme: Theme): {fill: string; shape: number; faint: boolean} {
  if (typeof paint === "string") return {fill: colourOf(paint, theme), shape: -1, faint: false};
  if (paint.scale === "classes") {
    const index = paint.classes[i];
    return {fill: classColour(index, theme), shape: paint.shapes === false ? -1 : index, faint: false};
  }
  const value = paint.values[i];
  const fill = colourTables(theme).scales[paint.scale].hex[levelOf(value, paint.domain)];
  return {fill, shape: -1, faint: isFaint({value, scale: paint.scale, domain: paint.domain})};
}
