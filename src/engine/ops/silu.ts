/**
 * Sigmoid linear unit, also called swish.   y = x · σ(x)   dx = dy · σ(x) · (1 + x · (1 − σ(x)))
 *
 * Shapes: x (N, D) · y (N, D). S. Elfwing, E. Uchibe, K. Doya, "Sigmoid-Weighted Linear Units for Neural Network Function
 * Approximation in Reinforcement Learning", 2018, equations 9 and 12.
 */
import type {NoSettings} from "../config.ts";
import {call, constant, negative, product, sum} from "../expression.ts";
import {logistic} from "../logistic.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** Multiplies each value by its sigmoid. */
export const silu: Pointwise<NoSettings> = {
  name: "silu",
  label: "SiLU (swish)",
  help: "A smooth ReLU that dips a little below zero before it rises.",
  role: "activation",
  config: {},
  inputs: ["x"],
  infer: inferPointwise("silu"),

  forward({x, y}, _config, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = x[k] * logistic(x[k]);
  },

  backward({x, dy, dx}, _config, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) {
      const s = logistic(x[k]);
      dx[k] += dy[k] * s * (1 + x[k] * (1 - s));
    }
  },

  explain: {
    y: ({x}, [n, d]) => product(x.at(n, d), call("sigmoid", x.at(n, d))),
    dx: ({x, dy}, [n, d]) => {
      const s = call("sigmoid", x.at(n, d));
      return product(dy.at(n, d), s, sum([constant(1), product(x.at(n, d), sum([constant(1), negative(s)]))]));
    }
  }
};
