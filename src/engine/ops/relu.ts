/**
 * Rectified linear unit.   y = max(x, 0)   dx = dy where x > 0, else 0
 *
 * Shapes: x (N, D) · y (N, D).
 */
import type {NoSettings} from "../config.ts";
import {constant, select} from "../expression.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** Lets positive values through and stops the rest. */
export const relu: Pointwise<NoSettings> = {
  name: "relu",
  label: "ReLU",
  help: "Lets positive values through and turns negative ones into zero.",
  role: "activation",
  stopsNegative: true,
  config: {},
  inputs: ["x"],
  infer: inferPointwise("relu"),

  forward({x, y}, _config, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = Math.max(x[k], 0);
  },

  backward({x, dy, dx}, _config, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += x[k] <= 0 ? 0 : dy[k];
  },

  explain: {
    y: ({x}, [n, d]) => select(x.at(n, d), x.at(n, d), constant(0)),
    dx: ({x, dy}, [n, d]) => select(x.at(n, d), dy.at(n, d), constant(0))
  }
};
