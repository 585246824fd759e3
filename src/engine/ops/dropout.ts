/**
 * Dropout.   y = x · mask / (1 − p)   dx = dy · mask / (1 − p)
 *
 * The mask is 0 with probability p, else 1, and is drawn anew for every training step by an instruction of its own.
 * Dividing by 1 − p keeps the average of y at x, so that evaluation needs no dropout. Shapes: x, mask, y (N, D).
 * N. Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", 2014; as PyTorch's `nn.Dropout`.
 */
import {constant, negative, product, quotient, select, sum} from "../expression.ts";
import type {Op} from "../op.ts";
import {rowsAndColumns} from "./rowsAndColumns.ts";

/** Settings of `dropout`. */
export interface DropoutConfig {
  /** The probability that a value is dropped. */
  p: number;
}

/** Tensors of `dropout`. */
export interface DropoutTensors {
  inputs: "x";
  parameters: never;
  saved: "mask";
}

/** Silences a random part of a layer during training. */
export const dropout: Op<DropoutConfig, DropoutTensors, "N" | "D"> = {
  name: "dropout",
  label: "Dropout",
  help: "Silences random units while training, so that the network does not rely on any one of them.",
  role: "dropout",
  config: {
    p: {
      kind: "number",
      label: "Probability",
      help: "How likely each value is silenced.",
      default: 0.5,
      min: 0,
      max: 0.95
    }
  },
  inputs: ["x"],
  trainingOnly: true,

  infer(inputs) {
    const [N, D] = rowsAndColumns("dropout", inputs, "x");
    return {sizes: {N, D}, y: [N, D], parameters: {}, saved: {mask: [N, D]}};
  },

  // A value is dropped where its uniform draw from [0, 1) is below p.
  draw: {
    tensor: "mask",
    run(mask, {p}, {N, D}, draws, step) {
      const count = N * D;
      for (let k = 0; k < count; k++) mask[k] = draws.uniform(step, k) < p ? 0 : 1;
    },
    explain: ([n, d], {p}, {D}, draws, step) =>
      select(sum([constant(p, "p"), negative(draws.uniform(step, n * D + d))]), constant(0), constant(1))
  },

  forward({x, mask, y}, {p}, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = (x[k] * mask[k]) / (1 - p);
  },

  backward({mask, dy, dx}, {p}, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += (dy[k] * mask[k]) / (1 - p);
  },

  explain: {
    y: ({x, mask}, [n, d], {p}) => quotient(product(x.at(n, d), mask.at(n, d)), constant(1 - p, "1−p")),
    dx: ({dy, mask}, [n, d], {p}) => quotient(product(dy.at(n, d), mask.at(n, d)), constant(1 - p, "1−p"))
  }
};
