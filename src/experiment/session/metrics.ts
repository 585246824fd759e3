/** How good the network is on a set of rows. */
import type {Dataset} from "../../data/dataset.ts";
import type {Buffer} from "../../tensor/arena.ts";
import {forEachSlice} from "./rows.ts";
import {parametersOf, type Run} from "./run.ts";

/** Measurements over some rows. */
export interface SetMetrics {
  rows: number;
  /** Mean loss over the rows, penalties left out. */
  loss: number;
  /** Classification: the fraction of rows whose class is right. */
  accuracy?: number;
  /** Classification: how many rows of class `actual` were called `predicted`, at [actual · C + predicted]. */
  confusion?: Int32Array;
  /** Regression: the fraction of the variance explained, 1 − Σ(t − y)² / Σ(t − t̄)², for each output. */
  r2?: number[];
}

/** Measurements of a run at a step. */
export interface Metrics {
  step: number;
  /** Epochs completed, with the fraction of the one under way. */
  epoch: number;
  train: SetMetrics;
  /** Left out when no rows are kept for testing. */
  test?: SetMetrics;
  /** λ₁Σ|w| + ½λ₂Σw², which training lowers besides the loss. */
  penalty: number;
}

/** Returns the class the outputs speak for: the sign of a single one, else the largest (the first of equals). */
export function predictedClass(outputs: ArrayLike<number>, row: number, width: number): number {
  if (width === 1) return outputs[row] > 0 ? 1 : 0;
  let best = 0;
  for (let k = 1; k < width; k++) if (outputs[row * width + k] > outputs[row * width + best]) best = k;
  return best;
}

/** Measures the network as it stands on data rows. */
export function measureRows(run: Run, rows: Int32Array): SetMetrics {
  const {table, graph, dataset} = run;
  const width = graph.outputWidth;
  const {target} = dataset;
  const classes = target.kind === "classes" ? target.names.length : 0;
  const confusion = new Int32Array(classes * classes);
  const residual = new Float64Array(width);
  let loss = 0;
  forEachSlice(run, rows, (slice) => {
    const outputs = table.view(`eval:${graph.output}`);
    const each = table.view("eval:loss.each");
    for (let n = 0; n < slice.length; n++) {
      loss += each[n];
      if (target.kind === "classes") confusion[target.labels[slice[n]] * classes + predictedClass(outputs, n, width)]++;
      else addSquares(residual, outputs, n, target.values, slice[n]);
    }
  });
  const base = {rows: rows.length, loss: loss / rows.length};
  if (classes === 0) return {...base, r2: explainedVariance(dataset, rows, residual)};
  let right = 0;
  for (let c = 0; c < classes; c++) right += confusion[c * classes + c];
  return {...base, accuracy: right / rows.length, confusion};
}

/** Returns λ₁Σ|w| + ½λ₂Σw² over all trainable parameters. */
export function measurePenalty({graph, table, training: {l1, l2}}: Run): number {
  if (l1 === 0 && l2 === 0) return 0;
  let total = 0;
  for (const {name, trainable} of parametersOf(graph)) {
    if (!trainable) continue;
    for (const w of table.view(name)) total += l1 * Math.abs(w) + 0.5 * l2 * w * w;
  }
  return total;
}

function addSquares(residual: Float64Array, outputs: Buffer, n: number, values: Float32Array, row: number): void {
  const width = residual.length;
  for (let k = 0; k < width; k++) {
    const error = outputs[n * width + k] - values[row * width + k];
    residual[k] += error * error;
  }
}

function explainedVariance({target}: Dataset, rows: Int32Array, residual: Float64Array): number[] {
  if (target.kind !== "numbers") return [];
  const width = residual.length;
  return Array.from(residual, (rest, k) => {
    let mean = 0;
    for (const row of rows) mean += target.values[row * width + k] / rows.length;
    let total = 0;
    for (const row of rows) {
      const deviation = target.values[row * width + k] - mean;
      total += deviation * deviation;
    }
    return total > 0 ? 1 - rest / total : NaN;
  });
}
