/** A uniform grid over many small things, to find those near a point without looking at all of them. */
import type {Box} from "./bounds.ts";

/** Finds what may be near a point. */
export interface GridIndex {
  /** Calls `visit` for every entry whose box is within `margin` of (x, y), possibly more than once, and for some others. */
  near(x: number, y: number, margin: number, visit: (entry: number) => void): void;
}

/** Returns an index over `count` entries; entries with an empty box are never found. */
export function createGridIndex(count: number, boxOf: (entry: number) => Box): GridIndex {
  const boxes: {entry: number; box: Box}[] = [];
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let entry = 0; entry < count; entry++) {
    const box = boxOf(entry);
    if (!(box.x1 >= box.x0 && box.y1 >= box.y0)) continue;
    boxes.push({entry, box});
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  const side = Math.max(1, Math.min(64, Math.ceil(Math.sqrt(boxes.length))));
  const [cellWidth, cellHeight] = [Math.max(1, (x1 - x0) / side), Math.max(1, (y1 - y0) / side)];
  const column = (x: number): number => clamp(Math.floor((x - x0) / cellWidth), side);
  const row = (y: number): number => clamp(Math.floor((y - y0) / cellHeight), side);
  const cells: number[][] = Array.from({length: side * side}, () => []);
  for (const {entry, box} of boxes) {
    for (let r = row(box.y0); r <= row(box.y1); r++) {
      for (let c = column(box.x0); c <= column(box.x1); c++) cells[r * side + c].push(entry);
    }
  }
  return {
    near(x, y, margin, visit) {
      if (boxes.length === 0 || x < x0 - margin || x > x1 + margin || y < y0 - margin || y > y1 + margin) return;
      for (let r = row(y - margin); r <= row(y + margin); r++) {
        for (let c = column(x - margin); c <= column(x + margin); c++) cells[r * side + c].forEach(visit);
      }
    }
  };
}

function clamp(index: number, side: number): number {
  return Math.max(0, Math.min(side - 1, index));
}
