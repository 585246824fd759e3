/** What of a scene is under the pointer. */
import {isColumnar} from "./address.ts";
import {bounds, isInBox} from "./bounds.ts";
import {nearestElement} from "./nearestElement.ts";
import {distance, distanceToLines, distanceToSegment, flattenPath, isInside} from "./path.ts";
import {hitOf, type Hit, type Origin} from "./hit.ts";
import type {Mark, Rect, Scene} from "./scene.ts";

/**
 * Returns the topmost mark at (x, y) that has an address, a title or a tensor; marks without any of them let the
 * pointer through. Thin marks (lines, connections, points, small circles) are hit from `tolerance` pixels away before
 * anything below them, areas only when nothing is hit exactly.
 */
export function hitTest(scene: Scene, x: number, y: number, tolerance = 0): Hit | null {
  const reach = {x, y, thin: tolerance};
  const top: Origin = [0, 0];
  return hitMarks(scene.marks, {...reach, area: 0}, top) ?? hitMarks(scene.marks, {...reach, area: tolerance}, top);
}

/** A place and how far away from it thin marks and areas are still hit. */
interface Probe {
  x: number;
  y: number;
  thin: number;
  area: number;
}

function hitMarks(marks: readonly Mark[], probe: Probe, origin: Origin): Hit | null {
  for (let i = marks.length - 1; i >= 0; i--) {
    const hit = hitMark(marks[i], probe, origin);
    if (hit) return hit;
  }
  return null;
}

function hitMark(mark: Mark, probe: Probe, origin: Origin): Hit | null {
  const {x, y, thin, area} = probe;
  if (mark.opacity === 0) return null;
  if (mark.kind === "group") {
    const inside = {...probe, x: x - mark.x, y: y - mark.y};
    const hit = hitMarks(mark.marks, inside, [origin[0] + mark.x, origin[1] + mark.y]);
    if (hit || !isNamed(mark)) return hit;
    return isInBox(bounds(mark), x, y, area) ? hitOf(mark, origin) : null;
  }
  if (!isNamed(mark)) return null;
  if (isColumnar(mark)) {
    const index = nearestElement(mark, x, y, mark.kind === "cells" ? area : thin);
    return index === undefined ? null : hitOf(mark, origin, index);
  }
  return isHit(mark, probe) ? hitOf(mark, origin) : null;
}

function isNamed(mark: Mark): boolean {
  return mark.address !== undefined || mark.title !== undefined || (isColumnar(mark) && mark.tensor !== undefined);
}

function isHit(
  mark: Exclude<Mark, {kind: "group" | "cells" | "links" | "points"}>,
  {x, y, thin, area}: Probe
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
