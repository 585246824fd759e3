/**
 * Sine.   y = sin x   dx = dy · cos x
 *
 * Shapes: x (N, D) · y (N, D).
 */
import {cos, sin} from "../../tensor/sine.ts";
import type {NoSettings} from "../config.ts";
import {call, product} from "../expression.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** Turns every value into a wave. */
export const sine: Pointwise<NoSettings> = {
  name: "sine",
  label: "Sine",
  help: "Goes up and down like a wave; good for patterns that repeat.",
  role: "activation",
  range: {least: -1, most: 1, saturates: false},
  config: {},
  inputs: ["x"],
  infer: inferPointwise("sine"),

  forward({x, y}, _config, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = sin(x[k]);
  },

  backward({x, dy, dx}, _config, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += dy[k] * cos(x[k]);
  },

  explain: {
    y: ({x}, [n, d]) => call("sin", x.at(n, d)),
    dx: ({x, dy}, [n, d]) => product(dy.at(n, d), call("cos", x.at(n, d)))
  }
};
