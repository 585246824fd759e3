/**
 * Sum of two layers.   y = a + b   da = dy   db = dy
 *
 * The way around a block of layers that residual networks have. Shapes: a (N, D) · b (N, D) · y (N, D).
 */
import {formatShape} from "../../tensor/shape.ts";
import type {NoSettings} from "../config.ts";
import {sum} from "../expression.ts";
import type {Op} from "../op.ts";
import {rowsAndColumns} from "./rowsAndColumns.ts";

/** Tensors of {@link add}. */
export interface AddTensors {
  inputs: "a" | "b";
  parameters: never;
  saved: never;
}

/** Adds two layers of equal width, unit by unit. */
export const add: Op<NoSettings, AddTensors, "N" | "D"> = {
  name: "add",
  label: "Add (residual)",
  help: "Adds an earlier layer to this one, so that signals and gradients find a short way through.",
  role: "residual",
  config: {},
  inputs: ["a", "b"],

  infer(inputs) {
    const [N, D] = rowsAndColumns("add", inputs, "a");
    const b = rowsAndColumns("add", inputs, "b", 1);
    if (b[0] !== N || b[1] !== D)
      throw new Error(`add: b is ${formatShape(b)}, expected ${formatShape([N, D])} like a; both need the same width`);
    return {sizes: {N, D}, y: [N, D], parameters: {}, saved: {}};
  },

  forward({a, b, y}, _config, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = a[k] + b[k];
  },

  // A sum hands its gradient to both of its terms.
  backward({dy, da, db}, _config, {N, D}) {
    const count = N * D;
    if (da) for (let k = 0; k < count; k++) da[k] += dy[k];
    if (db) for (let k = 0; k < count; k++) db[k] += dy[k];
  },

  explain: {
    y: ({a, b}, [n, d]) => sum([a.at(n, d), b.at(n, d)]),
    da: ({dy}, [n, d]) => dy.at(n, d),
    db: ({dy}, [n, d]) => dy.at(n, d)
  }
};
