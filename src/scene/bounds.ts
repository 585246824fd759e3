/** Boxes around marks. */
import {anchorShift, layoutText} from "./layoutText.ts";
import {flattenPath} from "./path.ts";
import type {Mark, Points, Text} from "./scene.ts";

/** An axis-parallel box; empty when x1 < x0. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Returns the box around a mark, strokes included; empty for marks without a finite point. */
export function bounds(mark: Mark): Box {
  switch (mark.kind) {
    case "rect":
      return grow(around([mark.x, mark.x + mark.width], [mark.y, mark.y + mark.height]), halfStroke(mark));
    case "cells":
      return around([mark.x, mark.x + mark.width], [mark.y, mark.y + mark.height]);
    case "circle":
      return grow(around([mark.x], [mark.y]), mark.r + halfStroke(mark));
    case "line":
      return grow(around([mark.x1, mark.x2], [mark.y1, mark.y2]), (mark.strokeWidth ?? 1) / 2);
    case "path": {
      const points = flattenPath(mark.d).flat();
      const xs = points.filter((_, i) => i % 2 === 0);
      const ys = points.filter((_, i) => i % 2 === 1);
      return grow(around(xs, ys), halfStroke(mark));
    }
    case "text":
      return textBox(mark);
    case "links": {
      const widest = mark.widths.reduce((most, width) => Math.max(most, width || 0), 0);
      const ends = union([around(mark.x1, mark.y1), around(mark.x2, mark.y2)]);
      return grow(ends, widest / 2);
    }
    case "points":
      return grow(around(mark.x, mark.y), largestRadius(mark) + (mark.ring === null ? 0 : (mark.ringWidth ?? 1) / 2));
    case "group": {
      const {x0, y0, x1, y1} = union(mark.marks.map(bounds));
      return {x0: x0 + mark.x, y0: y0 + mark.y, x1: x1 + mark.x, y1: y1 + mark.y};
    }
  }
}

/** Returns the box around several boxes. */
function union(boxes: readonly Box[]): Box {
  const all = {...empty};
  for (const box of boxes) {
    all.x0 = Math.min(all.x0, box.x0);
    all.y0 = Math.min(all.y0, box.y0);
    all.x1 = Math.max(all.x1, box.x1);
    all.y1 = Math.max(all.y1, box.y1);
  }
  return all;
}

/** Whether (x, y) lies in a box grown by `margin`. */
export function isInBox(box: Box, x: number, y: number, margin = 0): boolean {
  return x >= box.x0 - margin && x <= box.x1 + margin && y >= box.y0 - margin && y <= box.y1 + margin;
}

const empty: Box = {x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity};

/** The box of a text before it is turned; of turned text, the circle around its anchor that it stays in. */
function textBox(mark: Text): Box {
  const {width, baseline} = layoutText(mark);
  const left = mark.x - anchorShift(mark, width);
  const bottom = mark.y + baseline + 0.25 * mark.size;
  if (!mark.rotate) return {x0: left, y0: bottom - 1.1 * mark.size, x1: left + width, y1: bottom};
  return grow(around([mark.x], [mark.y]), Math.max(width, mark.size));
}

function around(xs: ArrayLike<number>, ys: ArrayLike<number>): Box {
  const box = {...empty};
  for (let i = 0; i < xs.length; i++) {
    if (Number.isFinite(xs[i])) {
      box.x0 = Math.min(box.x0, xs[i]);
      box.x1 = Math.max(box.x1, xs[i]);
    }
  }
  for (let i = 0; i < ys.length; i++) {
    if (Number.isFinite(ys[i])) {
      box.y0 = Math.min(box.y0, ys[i]);
      box.y1 = Math.max(box.y1, ys[i]);
    }
  }
  return box;
}

function grow({x0, y0, x1, y1}: Box, by: number): Box {
  return {x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by};
}

function halfStroke({stroke, strokeWidth = 1}: {stroke?: unknown; strokeWidth?: number | undefined}): number {
  return stroke === undefined ? 0 : strokeWidth / 2;
}

function largestRadius({r, radii}: Points): number {
  return radii ? radii.reduce((most, radius) => Math.max(most, radius || 0), 0) : r;
}
