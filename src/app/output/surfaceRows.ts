/** A surface in words: what the network answers at a few places. */
import type {MeasuredSurface} from "../../index.ts";
import {outputText} from "../text/output.ts";

/** An answer at a place. */
export interface SurfaceRow {
  x: number;
  y: number | undefined;
  answer: string;
}

const places = 5;

/** Returns the network's answers on a coarse grid, or along the curve of data of one feature. */
export function surfaceRows(surface: MeasuredSurface, output: number): SurfaceRow[] {
  const {x, y, columns, rows} = surface;
  const at = (domain: readonly [number, number], k: number, count: number): number =>
    domain[0] + ((k + 0.5) / count) * (domain[1] - domain[0]);
  const across = Array.from({length: y ? places : 2 * places}, (_, k, count = y ? places : 2 * places) =>
    Math.min(columns - 1, Math.floor(((k + 0.5) / count) * columns))
  );
  const down = y ? Array.from({length: places}, (_, k) => Math.floor(((k + 0.5) / places) * rows)) : [0];
  return down.flatMap((row) =>
    across.map((column) => ({
      x: at(x.domain, column, columns),
      y: y && at(y.domain, rows - 1 - row, rows),
      answer: answerAt(surface, row * columns + column, output)
    }))
  );
}

function answerAt(
  {units, output: {node, task, classes}, columns, rows}: MeasuredSurface,
  cell: number,
  k: number
): string {
  const {width, values} = units[node];
  const count = columns * rows;
  const valueOf = (unit: number): number => values[unit * count + cell];
  const {number, percent} = outputText.metrics;
  if (task === "numbers") return number(valueOf(Math.min(k, width - 1)));
  if (width === 1) {
    const p = valueOf(0);
    const isProbability = node.endsWith(".probability");
    const isSecond = isProbability ? p > 0.5 : p > 0;
    return `${classes[isSecond ? 1 : 0]} ${isProbability ? percent(isSecond ? p : 1 - p) : number(p)}`;
  }
  let best = 0;
  for (let unit = 1; unit < width; unit++) if (valueOf(unit) > valueOf(best)) best = unit;
  return `${classes[best]} ${node.endsWith(".probability") ? percent(valueOf(best)) : number(valueOf(best))}`;
}
