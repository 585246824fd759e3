/**
 * Fully connected layer.   y_no = b_o + Σ_i x_ni · W_oi
 *
 * Shapes: x (N, I) · weight (O, I) · bias (O) · y (N, O). Defaults and layout as PyTorch's `nn.Linear`.
 */
import {each, product, sum} from "../expression.ts";
import type {Op} from "../op.ts";
import {rowsAndColumns} from "./rowsAndColumns.ts";

/** Settings of {@link linear}. */
export interface LinearConfig {
  /** Number of units. */
  out: number;
}

/** Tensors of {@link linear}. */
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
    for (let n = 0; n < N; n++) {
      for (let o = 0; o < O; o++) {
        let total = bias[o];
        for (let i = 0; i < I; i++) total += x[n * I + i] * weight[o * I + i];
        y[n * O + o] = total;
      }
    }
  },

  // Each gradient element sums over the axis that its own indices lack: dx over units, dweight and dbias over rows.
  backward({x, weight, dy, dx, dweight, dbias}, _config, {N, I, O}) {
    for (let o = 0; o < O; o++) {
      let total = dbias[o];
      for (let n = 0; n < N; n++) total += dy[n * O + o];
      dbias[o] = total;
      for (let i = 0; i < I; i++) {
        let total = dweight[o * I + i];
        for (let n = 0; n < N; n++) total += dy[n * O + o] * x[n * I + i];
        dweight[o * I + i] = total;
      }
    }
    if (!dx) return;
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < I; i++) {
        let total = dx[n * I + i];
        for (let o = 0; o < O; o++) total += dy[n * O + o] * weight[o * I + i];
        dx[n * I + i] = total;
      }
    }
  },

  explain: {
    y: ({x, weight, bias}, [n, o], _config, {I}) =>
      sum([bias.at(o), ...each(I, (i) => product(x.at(n, i), weight.at(o, i)))]),
    dx: ({dy, weight}, [n, i], _config, {O}) => sum(each(O, (o) => product(dy.at(n, o), weight.at(o, i)))),
    dweight: ({dy, x}, [o, i], _config, {N}) => sum(each(N, (n) => product(dy.at(n, o), x.at(n, i)))),
    dbias: ({dy}, [o], _config, {N}) => sum(each(N, (n) => dy.at(n, o)))
  }
};
