/**
 * Softplus.   y = log(1 + eˣ)   dx = dy · σ(x)
 *
 * Shapes: x (N, D) · y (N, D). As PyTorch's `nn.Softplus` with β = 1.
 */
import type {NoSettings} from "../config.ts";
import {call, product} from "../expression.ts";
import {logistic, softplusOf} from "../logistic.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** A smooth ReLU that is never zero. */
export const softplus: Pointwise<NoSettings> = {
  name: "softplus",
  label: "Softplus",
  help: "A ReLU with the corner rounded off: always positive, always rising.",
  role: "activation",
  config: {},
  inputs: ["x"],
  infer: inferPointwise("softplus"),

  forward({x, y}, _config, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = softplusOf(x[k]);
  },

  backward({x, dy, dx}, _config, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += dy[k] * logistic(x[k]);
  },

  explain: {
    y: ({x}, [n, d]) => call("softplus", x.at(n, d)),
    dx: ({x, dy}, [n, d]) => product(dy.at(n, d), call("sigmoid", x.at(n, d)))
  }
};
