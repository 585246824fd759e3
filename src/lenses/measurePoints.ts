/** The data as points in a plane. */
import {axisOf, defaultPlane, type Axis, type Plane} from "./plane.ts";
import type {Source} from "./source.ts";

/** Rows of the data in a plane: columns of equal length. */
export interface MeasuredPoints {
  x: Float32Array;
  /** Left out for data of one feature. */
  y?: Float32Array;
  /** The number of each row in the data set. */
  rows: Int32Array;
  /** 1 for rows that are kept for testing. */
  test: Uint8Array;
  /** Labels 0…, or left out. */
  classes?: Int32Array;
  /** (rows, K) numbers to be learned, or left out. */
  targets?: Float32Array;
  /** Rows of the whole data set, and numbers to be learned for each. */
  targetShape: readonly number[];
  xAxis: Axis;
  yAxis?: Axis;
}

/** What {@link measurePoints} can be told. */
export interface PointsParams {
  /** Default: the first two features. */
  plane?: Plane;
  /** At most so many rows, evenly chosen; default 2,000. */
  most?: number;
}

/** Measures where the rows of the data stand. They stay the same for a run. */
export function measurePoints(
  {dataset, split}: Source,
  {plane = defaultPlane(dataset), most = 2000}: PointsParams = {}
): MeasuredPoints {
  const {features, values, target} = dataset;
  const F = features.length;
  const xAxis = axisOf(dataset, plane, 0);
  const yAxis = F === 1 ? undefined : axisOf(dataset, plane, 1);
  const every = Math.max(1, Math.ceil(dataset.rows / most));
  const rows = Int32Array.from([...split.train, ...split.test].filter((_, at) => at % every === 0));
  const kept = new Set(split.test);
  const K = target.kind === "numbers" ? target.features.length : 1;
  const targets = target.kind === "numbers" ? new Float32Array(rows.length * K) : undefined;
  if (target.kind === "numbers")
    rows.forEach((row, at) => targets?.set(target.values.subarray(row * K, (row + 1) * K), at * K));
  return {
    x: Float32Array.from(rows, (row) => values[row * F + xAxis.feature]),
    ...(yAxis && {y: Float32Array.from(rows, (row) => values[row * F + yAxis.feature])}),
    rows,
    test: Uint8Array.from(rows, (row) => (kept.has(row) ? 1 : 0)),
    ...(target.kind === "classes" && {classes: Int32Array.from(rows, (row) => target.labels[row])}),
    ...(targets && {targets}),
    targetShape: target.kind === "classes" ? [dataset.rows] : [dataset.rows, K],
    xAxis,
    ...(yAxis && {yAxis})
  };
}
