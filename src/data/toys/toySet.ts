/** What the seeded data sets have in common: sizes, labels by turns, noise, axes. */

import {createDraws, type Draws} from "../../tensor/draws.ts";
import type {Dataset, Feature, Range} from "../dataset.ts";
import type {DataKindInfo, DataParameter} from "../spec.ts";

/** A data set that is computed from its parameters and a seed: same in, same bits out. */
export interface ToySet<Spec> extends DataKindInfo {
  generate(spec: Spec, seed: number): Dataset;
}

/** The two parameters nearly every toy set has. */
export interface Sized {
  points: number;
  noise: number;
}

/** x₁ and x₂, the names of the axes of the plane. */
export const planeFeatures: readonly Feature[] = [{name: "x₁"}, {name: "x₂"}];

/** Half the width of the plane that toy sets are drawn in. */
const planeRadius = 6;

/** Describes the number of points. */
export const pointsParameter: DataParameter = {
  key: "points",
  label: "Points",
  kind: "integer",
  min: 10,
  max: 10000,
  step: 10,
  default: 300,
  sentence: "How many examples there are; fewer are learned faster and remembered by heart more easily."
};

/** Describes the noise of a set whose points move in the plane. */
export function noiseParameter(usual: number): DataParameter {
  return {
    key: "noise",
    label: "Noise",
    kind: "number",
    min: 0,
    max: 3,
    step: 0.05,
    default: usual,
    sentence:
      "How far points stray from their place (standard deviation, in units of the axes); at 3 the classes drown in it."
  };
}

/** Describes the noise of a set whose target moves. */
export const targetNoiseParameter: DataParameter = {
  key: "noise",
  label: "Noise",
  kind: "number",
  min: 0,
  max: 2,
  step: 0.05,
  default: 0.1,
  sentence:
    "How far the value to predict strays from the true one (standard deviation; the true values lie within −1 and 1)."
};

/** The streams of draws of one data set; the channel takes the place of the step. */
const noiseChannels = [100, 101] as const;

/** Where a point of a class lies before noise: `turn` counts the points of its class from 0 to `turns` − 1. */
export type Place = (
  draws: Draws,
  row: number,
  label: number,
  turn: number,
  turns: number
) => readonly [number, number];

/**
 * A data set in the plane whose rows take the classes by turns, so that classes differ by at most one row in size.
 * Each point is placed, then moved by noise: a point keeps the class of the place it came from.
 */
export function classesInPlane(
  name: string,
  classNames: readonly string[],
  {points, noise}: Sized,
  seed: number,
  place: Place
): Dataset {
  const draws = createDraws(seed, "data", "points");
  const values = new Float32Array(points * 2);
  const labels = new Int32Array(points);
  const C = classNames.length;
  for (let row = 0; row < points; row++) {
    const label = row % C;
    const turns = Math.ceil((points - label) / C);
    const [x1, x2] = place(draws, row, label, (row - label) / C, turns);
    labels[row] = label;
    values[row * 2] = x1 + noise * draws.normal(noiseChannels[0], row);
    values[row * 2 + 1] = x2 + noise * draws.normal(noiseChannels[1], row);
  }
  return {
    name,
    rows: points,
    features: planeFeatures,
    values,
    target: {kind: "classes", labels, names: classNames},
    domain: planeDomain(values)
  };
}

/** A position within 0 … 1 that is random, yet spreads a class evenly: turn i of n lies within [i/n, (i + 1)/n). */
export function spread(draws: Draws, channel: number, row: number, turn: number, turns: number): number {
  return (turn + draws.uniform(channel, row)) / turns;
}

/**
 * A data set of numbers over the plane (2 inputs) or the line (1 input), from −6 to 6. Noise is added to the target.
 */
export function numbersOver(
  inputs: 1 | 2,
  name: string,
  {points, noise}: Sized,
  seed: number,
  y: (x1: number, x2: number) => number
): Dataset {
  const draws = createDraws(seed, "data", "points");
  const values = new Float32Array(points * inputs);
  const target = new Float32Array(points);
  for (let row = 0; row < points; row++) {
    const u = inputs === 1 ? spread(draws, 0, row, row, points) : draws.uniform(0, row);
    const x1 = Math.fround((2 * u - 1) * planeRadius);
    const x2 = Math.fround((2 * draws.uniform(1, row) - 1) * planeRadius);
    values[row * inputs] = x1;
    if (inputs === 2) values[row * 2 + 1] = x2;
    target[row] = y(x1, x2) + noise * draws.normal(noiseChannels[0], row);
  }
  const axis: Range = [-planeRadius, planeRadius];
  return {
    name,
    rows: points,
    features: inputs === 1 ? [{name: "x"}] : planeFeatures,
    values,
    target: {kind: "numbers", values: target, features: [{name: "y"}]},
    domain: inputs === 1 ? [axis] : [axis, axis]
  };
}

/** Axes from −6 to 6, wider only when noise threw points farther: all points are on the picture, and it stays square. */
function planeDomain(values: Float32Array): readonly Range[] {
  let radius = planeRadius;
  for (const value of values) radius = Math.max(radius, Math.ceil(Math.abs(value)));
  return [
    [-radius, radius],
    [-radius, radius]
  ];
}
