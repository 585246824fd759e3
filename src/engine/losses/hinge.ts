/**
 * Hinge loss over all entries.   L = 1/(N·K) Σ_nk max(0, 1 − t_nk · x_nk)   dx = −t / (N·K) where 1 − t·x > 0, else 0
 *
 * Shapes: x (N, K) · target (N, K), −1 or +1 · each (N) · loss ().
 * C. Cortes, V. Vapnik, "Support-Vector Networks", 1995; the loss of support vector machines.
 */
import type {NoSettings} from "../config.ts";
import {
  constant,
  each as eachOf,
  negative,
  product,
  quotient,
  select,
  sum,
  type Expression,
  type Operand
} from "../expression.ts";
import type {Loss} from "../loss.ts";
import {meanOfRows} from "./meanOfRows.ts";

/** Nothing for answers that are right by a margin of one, and the distance to that margin for the others. */
export const hinge: Loss<NoSettings> = {
  name: "hinge",
  label: "Hinge",
  help: "Costs nothing once an answer is right by a clear margin; before that, by how far it is short.",
  config: {},
  code: "signs",
  tasks: ["classification"],

  forward({x, target, each, loss}, _config, {N, K}) {
    let total = 0;
    for (let n = 0; n < N; n++) {
      let row = 0;
      for (let k = n * K; k < n * K + K; k++) row += Math.max(0, 1 - target[k] * x[k]);
      each[n] = row / K;
      total += row / K;
    }
    loss[0] = total / N;
  },

  backward({x, target, dx}, _config, {N, K}) {
    const count = N * K;
    for (let k = 0; k < count; k++) dx[k] += 1 - target[k] * x[k] <= 0 ? 0 : -target[k] / count;
  },

  explain: {
    each: ({x, target}, [n], _config, {K}) => {
      const terms = eachOf(K, (k) => {
        const missing = margin(x, target, n, k);
        return select(missing, missing, constant(0));
      });
      return quotient(sum(terms), constant(K, "K"));
    },
    loss: meanOfRows,
    dx: ({x, target}, [n, k], _config, {N, K}) =>
      select(
        margin(x, target, n, k),
        quotient(negative(target.at(n, k)), product(constant(N, "N"), constant(K, "K"))),
        constant(0)
      )
  }
};

function margin(x: Operand, target: Operand, n: number, k: number): Expression {
  return sum([constant(1), negative(product(target.at(n, k), x.at(n, k)))]);
}
