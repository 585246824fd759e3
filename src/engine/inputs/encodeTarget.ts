/**
 * Class labels as the numbers a loss compares with, for the rows of a batch.   t_n = code(labels_r) with r = rows_n
 *
 * "labels": the label itself · "bits": 1 in the column of the class, else 0 · "signs": +1 in it, else −1. With a single
 * column, that column belongs to class 1. Shapes: labels (R), int32 · rows (N), int32 · target (N, K), or (N) for labels.
 */
import type {Buffer} from "../../tensor/arena.ts";
import {evaluate} from "../evaluate.ts";
import {call, constant, gather, negative, select, sum, type Expression, type Operand} from "../expression.ts";
import type {TargetCode} from "../loss.ts";
import type {Routine} from "../routine.ts";

/** Settings of {@link encodeTarget}. */
export interface EncodeTargetConfig {
  code: TargetCode;
}

/** Writes the targets of a batch from class labels. */
export const encodeTarget: Routine<EncodeTargetConfig, "labels" | "rows" | "target", "target", "N" | "K", Buffer> = {
  run({labels, rows, target}, {code}, {N, K}) {
    const other = code === "signs" ? -1 : 0;
    for (let n = 0; n < N; n++) {
      const label = labels[rows[n]];
      if (code === "labels") target[n] = label;
      else for (let k = 0; k < K; k++) target[n * K + k] = label === classOf(k, K) ? 1 : other;
    }
  },

  explain: {
    target: ({labels, rows}, [n, k], {code}, {K}) => {
      const label = labelOf(labels, rows, n);
      if (code === "labels") return label;
      // Labels differ by at least one, so ½ − |label − class| tells whether they are equal.
      const distance = call("abs", sum([label, constant(-classOf(k, K))]));
      const isClass = sum([constant(0.5), negative(distance)]);
      return select(isClass, constant(1), constant(code === "signs" ? -1 : 0));
    }
  }
};

function classOf(column: number, columns: number): number {
  return columns === 1 ? 1 : column;
}

function labelOf(labels: Operand, rows: Operand, n: number): Expression {
  const row = rows.at(n);
  return gather(labels.at(evaluate(row).value), row);
}
