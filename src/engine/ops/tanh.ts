/**
 * Hyperbolic tangent.   y = tanh x   dx = dy · (1 − y²)
 *
 * Shapes: x (N, D) · y (N, D).
 */
import {tanh as tanhOf} from "../../tensor/tanh.ts";
import type {NoSettings} from "../config.ts";
import {call, constant, negative, power, product, sum} from "../expression.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** Squashes every value into (−1, 1). */
export const tanh: Pointwise<NoSettings> = {
  name: "tanh",
  label: "tanh",
  help: "Squashes every value smoothly between −1 and 1.",
  role: "activation",
  range: {least: -1, most: 1, saturates: true},
  config: {},
  inputs: ["x"],
  infer: inferPointwise("tanh"),

  forward({x, y}, _config, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = tanhOf(x[k]);
  },

  backward({y, dy, dx}, _config, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += dy[k] * (1 - y[k] * y[k]);
  },

  explain: {
    y: ({x}, [n, d]) => call("tanh", x.at(n, d)),
    dx: ({y, dy}, [n, d]) => product(dy.at(n, d), sum([constant(1), negative(power(y.at(n, d), constant(2)))]))
  }
};
