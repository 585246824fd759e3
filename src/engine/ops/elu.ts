/**
 * Exponential linear unit.   y = x where x > 0, else α (eˣ − 1)   dx = dy where x > 0, else dy · (y + α)
 *
 * Shapes: x (N, D) · y (N, D). D.-A. Clevert, T. Unterthiner, S. Hochreiter, "Fast and Accurate Deep Network Learning by
 * Exponential Linear Units (ELUs)", 2016, equation 15. Defaults as PyTorch's `nn.ELU`.
 */
import {expm1} from "../../tensor/exp.ts";
import {call, constant, product, select, sum} from "../expression.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** Settings of `elu`. */
export interface EluConfig {
  /** α, the size of the limit on the negative side. */
  alpha: number;
}

/** Linear above zero, levelling off smoothly at −α below. */
export const elu: Pointwise<EluConfig> = {
  name: "elu",
  label: "ELU",
  help: "Like ReLU, but negative values level off smoothly below zero instead of stopping at it.",
  role: "activation",
  config: {
    alpha: {kind: "number", label: "α", help: "How far below zero it levels off.", default: 1, min: 0, max: 10}
  },
  inputs: ["x"],
  infer: inferPointwise("elu"),

  forward({x, y}, {alpha}, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = x[k] > 0 ? x[k] : alpha * expm1(x[k]);
  },

  backward({x, y, dy, dx}, {alpha}, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += x[k] > 0 ? dy[k] : dy[k] * (y[k] + alpha);
  },

  explain: {
    y: ({x}, [n, d], {alpha}) =>
      select(x.at(n, d), x.at(n, d), product(constant(alpha, "α"), call("expm1", x.at(n, d)))),
    dx: ({x, y, dy}, [n, d], {alpha}) =>
      select(x.at(n, d), dy.at(n, d), product(dy.at(n, d), sum([y.at(n, d), constant(alpha, "α")])))
  }
};
