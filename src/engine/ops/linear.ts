/**
 * Fully connected layer.   y_no = b_o + Σ_i x_ni · W_oi
 *
 * Shapes: x (N, I) · weight (O, I) · bias (O) · y (N, O). Defaults and layout as PyTorch's `nn.Linear`.
 */
import type {Floats} from "../../tensor/arena.ts";
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

  // Four units at a time: an addition must wait for the one before it in the same sum, but not for those of other sums.
  forward({x, weight, bias, y}, _config, {N, I, O}) {
    for (let n = 0; n < N; n++) {
      let o = 0;
      for (; o + 4 <= O; o += 4) {
        let y0 = bias[o];
        let y1 = bias[o + 1];
        let y2 = bias[o + 2];
        let y3 = bias[o + 3];
        for (let i = 0; i < I; i++) {
          const x_i = x[n * I + i];
          y0 += x_i * weight[o * I + i];
          y1 += x_i * weight[(o + 1) * I + i];
          y2 += x_i * weight[(o + 2) * I + i];
          y3 += x_i * weight[(o + 3) * I + i];
        }
        y[n * O + o] = y0;
        y[n * O + o + 1] = y1;
        y[n * O + o + 2] = y2;
        y[n * O + o + 3] = y3;
      }
      for (; o < O; o++) {
        let total = bias[o];
        for (let i = 0; i < I; i++) total += x[n * I + i] * weight[o * I + i];
        y[n * O + o] = total;
      }
    }
  },

  // dweight of unit o is a weighted sum of the rows of x, dx of row n one of the rows of weight. The factors are dy: those
  // of unit o in all rows, those of row n for all units. A gradient sums over the axis that its own indices lack.
  backward({x, weight, dy, dx, dweight, dbias}, _config, {N, I, O}) {
    for (let o = 0; o < O; o++) {
      let total = dbias[o];
      for (let n = 0; n < N; n++) total += dy[n * O + o];
      dbias[o] = total;
      addWeightedRows(dweight, o * I, x, N, I, dy, o, O);
    }
    if (!dx) return;
    for (let n = 0; n < N; n++) {
      addWeightedRows(dx, n * I, weight, O, I, dy, n * O, 1);
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

/**
 * Adds to a row of `into` a weighted sum of rows.   into[at + i] += Σ_k factors[first + k·step] · rows[k·length + i]
 *
 * Four elements of the row at a time, for the same reason as above.
 */
function addWeightedRows(
  into: Floats,
  at: number,
  rows: Floats,
  count: number,
  length: number,
  factors: Floats,
  first: number,
  step: number
): void {
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    let sum0 = into[at + i];
    let sum1 = into[at + i + 1];
    let sum2 = into[at + i + 2];
    let sum3 = into[at + i + 3];
    for (let k = 0; k < count; k++) {
      const factor = factors[first + k * step];
      const row = k * length + i;
      sum0 += factor * rows[row];
      sum1 += factor * rows[row + 1];
      sum2 += factor * rows[row + 2];
      sum3 += factor * rows[row + 3];
    }
    into[at + i] = sum0;
    into[at + i + 1] = sum1;
    into[at + i + 2] = sum2;
    into[at + i + 3] = sum3;
  }
  for (; i < length; i++) {
    let total = into[at + i];
    for (let k = 0; k < count; k++) total += factors[first + k * step] * rows[k * length + i];
    into[at + i] = total;
  }
}
