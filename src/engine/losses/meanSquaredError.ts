/**
 * Mean squared error over all entries.   L = 1/(N·K) Σ_nk (x_nk − t_nk)²   dx = 2 (x − t) / (N·K)
 *
 * Shapes: x (N, K) · target (N, K) · each (N) · loss (). As PyTorch's `nn.MSELoss`.
 */
import type {NoSettings} from "../config.ts";
import {constant, each as eachOf, negative, power, product, quotient, sum} from "../expression.ts";
import type {Loss} from "../loss.ts";
import {meanOfRows} from "./meanOfRows.ts";

/** The squared distance between output and target, averaged over all entries. */
export const meanSquaredError: Loss<NoSettings> = {
  name: "meanSquaredError",
  label: "Mean squared error",
  help: "The squared distance between output and target: twice as far off counts four times as much.",
  config: {},
  code: "signs",
  tasks: ["regression", "classification"],

  forward({x, target, each, loss}, _config, {N, K}) {
    let total = 0;
    for (let n = 0; n < N; n++) {
      let row = 0;
      for (let k = 0; k < K; k++) {
        const error = x[n * K + k] - target[n * K + k];
        row += error * error;
      }
      each[n] = row / K;
      total += row / K;
    }
    loss[0] = total / N;
  },

  backward({x, target, dx}, _config, {N, K}) {
    const scale = 2 / (N * K);
    const count = N * K;
    for (let j = 0; j < count; j++) dx[j] = dx[j] + scale * (x[j] - target[j]);
  },

  explain: {
    each: ({x, target}, [n], _config, {K}) =>
      quotient(
        sum(eachOf(K, (k) => power(sum([x.at(n, k), negative(target.at(n, k))]), constant(2)))),
        constant(K, "K")
      ),
    loss: meanOfRows,
    dx: ({x, target}, [n, k], _config, {N, K}) =>
      product(
        quotient(constant(2), product(constant(N, "N"), constant(K, "K"))),
        sum([x.at(n, k), negative(target.at(n, k))])
      )
  }
};
