/** How far our numbers may be from PyTorch's, and why some may be further. The unit of each c stands in the compare files. */
import type {Config} from "../../src/engine/lookup.ts";
import type {LossName} from "../../src/engine/losses/losses.ts";
import type {OpName} from "../../src/engine/ops/ops.ts";
import type {OptimizerName} from "../../src/engine/optimizers/optimizers.ts";
import type {ScheduleName} from "../../src/engine/schedules/schedules.ts";

/** A bound in units that depend on the number. */
export interface Bound {
  c: number;
  /** The least magnitude to count with, where PyTorch adds larger numbers than the explanation does. */
  least?: (config: Config) => number;
  /** What PyTorch does otherwise. */
  difference?: string;
}

/** One rounding in either implementation, and as much again for functions that are rounded in steps. */
const usual: Bound = {c: 4};

export const opBounds: {readonly [K in OpName]: Bound} = {
  linear: usual,
  tanh: usual,
  relu: usual,
  leakyRelu: usual,
  elu: {
    ...usual,
    least: ({alpha}) => Number(alpha),
    difference:
      "PyTorch 1.13 computes α(eˣ − 1) as a difference, which loses small x: −10⁻⁸ becomes 0 in float32. Ours uses expm1 and keeps them."
  },
  gelu: usual,
  silu: usual,
  sigmoid: usual,
  softplus: {
    ...usual,
    difference:
      "PyTorch replaces softplus(x) by x beyond its threshold of 20, which is up to 2·10⁻⁹ off; compared with the threshold at 40."
  },
  sine: usual,
  identity: usual,
  softmax: usual,
  dropout: {...usual, difference: "The masks are drawn by other generators; compared with PyTorch's mask given."},
  add: usual,
  concatenate: usual,
  layerNorm: usual
};

export const lossBounds: {readonly [K in LossName]: Bound} = {
  meanSquaredError: usual,
  huber: usual,
  binaryCrossEntropy: usual,
  categoricalCrossEntropy: usual,
  hinge: {
    ...usual,
    difference:
      "PyTorch has no hinge loss over the entries of a matrix; compared with the mean of relu(1 − t·x), whose slope at the corner is 0 as ours is."
  }
};

export const optimizerBounds: {readonly [K in OptimizerName]: Bound} = {
  sgd: {
    ...usual,
    difference: "PyTorch refuses Nesterov's form without momentum; ours is then plain SGD."
  },
  adam: {...usual, difference: "No amsgrad here."},
  adamw: {...usual, difference: "No amsgrad here."},
  rmsprop: {...usual, difference: "No centred form here."},
  adagrad: {...usual, difference: "The sum of squares always starts at zero here."}
};

const perUpdate =
  "PyTorch counts calls of step(), as a rule one an epoch; ours counts updates. Compared with one call an update.";

export const scheduleBounds: {readonly [K in ScheduleName]: Bound} = {
  constant: usual,
  step: {...usual, difference: perUpdate},
  exponential: {...usual, difference: perUpdate},
  cosine: {...usual, difference: `${perUpdate} eta_min is a rate there, a share of the base rate here.`},
  warmup: {...usual, difference: perUpdate}
};

/** In standard errors of the difference of two samples. */
export const initialiserBound = 5;

/** In roundings of each of the thirty updates. */
export const trainingBound = 4;

/** All bounds by name. */
export const bounds: Readonly<Record<string, Bound>> = {
  ...opBounds,
  ...lossBounds,
  ...optimizerBounds,
  ...scheduleBounds
};
