/**
 * Layer normalisation.   μ_n = 1/D Σ_d x_nd   r_n = 1 / √(1/D Σ_d (x_nd − μ_n)² + ε)
 *                        x̂_nd = (x_nd − μ_n) · r_n   y_nd = w_d · x̂_nd + b_d
 *
 * Shapes: x (N, D) · weight (D) · bias (D) · mu (N) · r (N) · y (N, D).
 * J. L. Ba, J. R. Kiros, G. E. Hinton, "Layer Normalization", 2016, equation 3; as PyTorch's `nn.LayerNorm`.
 */
import {
  call,
  constant,
  each,
  negative,
  power,
  product,
  quotient,
  sum,
  type Expression,
  type Operand
} from "../expression.ts";
import type {Op} from "../op.ts";
import {rowsAndColumns} from "./rowsAndColumns.ts";

/** Settings of `layerNorm`. */
export interface LayerNormConfig {
  /** ε, keeps the division finite when all units of a row are equal. */
  epsilon: number;
}

/** Tensors of `layerNorm`. */
export interface LayerNormTensors {
  inputs: "x";
  parameters: "weight" | "bias";
  saved: "mu" | "r";
}

/** Brings the units of each row to mean 0 and variance 1, then scales and shifts each unit. */
export const layerNorm: Op<LayerNormConfig, LayerNormTensors, "N" | "D"> = {
  name: "layerNorm",
  label: "Layer norm",
  help: "Rescales the units of each sample to mean 0 and spread 1, which keeps deep networks trainable.",
  role: "norm",
  config: {
    epsilon: {
      kind: "number",
      label: "ε",
      help: "Keeps the division finite when all units are equal.",
      default: 1e-5,
      min: 0,
      max: 1,
      above: true
    }
  },
  inputs: ["x"],

  infer(inputs) {
    const [N, D] = rowsAndColumns("layerNorm", inputs, "x");
    return {
      sizes: {N, D},
      y: [N, D],
      parameters: {
        weight: {shape: [D], init: {kind: "constant", value: 1}, fanIn: D, fanOut: D},
        bias: {shape: [D], init: {kind: "zeros"}, fanIn: D, fanOut: D}
      },
      saved: {mu: [N], r: [N]}
    };
  },

  forward({x, weight, bias, mu, r, y}, {epsilon}, {N, D}) {
    for (let n = 0; n < N; n++) {
      const row = n * D;
      let total = 0;
      for (let d = 0; d < D; d++) total += x[row + d];
      mu[n] = total / D;
      let squares = 0;
      for (let d = 0; d < D; d++) squares += (x[row + d] - mu[n]) * (x[row + d] - mu[n]);
      r[n] = 1 / Math.sqrt(squares / D + epsilon);
      for (let d = 0; d < D; d++) y[row + d] = weight[d] * (x[row + d] - mu[n]) * r[n] + bias[d];
    }
  },

  // dx̂ = w · dy. Of the two subtracted means, the first is the path through μ, the second the path through r.
  backward({x, weight, mu, r, dy, dx, dweight, dbias}, _config, {N, D}) {
    for (let n = 0; n < N; n++) {
      const row = n * D;
      let mean = 0; // of dx̂
      let meanAlong = 0; // of dx̂ · x̂
      for (let d = 0; d < D; d++) {
        const xhat = (x[row + d] - mu[n]) * r[n];
        const dxhat = weight[d] * dy[row + d];
        mean += dxhat / D;
        meanAlong += (dxhat * xhat) / D;
        dweight[d] += dy[row + d] * xhat;
        dbias[d] += dy[row + d];
      }
      if (!dx) continue;
      for (let d = 0; d < D; d++) {
        const xhat = (x[row + d] - mu[n]) * r[n];
        dx[row + d] += r[n] * (weight[d] * dy[row + d] - mean - xhat * meanAlong);
      }
    }
  },

  explain: {
    mu: ({x}, [n], _config, {D}) => quotient(sum(each(D, (d) => x.at(n, d))), constant(D, "D")),
    r: ({x, mu}, [n], {epsilon}, {D}) => {
      const squares = sum(each(D, (d) => power(centred(x, mu, n, d), constant(2))));
      return quotient(constant(1), call("sqrt", sum([quotient(squares, constant(D, "D")), constant(epsilon, "ε")])));
    },
    y: ({x, weight, bias, mu, r}, [n, d]) => sum([product(weight.at(d), centred(x, mu, n, d), r.at(n)), bias.at(d)]),
    dx: ({x, weight, mu, r, dy}, [n, d], _config, {D}) => {
      const xhat = (k: number) => product(centred(x, mu, n, k), r.at(n));
      const dxhat = (k: number) => product(weight.at(k), dy.at(n, k));
      const mean = quotient(sum(each(D, dxhat)), constant(D, "D"));
      const meanAlong = quotient(sum(each(D, (k) => product(dxhat(k), xhat(k)))), constant(D, "D"));
      return product(r.at(n), sum([dxhat(d), negative(mean), negative(product(xhat(d), meanAlong))]));
    },
    dweight: ({x, mu, r, dy}, [d], _config, {N}) =>
      sum(each(N, (n) => product(dy.at(n, d), centred(x, mu, n, d), r.at(n)))),
    dbias: ({dy}, [d], _config, {N}) => sum(each(N, (n) => dy.at(n, d)))
  }
};

function centred(x: Operand, mu: Operand, n: number, d: number): Expression {
  return sum([x.at(n, d), negative(mu.at(n))]);
}
