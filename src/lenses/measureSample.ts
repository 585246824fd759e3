/** One row of the data on its way through the network. */
import {shownNodes} from "./measureSurface.ts";
import type {Source} from "./source.ts";

/** What every unit computes for one row. */
export interface MeasuredSample {
  step: number;
  /** Its number in the data set. */
  row: number;
  /** Its raw features. */
  features: Float32Array;
  /** By node id. */
  units: Readonly<Record<string, Float32Array>>;
  /** Its class. */
  label?: number;
  /** The numbers to be learned for it. */
  targets?: Float32Array;
  isTest: boolean;
}

/** What {@link measureSample} can be told. */
export interface SampleParams {
  /** Number of a row in the data set. */
  row: number;
  /** Which nodes; default: the output of every layer, `input` and the probabilities. */
  nodes?: readonly string[];
}

/** Measures one row of the data. Throws when there is no such row. */
export function measureSample(source: Source, {row, nodes = shownNodes(source)}: SampleParams): MeasuredSample {
  const {dataset, split, position} = source;
  const {features, values, target} = dataset;
  if (!(Number.isInteger(row) && row >= 0 && row < dataset.rows))
    throw new RangeError(`sample: there is no row ${row}, expected 0 to ${dataset.rows - 1}`);
  const F = features.length;
  const raw = values.slice(row * F, (row + 1) * F);
  const K = target.kind === "numbers" ? target.features.length : 0;
  return {
    step: position.step,
    row,
    features: raw,
    units: source.evaluate(raw, nodes),
    ...(target.kind === "classes"
      ? {label: target.labels[row]}
      : {targets: target.values.slice(row * K, (row + 1) * K)}),
    isTest: split.test.includes(row)
  };
}
