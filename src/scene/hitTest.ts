/** What of a scene is under the pointer. */
import {addressOf, isColumnar, titleOf} from "./address.ts";
import {bounds, isInBox} from "./bounds.ts";
import {nearestElement} from "./nearestElement.ts";
import {distance, distanceToLines, distanceToSegment, flattenPath, isInside} from "./path.ts";
import type {Mark, Rect, Scene} from "./scene.ts";

/** A mark under the pointer, and which of its elements for marks that stand for many. */
export interface Hit {
  mark: Mark;
  address: string | undefined;
  title: string | undefined;
  index?: number;
}

/**
 * Returns the topmost mark at (x, y) that has an address, a title or a tensor; marks without any of them let the
 * pointer through. Thin marks (lines, connections, points, small circles) are hit from `tolerance` pixels away before
 * anything below them, areas only when nothing is hit exactly.
 */
export function hitTest(scene: Scene, x: number, y: number, tolerance = 0): Hit | null {
  return hitMarks(scene.marks, x, y, tolerance, 0) ?? hitMarks(scene.marks, x, y, tolerance, tolerance);
}

function hitMarks(marks: readonly Mark[], x: number, y: number, thin: number, area: number): Hit | null {
  for (let i = marks.length - 1; i >= 0; i--) {
    const hit = hitMark(marks[i], x, y, thin, area);
    if (hit) return hit;
  }
  return null;
}

function hitMark(mark: Mark, x: number, y: number, thin: number, area: number): Hit | null {
  if (mark.opacity === 0) return null;
  if (mark.kind === "group") {
    const hit = hitMarks(mark.marks, x - mark.x, y - mark.y, thin, area);
    if (hit || !isNamed(mark)) return hit;
    return isInBox(bounds(mark), x, y, area) ? hitOf(mark) : null;
  }
  if (!isNamed(mark)) return null;
  if (isColumnar(mark)) {
    const index = nearestElement(mark, x, y, mark.kind === "cells" ? area : thin);
    return index === undefined ? null : hitOf(mark, index);
  }
  return isHit(mark, x, y, thin, area) ? hitOf(mark) : null;
}

function isNamed(mark: Mark): boolean {
  return mark.address !== undefined || mark.title !== undefined || (isColumnar(mark) && mark.tensor !== undefined);
}

function hitOf(mark: Mark, index?: number): Hit {
  const hit = {mark, address: addressOf(mark, index), title: titleOf(mark, index)};
  return index === undefined ? hit : {...hit, index};
}

function isHit(
  mark: Exclude<Mark, {kind: "group" | "cells" | "links" | "points"}>,
  x: number,
  y: number,
  thin: number,
  area: number
): boolean {
  const half = mark.kind === "text" ? 0 : (mark.strokeWidth ?? 1) / 2;
  switch (mark.kind) {
    case "rect":
      return isInRect(mark, x, y, area);
    case "circle": {
      const reach = mark.r <= smallCircle ? thin : area;
      const away = distance(x, y, mark.x, mark.y);
      if (mark.fill === undefined && away < mark.r - half - thin) return false;
      return away <= mark.r + (mark.stroke === undefined ? 0 : half) + reach;
    }
    case "line":
      return distanceToSegment(x, y, mark.x1, mark.y1, mark.x2, mark.y2) <= half + thin;
    case "path": {
      const lines = flattenPath(mark.d);
      if (mark.fill !== undefined && isInside(lines, x, y)) return true;
      return mark.stroke !== undefined && distanceToLines(lines, x, y) <= half + thin;
    }
    case "text":
      return isInBox(bounds(mark), x, y, area);
  }
}

/** Radius up to which a circle counts as a point. */
const smallCircle = 8;

/** Empty rectangles are hit everywhere, too: they stand for what they frame. */
function isInRect({x: left, y: top, width, height}: Rect, x: number, y: number, margin: number): boolean {
  return isInBox({x0: left, y0: top, x1: left + width, y1: top + height}, x, y, margin);
}
