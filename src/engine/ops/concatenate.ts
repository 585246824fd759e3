/**
 * Two layers side by side.   y = [a, b]   da, db = the parts of dy that belong to a and b
 *
 * Shapes: a (N, A) · b (N, B) · y (N, A + B).
 */
import type {NoSettings} from "../config.ts";
import type {Op} from "../op.ts";
import {rowsAndColumns} from "./rowsAndColumns.ts";

/** Tensors of {@link concatenate}. */
export interface ConcatenateTensors {
  inputs: "a" | "b";
  parameters: never;
  saved: never;
}

/** Puts the units of two layers side by side: first all of a, then all of b. */
export const concatenate: Op<NoSettings, ConcatenateTensors, "N" | "A" | "B"> = {
  name: "concatenate",
  label: "Concatenate",
  help: "Puts the units of two layers side by side, so that the next layer sees both.",
  role: "concatenate",
  config: {},
  inputs: ["a", "b"],

  infer(inputs) {
    const [N, A] = rowsAndColumns("concatenate", inputs, "a");
    const [rows, B] = rowsAndColumns("concatenate", inputs, "b", 1);
    if (rows !== N) throw new Error(`concatenate: b has ${rows} rows, expected ${N} like a`);
    return {sizes: {N, A, B}, y: [N, A + B], parameters: {}, saved: {}};
  },

  forward({a, b, y}, _config, {N, A, B}) {
    for (let n = 0; n < N; n++) {
      const start = n * (A + B);
      for (let i = 0; i < A; i++) y[start + i] = a[n * A + i];
      for (let j = 0; j < B; j++) y[start + A + j] = b[n * B + j];
    }
  },

  backward({dy, da, db}, _config, {N, A, B}) {
    for (let n = 0; n < N; n++) {
      const start = n * (A + B);
      if (da) for (let i = 0; i < A; i++) da[n * A + i] += dy[start + i];
      if (db) for (let j = 0; j < B; j++) db[n * B + j] += dy[start + A + j];
    }
  },

  explain: {
    y: ({a, b}, [n, d], _config, {A}) => (d < A ? a.at(n, d) : b.at(n, d - A)),
    da: ({dy}, [n, i]) => dy.at(n, i),
    db: ({dy}, [n, j], _config, {A}) => dy.at(n, A + j)
  }
};
