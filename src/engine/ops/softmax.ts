/**
 * Softmax over the last axis.   y_nk = e^(x_nk − m_n) / Σ_j e^(x_nj − m_n)   dx_nk = y_nk · (dy_nk − Σ_j dy_nj · y_nj)
 *
 * m_n is the largest x of the row: subtracting it changes nothing and keeps the exponentials from overflowing.
 * Shapes: x (N, D) · y (N, D). C. M. Bishop, "Pattern Recognition and Machine Learning", 2006, equations 4.104 and 4.106.
 */
import {exp} from "../../tensor/exp.ts";
import type {NoSettings} from "../config.ts";
import {call, each, negative, product, quotient, sum} from "../expression.ts";
import {largest} from "../largest.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

/** Turns each row into probabilities that add up to one. */
export const softmax: Pointwise<NoSettings> = {
  name: "softmax",
  label: "Softmax",
  help: "Turns a row of numbers into probabilities that add up to one; the largest gets the most.",
  role: "softmax",
  range: {least: 0, most: 1, saturates: false},
  config: {},
  inputs: ["x"],
  infer: inferPointwise("softmax"),

  forward({x, y}, _config, {N, D}) {
    for (let n = 0; n < N; n++) {
      const row = n * D;
      let m = x[row];
      for (let k = 1; k < D; k++) m = Math.max(m, x[row + k]);
      let total = 0;
      for (let k = 0; k < D; k++) total += exp(x[row + k] - m);
      for (let k = 0; k < D; k++) y[row + k] = exp(x[row + k] - m) / total;
    }
  },

  // The subtracted sum is the path through the shared denominator: what one probability gains, the others lose.
  backward({y, dy, dx}, _config, {N, D}) {
    if (!dx) return;
    for (let n = 0; n < N; n++) {
      const row = n * D;
      let shared = 0;
      for (let k = 0; k < D; k++) shared += dy[row + k] * y[row + k];
      for (let k = 0; k < D; k++) dx[row + k] += y[row + k] * (dy[row + k] - shared);
    }
  },

  explain: {
    y: ({x}, [n, d], _config, {D}) => {
      const m = largest(each(D, (k) => x.at(n, k)));
      const shifted = (k: number) => call("exp", sum([x.at(n, k), negative(m)]));
      return quotient(shifted(d), sum(each(D, shifted)));
    },
    dx: ({y, dy}, [n, d], _config, {D}) =>
      product(y.at(n, d), sum([dy.at(n, d), ...each(D, (k) => negative(product(dy.at(n, k), y.at(n, k))))]))
  }
};
