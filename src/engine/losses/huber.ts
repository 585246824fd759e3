/**
 * Huber loss over all entries.   L = 1/(N·K) Σ_nk h(x_nk − t_nk)   dx = clamp(x − t, −δ, δ) / (N·K)
 *                                h(e) = ½ e² where |e| ≤ δ, else δ (|e| − ½ δ)
 *
 * Shapes: x (N, K) · target (N, K) · each (N) · loss (). P. J. Huber, "Robust Estimation of a Location Parameter", 1964;
 * as PyTorch's `nn.HuberLoss`.
 */
import {call, constant, each as eachOf, negative, power, product, quotient, select, sum} from "../expression.ts";
import type {Loss} from "../loss.ts";
import {meanOfRows} from "./meanOfRows.ts";

/** Settings of `huber`. */
export interface HuberConfig {
  /** δ, the error up to which the loss is squared. */
  delta: number;
}

/** Squared for small errors, straight for large ones. */
export const huber: Loss<HuberConfig> = {
  name: "huber",
  label: "Huber",
  help: "Squared error for small mistakes, plain distance for large ones, so that outliers count less.",
  config: {
    delta: {
      kind: "number",
      label: "δ",
      help: "Mistakes larger than this count by their distance, not its square.",
      default: 1,
      min: 0,
      max: 100,
      above: true
    }
  },
  code: "signs",
  tasks: ["regression", "classification"],

  forward({x, target, each, loss}, {delta}, {N, K}) {
    let total = 0;
    for (let n = 0; n < N; n++) {
      let row = 0;
      for (let k = n * K; k < n * K + K; k++) {
        const distance = Math.abs(x[k] - target[k]);
        row += distance > delta ? delta * (distance - 0.5 * delta) : 0.5 * distance * distance;
      }
      each[n] = row / K;
      total += row / K;
    }
    loss[0] = total / N;
  },

  backward({x, target, dx}, {delta}, {N, K}) {
    const count = N * K;
    for (let k = 0; k < count; k++) {
      dx[k] += Math.max(-delta, Math.min(delta, x[k] - target[k])) / count;
    }
  },

  explain: {
    each: ({x, target}, [n], {delta}, {K}) => {
      const terms = eachOf(K, (k) => {
        const error = sum([x.at(n, k), negative(target.at(n, k))]);
        const distance = call("abs", error);
        return select(
          sum([distance, constant(-delta, "−δ")]),
          product(constant(delta, "δ"), sum([distance, constant(-delta / 2, "−½δ")])),
          product(constant(0.5), power(error, constant(2)))
        );
      });
      return quotient(sum(terms), constant(K, "K"));
    },
    loss: meanOfRows,
    dx: ({x, target}, [n, k], {delta}, {N, K}) => {
      const error = sum([x.at(n, k), negative(target.at(n, k))]);
      const clamped = select(
        sum([call("abs", error), constant(-delta, "−δ")]),
        product(constant(delta, "δ"), call("sign", error)),
        error
      );
      return quotient(clamped, product(constant(N, "N"), constant(K, "K")));
    }
  }
};
