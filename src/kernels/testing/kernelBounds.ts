/**
 * How far a kernel's number may be from its explanation: c·n·2⁻²⁴·M for n terms with magnitudes adding up to M. c counts
 * roundings of float32 per term; the loops of the engine, which sum in float64, have 1 or 2. Used by tests only.
 */
import type {LossName} from "../../engine/losses/losses.ts";
import type {OpName} from "../../engine/ops/ops.ts";
import type {OptimizerName} from "../../engine/optimizers/optimizers.ts";

/** c of each op, forward and backward. */
export const opBounds: {readonly [K in OpName]: number} = {
  linear: 1,
  tanh: 2,
  relu: 1,
  leakyRelu: 1,
  elu: 2,
  gelu: 2,
  silu: 2,
  sigmoid: 2,
  softplus: 2,
  sine: 1,
  identity: 1,
  softmax: 2,
  dropout: 1,
  add: 1,
  concatenate: 1,
  layerNorm: 2
};

/** c of each loss, forward and backward. */
export const lossBounds: {readonly [K in LossName]: number} = {
  meanSquaredError: 1,
  huber: 1,
  binaryCrossEntropy: 2,
  categoricalCrossEntropy: 2,
  hinge: 1
};

/** c of each optimizer. */
export const optimizerBounds: {readonly [K in OptimizerName]: number} = {
  sgd: 2,
  adam: 3,
  adamw: 3,
  rmsprop: 3,
  adagrad: 3
};
