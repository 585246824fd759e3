/** How good the network is on a set of rows. */
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
  /**
   * Regression: the fraction of the variance explained, 1 − Σ(t − y)² / Σ(t − t̄)², for each output. Where the targets do
   * not vary it is 1 if there is no error at all, else 0.
   */
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

/** Returns the class that one row of outputs (rows, width) speaks for: the sign of a single one, else the largest (the first of equals). */
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
  const spread = createSpread(target.kind === "numbers" ? width : 0);
  let loss = 0;
  forEachSlice(run, rows, (slice) => {
    const outputs = table.view(`eval:${graph.output}`);
    const each = table.view("eval:loss.each");
    for (let n = 0; n < slice.length; n++) {
      loss += each[n];
      if (target.kind === "classes") confusion[target.labels[slice[n]] * classes + predictedClass(outputs, n, width)]++;
    }
    if (target.kind === "numbers") addSlice(spread, outputs, table.view("eval:target"), slice.length);
  });
  const base = {rows: rows.length, loss: loss / rows.length};
  if (classes === 0) return {...base, r2: explainedVariance(spread, rows.length)};
  let right = 0;
  for (let c = 0; c < classes; c++) right += confusion[c * classes + c];
  return {...base, accuracy: right / rows.length, confusion};
}

/** Returns λ₁Σ|w| + ½λ₂Σw² over all trainable parameters. */
export function measurePenalty({graph, table, training: {l1, l2}}: Run): number {
  if (l1 === 0 && l2 === 0) return 0;
  let [sizes, squares] = [0, 0];
  for (const {name, trainable} of parametersOf(graph)) {
    if (!trainable) continue;
    for (const w of table.view(name)) {
      sizes += Math.abs(w);
      squares += w * w;
    }
  }
  return (l1 > 0 ? l1 * sizes : 0) + (l2 > 0 ? 0.5 * l2 * squares : 0);
}

/** Sums over rows, one of each for every output: Σ (t − y)², Σ (t − t₀), Σ (t − t₀)². */
interface Spread {
  residual: Float64Array;
  /** t₀, the first row's target: sums of differences from it lose no digits. */
  first: Float64Array;
  sum: Float64Array;
  squares: Float64Array;
  rows: number;
}

function createSpread(width: number): Spread {
  const column = (): Float64Array => new Float64Array(width);
  return {residual: column(), first: column(), sum: column(), squares: column(), rows: 0};
}

function addSlice(spread: Spread, outputs: Buffer, targets: Buffer, rows: number): void {
  const {residual, first, sum, squares} = spread;
  const width = residual.length;
  for (let n = 0; n < rows; n++) {
    for (let k = 0; k < width; k++) {
      const t = targets[n * width + k];
      if (spread.rows === 0) first[k] = t;
      const error = outputs[n * width + k] - t;
      const deviation = t - first[k];
      residual[k] += error * error;
      sum[k] += deviation;
      squares[k] += deviation * deviation;
    }
    spread.rows++;
  }
}

function explainedVariance({residual, sum, squares}: Spread, rows: number): number[] {
  return Array.from(residual, (rest, k) => {
    const total = squares[k] - (sum[k] * sum[k]) / rows;
    return total > 0 ? 1 - rest / total : rest === 0 ? 1 : 0;
  });
}
