/** What every op is tried with: by its tests, by the certificate, and against kernels. */
import type {OpName} from "../ops/ops.ts";
import type {OpTrial} from "./opSubject.ts";

/** Every op with settings, input shapes, and how many float32 roundings per term its numbers may be off by. */
export const opTrials: {readonly [K in OpName]: Omit<OpTrial, "op">} = {
  // sizes that leave a rest when units or inputs are taken four at a time
  linear: {config: {out: 5}, inputs: [[3, 6]], c: 1},
  tanh: {inputs: [[2, 3]], c: 1},
  relu: {inputs: [[2, 3]], c: 1},
  leakyRelu: {config: {negativeSlope: 0.01}, inputs: [[2, 3]], c: 1},
  elu: {config: {alpha: 1.5}, inputs: [[2, 3]], c: 1},
  gelu: {inputs: [[2, 3]], c: 1},
  silu: {inputs: [[2, 3]], c: 1},
  sigmoid: {inputs: [[2, 3]], c: 1},
  softplus: {inputs: [[2, 3]], c: 1},
  sine: {inputs: [[2, 3]], c: 1},
  identity: {inputs: [[2, 3]], c: 1},
  softmax: {inputs: [[2, 3]], c: 1},
  dropout: {config: {p: 0.25}, inputs: [[2, 3]], c: 1},
  add: {
    inputs: [
      [2, 3],
      [2, 3]
    ],
    c: 1
  },
  concatenate: {
    inputs: [
      [2, 3],
      [2, 2]
    ],
    c: 1
  },
  layerNorm: {config: {epsilon: 1e-5}, inputs: [[2, 4]], c: 1}
};
