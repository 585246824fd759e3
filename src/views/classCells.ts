/** Which class is the most likely one where: between the measured places, too, so that boundaries are lines and not steps. */
import type {MeasuredUnits} from "../lenses/measureSurface.ts";

/** Classes on a grid that may be finer than the measured one. */
export interface ClassCells {
  columns: number;
  rows: number;
  /** The class with the largest number, the first of equals; NaN where the numbers are not finite. */
  values: Float32Array;
  /** How far its probability is above chance, 0 … 1; 1 everywhere for plain outputs. */
  strengths: Float32Array;
}

/** What the numbers of classes stand on. */
export interface ClassGrid {
  columns: number;
  rows: number;
  isProbability: boolean;
}

/** Fine cells along each side of a measured one; odd, so that one of them stands where was measured. */
const finer = 3;
/** Above so many columns steps are too small to be seen. */
const mostColumns = 80;

/** Returns the class of every cell. */
export function classCells(units: MeasuredUnits, {columns, rows, isProbability}: ClassGrid): ClassCells {
  const measured = winnersOf(units, columns * rows);
  const isFine = rows > 1 && columns <= mostColumns;
  const {best, most} = isFine ? refine(units, measured, {columns, rows}) : measured;
  // Plain loops: this runs with every redraw.
  const chance = 1 / units.width;
  for (let at = 0; at < most.length; at++)
    most[at] = isProbability ? Math.max(0, (most[at] - chance) / (1 - chance)) : 1;
  return {
    columns: isFine ? columns * finer : columns,
    rows: isFine ? rows * finer : rows,
    values: best,
    strengths: most
  };
}

interface Winners {
  best: Float32Array;
  /** The number of the best class. */
  most: Float32Array;
}

function winnersOf({width, values}: MeasuredUnits, count: number): Winners {
  const best = new Float32Array(count);
  const most = values.slice(0, count);
  for (let at = 0; at < count; at++) {
    let total = most[at];
    for (let c = 1; c < width; c++) {
      const value = values[c * count + at];
      total += value;
      if (value > most[at]) {
        most[at] = value;
        best[at] = c;
      }
    }
    if (total - total !== 0) best[at] = NaN;
  }
  return {best, most};
}

/** Interpolates the numbers of all classes; where the places around agree, those of their class alone. */
function refine(
  {width, values}: MeasuredUnits,
  measured: Winners,
  {columns, rows}: Omit<ClassGrid, "isProbability">
): Winners {
  const across = placesBetween(columns);
  const down = placesBetween(rows);
  const count = columns * rows;
  const best = new Float32Array(count * finer * finer);
  const most = new Float32Array(best.length);
  for (let row = 0, at = 0; row < rows * finer; row++) {
    const top = down.own[row] * columns;
    const bottom = down.other[row] * columns;
    const v = down.share[row];
    for (let column = 0; column < columns * finer; column++, at++) {
      const u = across.share[column];
      const a = top + across.own[column];
      const b = top + across.other[column];
      const c = bottom + across.own[column];
      const d = bottom + across.other[column];
      const own = measured.best[a];
      const agree = own === measured.best[b] && own === measured.best[c] && own === measured.best[d];
      const end = agree ? own + 1 : width;
      let leader = own;
      let highest = -Infinity;
      let total = 0;
      for (let k = agree ? own : 0; k < end; k++) {
        const z = k * count;
        const above = values[z + a] + (values[z + b] - values[z + a]) * u;
        const below = values[z + c] + (values[z + d] - values[z + c]) * u;
        const value = above + (below - above) * v;
        total += value;
        if (value > highest) {
          highest = value;
          leader = k;
        }
      }
      // The nearest measured place speaks where one further away is not a number.
      const isFinite = total - total === 0;
      best[at] = isFinite ? leader : own;
      most[at] = isFinite ? highest : measured.most[a];
    }
  }
  return {best, most};
}

/** For every fine line of cells the measured line it lies in, the next one on its side, and how far it is towards that. */
function placesBetween(count: number): {own: Int32Array; other: Int32Array; share: Float32Array} {
  const side = (at: number): number => (at % finer) - (finer - 1) / 2;
  const fine = Array.from({length: count * finer}, (_, at) => at);
  const own = Int32Array.from(fine, (at) => Math.floor(at / finer));
  return {
    own,
    other: own.map((line, at) => Math.max(0, Math.min(count - 1, line + Math.sign(side(at))))),
    share: Float32Array.from(fine, (at) => Math.abs(side(at)) / finer)
  };
}
