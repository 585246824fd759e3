/**
 * Leaky rectified linear unit.   y = x where x > 0, else a·x   dx = dy or a·dy
 *
 * a is the negative slope. Shapes: x (N, D) · y (N, D). Defaults as PyTorch's `nn.LeakyReLU`.
 */
import {constant, product, select} from "../expression.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** Settings of `leakyRelu`. */
export interface LeakyReluConfig {
  /** a, the slope where x is negative. */
  negativeSlope: number;
}

/** A ReLU that lets a little of the negative side through. */
export const leakyRelu: Pointwise<LeakyReluConfig> = {
  name: "leakyRelu",
  label: "Leaky ReLU",
  help: "Like ReLU, but negative values are made small instead of zero, so that no unit goes silent for good.",
  role: "activation",
  config: {
    negativeSlope: {
      kind: "number",
      label: "Negative slope",
      help: "How much of a negative value passes.",
      default: 0.01,
      min: 0,
      max: 1
    }
  },
  inputs: ["x"],
  infer: inferPointwise("leakyRelu"),

  forward({x, y}, {negativeSlope}, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = x[k] > 0 ? x[k] : negativeSlope * x[k];
  },

  backward({x, dy, dx}, {negativeSlope}, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += x[k] > 0 ? dy[k] : negativeSlope * dy[k];
  },

  explain: {
    y: ({x}, [n, d], {negativeSlope}) =>
      select(x.at(n, d), x.at(n, d), product(constant(negativeSlope, "a"), x.at(n, d))),
    dx: ({x, dy}, [n, d], {negativeSlope}) =>
      select(x.at(n, d), dy.at(n, d), product(constant(negativeSlope, "a"), dy.at(n, d)))
  }
};
