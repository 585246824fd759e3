/** The experiment the page opens with, complete, so that nothing has to be loaded to check it. A test compares it with what `{}` means. */
import type {Experiment} from "../../index.ts";

/** What `parseExperiment({})` returns. */
export const firstExperiment: Experiment = {
  version: 1,
  numerics: "wasm-1",
  seeds: {data: 1, split: 1, weights: 1, order: 1, dropout: 1},
  data: {kind: "circle", points: 300, noise: 0.2, test: 0.5, standardise: false},
  model: [
    {id: "hidden1", op: "linear", out: 4},
    {id: "hidden1.activation", op: "tanh"},
    {id: "hidden2", op: "linear", out: 2},
    {id: "hidden2.activation", op: "tanh"},
    {id: "output", op: "linear"}
  ],
  loss: {kind: "binaryCrossEntropy"},
  training: {
    batchSize: 10,
    optimizer: {kind: "adam", learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8},
    schedule: {kind: "constant"},
    l1: 0,
    l2: 0,
    clip: {kind: "none"}
  }
};
