/**
 * Binary cross-entropy from logits.   L = −1/(N·K) Σ_nk [t log σ(x) + (1 − t) log(1 − σ(x))]   dx = (σ(x) − t) / (N·K)
 *
 * Computed as softplus(x) − t·x, which is the same and takes no logarithm of a number that rounds to zero.
 * Shapes: x (N, K) · target (N, K), 0 or 1 · each (N) · loss (). As PyTorch's `nn.BCEWithLogitsLoss`.
 */
import type {NoSettings} from "../config.ts";
import {call, constant, each as eachOf, negative, product, quotient, sum} from "../expression.ts";
import {logistic, softplusOf} from "../logistic.ts";
import type {Loss} from "../loss.ts";
import {meanOfRows} from "./meanOfRows.ts";

/** How surprised the network is by yes-or-no answers. */
export const binaryCrossEntropy: Loss<NoSettings> = {
  name: "binaryCrossEntropy",
  label: "Binary cross-entropy",
  help: "How surprised the network is by the right answer: being sure and wrong costs most.",
  config: {},
  code: "bits",
  tasks: ["classification"],
  head: "sigmoid",

  forward({x, target, each, loss}, _config, {N, K}) {
    let total = 0;
    for (let n = 0; n < N; n++) {
      let row = 0;
      for (let k = n * K; k < n * K + K; k++) row += softplusOf(x[k]) - target[k] * x[k];
      each[n] = row / K;
      total += row / K;
    }
    loss[0] = total / N;
  },

  backward({x, target, dx}, _config, {N, K}) {
    const count = N * K;
    for (let k = 0; k < count; k++) dx[k] += (logistic(x[k]) - target[k]) / count;
  },

  explain: {
    each: ({x, target}, [n], _config, {K}) => {
      const terms = eachOf(K, (k) =>
        sum([call("softplus", x.at(n, k)), negative(product(target.at(n, k), x.at(n, k)))])
      );
      return quotient(sum(terms), constant(K, "K"));
    },
    loss: meanOfRows,
    dx: ({x, target}, [n, k], _config, {N, K}) =>
      quotient(
        sum([call("sigmoid", x.at(n, k)), negative(target.at(n, k))]),
        product(constant(N, "N"), constant(K, "K"))
      )
  }
};
