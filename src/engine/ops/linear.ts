/**
 * Fully connected layer.   y_no = b_o + Σ_i x_ni · W_oi
 *
 * Shapes: x (N, I) · weight (O, I) · bias (O) · y (N, O). Defaults and layout as PyTorch's `nn.Linear`.
 */
import {addProduct} from "./addProduct.ts";
import {each, product, sum} from "../expression.ts";
import type {Op} from "../op.ts";
import {rowsAndColumns} from "./rowsAndColumns.ts";

/** Settings of `linear`. */
export interface LinearConfig {
  /** Number of units. */
  out: number;
}

/** Tensors of `linear`. */
export interface LinearTensors {
  inputs: "x";
  parameters: "weight" | "bias";
  saved: never;
}

/** A fully connected layer: every unit sees every unit before it. */
export const linear: Op<LinearConfig, LinearTensors, "N" | "I" | "O"> = {
  name: "linear",
  label: "Fully connected",
  help: "Every unit adds up all units before it, each times a weight, plus a bias.",
  role: "hidden",
  config: {
    out: {kind: "integer", label: "Units", help: "How many units the layer has.", default: 4, min: 1, max: 4096}
  },
  inputs: ["x"],

  infer(inputs, {out: O}) {
    const [N, I] = rowsAndColumns("linear", inputs, "x");
    const init = {kind: "pytorch"};
    return {
      sizes: {N, I, O},
      y: [N, O],
      parameters: {
        weight: {shape: [O, I], init, fanIn: I, fanOut: O},
        bias: {shape: [O], init, fanIn: I, fanOut: O}
      },
      saved: {}
    };
  },

  forward({x, weight, bias, y}, _config, {N, I, O}) {
    for (let n = 0; n < N; n++) for (let o = 0; o < O; o++) y[n * O + o] = bias[o];
    addProduct(y, x, I, 1, weight, I, 1, N, O, I); // y_no += Σ_i x_ni · W_oi
  },

  // A gradient sums over the axis that its own indices lack.
  backward({x, weight, dy, dx, dweight, dbias}, _config, {N, I, O}) {
    for (let o = 0; o < O; o++) {
      let total = dbias[o];
      for (let n = 0; n < N; n++) total += dy[n * O + o];
      dbias[o] = total;
    }
    addProduct(dweight, dy, 1, O, x, 1, I, O, I, N); // dW_oi += Σ_n dy_no · x_ni
    if (dx) addProduct(dx, dy, O, 1, weight, 1, I, N, I, O); // dx_ni += Σ_o dy_no · W_oi
  },

  explain: {
    y: ({x, weight, bias}, [n, o], _config, {I}) =>
      sum([bias.at(o), ...each(I, (i) => product(x.at(n, i), weight.at(o, i)))]),
    dx: ({dy, weight}, [n, i], _config, {O}) => sum(each(O, (o) => product(dy.at(n, o), weight.at(o, i)))),
    dweight: ({dy, x}, [o, i], _config, {N}) => sum(each(N, (n) => product(dy.at(n, o), x.at(n, i)))),
    dbias: ({dy}, [o], _config, {N}) => sum(each(N, (n) => dy.at(n, o)))
  }
};
