/**
 * Picking the rows of a batch.   y_nf = values_rf with r = rows_n
 *
 * Shapes: values (R, F) · rows (N), int32 · y (N, F). Serves inputs, and targets that are numbers.
 */
import type {Buffer} from "../../tensor/arena.ts";
import type {NoSettings} from "../config.ts";
import {evaluate} from "../evaluate.ts";
import {gather} from "../expression.ts";
import type {Routine} from "../routine.ts";

/** Copies the rows of a batch from the data. */
export const gatherRows: Routine<NoSettings, "values" | "rows" | "y", "y", "N" | "F", Buffer> = {
  run({values, rows, y}, _config, {N, F}) {
    for (let n = 0; n < N; n++) {
      const row = rows[n] * F;
      for (let f = 0; f < F; f++) y[n * F + f] = values[row + f];
    }
  },

  explain: {
    y: ({values, rows}, [n, f]) => {
      const row = rows.at(n);
      return gather(values.at(evaluate(row).value, f), row);
    }
  }
};
