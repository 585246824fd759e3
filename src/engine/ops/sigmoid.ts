/**
 * Logistic function.   y = 1 / (1 + e⁻ˣ)   dx = dy · y · (1 − y)
 *
 * Shapes: x (N, D) · y (N, D).
 */
import type {NoSettings} from "../config.ts";
import {call, constant, negative, product, sum} from "../expression.ts";
import {logistic} from "../logistic.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** Squashes every value into (0, 1). */
export const sigmoid: Pointwise<NoSettings> = {
  name: "sigmoid",
  label: "Sigmoid",
  help: "Squashes every value smoothly between 0 and 1.",
  role: "activation",
  range: {least: 0, most: 1, saturates: true},
  config: {},
  inputs: ["x"],
  infer: inferPointwise("sigmoid"),

  forward({x, y}, _config, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = logistic(x[k]);
  },

  backward({y, dy, dx}, _config, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += dy[k] * y[k] * (1 - y[k]);
  },

  explain: {
    y: ({x}, [n, d]) => call("sigmoid", x.at(n, d)),
    dx: ({y, dy}, [n, d]) => product(dy.at(n, d), y.at(n, d), sum([constant(1), negative(y.at(n, d))]))
  }
};
