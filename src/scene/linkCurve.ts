/** The curve of a connection, the same for drawing and for picking. */
import type {Links, PathCommand} from "./scene.ts";

/** Returns connection `index` as a path: a straight line, or a cubic that leaves and arrives level. */
export function linkPath({x1, y1, x2, y2, curve}: Links, index: number): readonly PathCommand[] {
  const [xa, ya, xb, yb] = [x1[index], y1[index], x2[index], y2[index]];
  if (curve === "straight") {
    return [
      ["M", xa, ya],
      ["L", xb, yb]
    ];
  }
  const middle = (xa + xb) / 2;
  return [
    ["M", xa, ya],
    ["C", middle, ya, middle, yb, xb, yb]
  ];
}

/** A point, and how far around it counts. */
export interface Reach {
  x: number;
  y: number;
  reach: number;
}

/** Returns whether connection `index` may come within reach of a point: false is certain, true is likely. */
export function mayReach({x1, y1, x2, y2, curve}: Links, index: number, {x, y, reach}: Reach): boolean {
  const [xa, ya, xb, yb] = [x1[index], y1[index], x2[index], y2[index]];
  const [left, right] = xa < xb ? [xa, xb] : [xb, xa];
  // Written so that a connection without a place is out of reach.
  if (!(x >= left - reach && x <= right + reach)) return false;
  if (!(y >= Math.min(ya, yb) - reach && y <= Math.max(ya, yb) + reach)) return false;
  if (curve === "straight" || right - left < 1) return true;
  // Over the part of its way that is near enough in x, the curve keeps between these two heights.
  const [first, last] = [(x - reach - left) / (right - left), (x + reach - left) / (right - left)];
  const rises = riseTable();
  const low = rises[Math.floor(Math.max(0, first) * rise.steps)];
  const high = rises[Math.ceil(Math.min(1, last) * rise.steps)];
  const [start, end] = xa < xb ? [ya, yb] : [yb, ya];
  const [from, to] = [start + (end - start) * low, start + (end - start) * high];
  // Who asks measures the distance to straight pieces, which stray a little from the curve.
  const away = reach + straying * (right - left + Math.abs(end - start));
  return y >= Math.min(from, to) - away && y <= Math.max(from, to) + away;
}

/** Farthest that sixteen straight pieces are from a curve, as a share of its size. */
const straying = 0.005;

/** Steps of the table, and the table once it is needed. */
const rise: {steps: number; table?: Float64Array} = {steps: 256};

/** How far up a curve is (0…1) at equal shares of its way across: for handles at half the way, the same for all. */
function riseTable(): Float64Array {
  if (rise.table) return rise.table;
  const table = new Float64Array(rise.steps + 1);
  for (let step = 0; step <= rise.steps; step++) {
    let [low, high] = [0, 1];
    for (let halving = 0; halving < 40; halving++) {
      const t = (low + high) / 2;
      if (1.5 * t * (1 - t) + t * t * t < step / rise.steps) low = t;
      else high = t;
    }
    table[step] = high * high * (3 - 2 * high);
  }
  rise.table = table;
  return table;
}
