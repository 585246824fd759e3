/** Which element of a columnar mark is under a point. */
import type {Box} from "./bounds.ts";
import {createGridIndex, type GridIndex} from "./gridIndex.ts";
import {linkPath, mayReach} from "./linkCurve.ts";
import {distance, distanceToLines, flattenPath} from "./path.ts";
import {pointRadius} from "./pointRadius.ts";
import type {Cells, ColumnarMark, Links, Points} from "./scene.ts";

/** Returns the index of the element at (x, y), or of the nearest one within `tolerance`; undefined when there is none. */
export function nearestElement(mark: ColumnarMark, x: number, y: number, tolerance: number): number | undefined {
  switch (mark.kind) {
    case "cells":
      return cellAt(mark, x, y, tolerance);
    case "links":
      return nearestLink(mark, x, y, tolerance);
    case "points":
      return nearestPoint(mark, x, y, tolerance);
  }
}

/** Built at the first look at points; a mark whose arrays change must be a new mark, as scenes always are. */
const indexOf = new WeakMap<Points, GridIndex>();

function cellAt({x: left, y: top, width, height, columns, rows}: Cells, x: number, y: number, tolerance: number) {
  const [column, row] = [cellIndex(x - left, width, columns, tolerance), cellIndex(y - top, height, rows, tolerance)];
  return column === undefined || row === undefined ? undefined : row * columns + column;
}

function cellIndex(at: number, size: number, count: number, tolerance: number): number | undefined {
  if (!(at >= -tolerance && at <= size + tolerance && size > 0 && count > 0)) return undefined;
  return Math.max(0, Math.min(count - 1, Math.floor((at / size) * count)));
}

/**
 * Looks at every link: a scene of very many changes with every frame of a network that trains, and nearly all are told
 * apart from those near by a few comparisons, which takes less time than building an index.
 */
function nearestLink(mark: Links, x: number, y: number, tolerance: number): number | undefined {
  const {values, widths} = mark;
  let nearest: number | undefined;
  let least = tolerance;
  for (let i = 0; i < values.length; i++) {
    if (widths[i] === 0 || (nearest !== undefined && least === 0 && !(widths[i] > widths[nearest]))) continue;
    const half = (widths[i] || 1) / 2;
    if (!mayReach(mark, i, {x, y, reach: least + half})) continue;
    const gap = Math.max(0, distanceToLines(flattenPath(linkPath(mark, i)), x, y) - half);
    if (gap < least || (gap === least && (nearest === undefined || widths[i] > widths[nearest]))) {
      nearest = i;
      least = gap;
    }
  }
  return nearest;
}

function nearestPoint(mark: Points, x: number, y: number, tolerance: number): number | undefined {
  const index = gridOf(mark, mark.x.length, (i) => {
    const [px, py, r] = [mark.x[i], mark.y[i], pointRadius(mark, i)];
    return {x0: px - r, y0: py - r, x1: px + r, y1: py + r};
  });
  let nearest: number | undefined;
  let least = Infinity;
  index.near(x, y, tolerance, (i) => {
    const away = distance(x, y, mark.x[i], mark.y[i]);
    if (away <= pointRadius(mark, i) + tolerance && (away < least || (away === least && i > (nearest ?? -1)))) {
      nearest = i;
      least = away;
    }
  });
  return nearest;
}

function gridOf(mark: Points, count: number, boxOf: (entry: number) => Box): GridIndex {
  let index = indexOf.get(mark);
  if (!index) {
    index = createGridIndex(count, boxOf);
    indexOf.set(mark, index);
  }
  return index;
}
