/** What every optimizer is tried with: by its tests, by the certificate, and against kernels. */
import type {Config} from "../lookup.ts";
import type {OptimizerName} from "../optimizers/optimizers.ts";

const adam = {beta1: 0.9, beta2: 0.999, epsilon: 1e-8};

/** Settings to try each optimizer with, and how many float32 roundings per term its numbers may be off by. */
export const optimizerTrials: {readonly [K in OptimizerName]: {configs: readonly Config[]; c: number}} = {
  sgd: {
    configs: [
      {momentum: 0, nesterov: false},
      {momentum: 0.9, nesterov: false},
      {momentum: 0.9, nesterov: true}
    ],
    c: 1
  },
  adam: {configs: [adam], c: 2},
  adamw: {configs: [{...adam, weightDecay: 0.1}], c: 2},
  rmsprop: {
    configs: [
      {alpha: 0.99, epsilon: 1e-8, momentum: 0},
      {alpha: 0.9, epsilon: 1e-3, momentum: 0.5}
    ],
    c: 2
  },
  adagrad: {
    configs: [
      {lrDecay: 0, epsilon: 1e-10},
      {lrDecay: 0.1, epsilon: 1e-10}
    ],
    c: 2
  }
};
