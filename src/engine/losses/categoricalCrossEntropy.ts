/**
 * Categorical cross-entropy from logits.   L = −1/N Σ_n log p_n,t   dx_nk = (p_nk − [k = t_n]) / N
 *                                          p_nk = e^(x_nk − m_n) / Σ_j e^(x_nj − m_n)
 *
 * Computed as log Σ_j e^(x_nj − m_n) − (x_n,t − m_n); m_n is the largest x of the row: subtracting it changes nothing
 * and keeps the exponentials from overflowing. Shapes: x (N, K) · target (N), int32 labels · each (N) · loss ().
 * As PyTorch's `nn.CrossEntropyLoss`.
 */
import {exp} from "../../tensor/exp.ts";
import {log} from "../../tensor/log.ts";
import type {NoSettings} from "../config.ts";
import {evaluate} from "../evaluate.ts";
import {
  call,
  constant,
  each as eachOf,
  gather,
  negative,
  quotient,
  select,
  sum,
  type Expression,
  type Operand
} from "../expression.ts";
import {largest} from "../largest.ts";
import type {Loss} from "../loss.ts";
import {meanOfRows} from "./meanOfRows.ts";

/** How surprised the network is by which of several classes is right. */
export const categoricalCrossEntropy: Loss<NoSettings> = {
  name: "categoricalCrossEntropy",
  label: "Categorical cross-entropy",
  help: "How surprised the network is by the right class: the less probable it seemed, the higher the loss.",
  config: {},
  code: "labels",
  tasks: ["classification"],
  head: "softmax",

  forward({x, target, each, loss}, _config, {N, K}) {
    let total = 0;
    for (let n = 0; n < N; n++) {
      const row = n * K;
      let m = x[row];
      for (let k = 1; k < K; k++) m = Math.max(m, x[row + k]);
      let share = 0;
      for (let k = 0; k < K; k++) share += exp(x[row + k] - m);
      const surprise = log(share) - (x[row + target[n]] - m);
      each[n] = surprise;
      total += surprise;
    }
    loss[0] = total / N;
  },

  backward({x, target, dx}, _config, {N, K}) {
    for (let n = 0; n < N; n++) {
      const row = n * K;
      let m = x[row];
      for (let k = 1; k < K; k++) m = Math.max(m, x[row + k]);
      let share = 0;
      for (let k = 0; k < K; k++) share += exp(x[row + k] - m);
      for (let k = 0; k < K; k++) {
        const p = exp(x[row + k] - m) / share;
        dx[row + k] += (k === target[n] ? p - 1 : p) / N;
      }
    }
  },

  explain: {
    each: ({x, target}, [n], _config, {K}) => {
      const m = largest(eachOf(K, (k) => x.at(n, k)));
      const share = sum(eachOf(K, (k) => shifted(x.at(n, k), m)));
      const label = target.at(n);
      const chosen = gather(x.at(n, evaluate(label).value), label);
      return sum([call("log", share), negative(chosen), m]);
    },
    loss: meanOfRows,
    dx: ({x, target}, [n, k], _config, {N, K}) => {
      const m = largest(eachOf(K, (j) => x.at(n, j)));
      const p = quotient(shifted(x.at(n, k), m), sum(eachOf(K, (j) => shifted(x.at(n, j), m))));
      return quotient(sum([p, negative(isClass(target, n, k))]), constant(N, "N"));
    }
  }
};

function shifted(x: Expression, m: Expression): Expression {
  return call("exp", sum([x, negative(m)]));
}

/** Returns 1 where row n is of class k, else 0: labels differ by at least one, so ½ − |t − k| tells. */
function isClass(target: Operand, n: number, k: number): Expression {
  const distance = call("abs", sum([target.at(n), constant(-k)]));
  return select(sum([constant(0.5), negative(distance)]), constant(1), constant(0));
}
