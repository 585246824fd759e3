/** Points of the input space on a grid: two features vary, or the only one; the others are held. */
import type {Source} from "./source.ts";

type Dataset = Source["dataset"];

/** Which features vary over a picture, and where the others stay. */
export interface Plane {
  /** Numbers of the features along x and y. For data of one feature both are 0. */
  axes: readonly [number, number];
  /** What x and y run over; default the data set's own ranges. */
  domain?: readonly [readonly [number, number], readonly [number, number]];
  /** Values of the other features: their mean, those of a row, or given ones. Default `"mean"`. */
  held?: "mean" | number | readonly number[];
}

/** An axis of a picture. */
export interface Axis {
  feature: number;
  name: string;
  unit?: string;
  domain: readonly [number, number];
}

/** Raw rows on a grid. */
export interface Grid {
  x: Axis;
  /** Left out for data of one feature. */
  y?: Axis;
  columns: number;
  rows: number;
  /** (rows · columns, F), the top row first. */
  values: Float32Array;
  /** Raw values of every feature that is held. */
  held: Float32Array;
}

/** For data of one feature, the number of points along the curve for each unit of resolution. */
const pointsPerCell = 4;

/** Returns the grid of a plane, of cell centres; the latest few are kept for each data set: stage, output and preview ask by turns. */
export function gridOf(dataset: Dataset, plane: Plane, resolution: number): Grid {
  const key = JSON.stringify([plane, resolution]);
  const kept = grids.get(dataset) ?? [];
  const known = kept.find((entry) => entry.key === key);
  if (known) return known.grid;
  const grid = createGrid(dataset, plane, resolution);
  grids.set(dataset, [{key, grid}, ...kept.slice(0, mostGrids - 1)]);
  return grid;
}

const mostGrids = 4;
const grids = new WeakMap<Dataset, readonly {key: string; grid: Grid}[]>();

/** Returns the plane of the first two features. */
export function defaultPlane({features}: Dataset): Plane {
  return {axes: [0, Math.min(1, features.length - 1)]};
}

/** Returns an axis of a plane. Throws when there is no such feature. */
export function axisOf(dataset: Dataset, {axes, domain}: Plane, at: 0 | 1): Axis {
  const feature = axes[at];
  const found = dataset.features.at(feature);
  if (!found || feature < 0)
    throw new RangeError(`plane: there is no feature ${feature}, expected 0 to ${dataset.features.length - 1}`);
  return {
    feature,
    name: found.name,
    ...(found.unit !== undefined && {unit: found.unit}),
    domain: domain?.[at] ?? dataset.domain[feature]
  };
}

function createGrid(dataset: Dataset, plane: Plane, resolution: number): Grid {
  if (!(Number.isInteger(resolution) && resolution > 0))
    throw new RangeError(`surface: resolution is ${resolution}, expected a whole number of at least 1`);
  const F = dataset.features.length;
  const isCurve = F === 1;
  const x = axisOf(dataset, plane, 0);
  const y = isCurve ? undefined : axisOf(dataset, plane, 1);
  const columns = isCurve ? resolution * pointsPerCell : resolution;
  const rows = isCurve ? 1 : resolution;
  const held = heldValues(dataset, plane.held ?? "mean");
  const values = new Float32Array(columns * rows * F);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const at = (r * columns + c) * F;
      values.set(held, at);
      // Of equal axes the first one counts: the picture then varies along x alone.
      if (y) values[at + y.feature] = y.domain[1] - ((r + 0.5) / rows) * (y.domain[1] - y.domain[0]);
      values[at + x.feature] = x.domain[0] + ((c + 0.5) / columns) * (x.domain[1] - x.domain[0]);
    }
  return {x, ...(y && {y}), columns, rows, values, held};
}

function heldValues({features, rows, values}: Dataset, held: NonNullable<Plane["held"]>): Float32Array {
  const F = features.length;
  if (typeof held === "number") {
    if (!(held >= 0 && held < rows)) throw new RangeError(`plane: there is no row ${held}, expected 0 to ${rows - 1}`);
    return values.slice(held * F, (held + 1) * F);
  }
  if (held !== "mean") {
    if (held.length !== F) throw new RangeError(`plane: ${held.length} values are held, expected ${F}`);
    return Float32Array.from(held);
  }
  const sums = new Float64Array(F);
  for (let k = 0; k < rows * F; k++) sums[k % F] += values[k];
  return Float32Array.from(sums, (sum) => sum / rows);
}
