/** What the arithmetic of metrics is made of: rows of the training or test set, quoted, and classes compared. */
import {formatAddress, type Address, type Context} from "../../engine/address.ts";
import {evaluate} from "../../engine/evaluate.ts";
import {call, constant, negative, quotient, select, sum, toScalar, type Expression} from "../../engine/expression.ts";
import {predictedClass} from "./metrics.ts";
import {forEachSlice} from "./rows.ts";
import type {Run} from "./run.ts";

/** Returns 1 where a class is called what it is, else 0: labels differ by at least one. */
export function isClass(predicted: Expression, label: Expression): Expression {
  const distance = call("abs", sum([predicted, negative(label)]));
  return select(sum([constant(0.5), negative(distance)]), constant(1), constant(0));
}

/** Returns the class the outputs speak for, as in {@link predictedClass}. */
export function largestOf(outputs: readonly Expression[]): Expression {
  if (outputs.length === 1) return select(outputs[0], constant(1), constant(0));
  let best = outputs[0];
  let called = constant(0);
  outputs.forEach((output, k) => {
    const lead = sum([output, negative(best)]);
    called = select(lead, constant(k), called);
    if (evaluate(lead).value > 0) best = output;
  });
  return called;
}

/** Returns the class each row is called. */
export function predictRows(run: Run, rows: Int32Array): Float64Array {
  const width = run.graph.outputWidth;
  const predicted = new Float64Array(rows.length);
  forEachSlice(run, rows, (slice, start) => {
    const outputs = run.table.view(`eval:${run.graph.output}`);
    for (let n = 0; n < slice.length; n++) predicted[start + n] = predictedClass(outputs, n, width);
  });
  return predicted;
}

/** Returns 1 for each row that is called what it is, else 0. */
export function correctRows(run: Run, rows: Int32Array): Float64Array {
  return predictRows(run, rows).map((predicted, n) => (predicted === labelOf(run, rows[n]) ? 1 : 0));
}

/** Returns the class of a data row. */
export function labelOf({dataset: {target}}: Run, row: number): number {
  return target.kind === "classes" ? target.labels[row] : NaN;
}

/** Quotes the class of a data row. */
export function quoteLabel(run: Run, row: number): Expression {
  return {kind: "ref", address: `data.target[${row}]`, value: labelOf(run, row)};
}

/** Quotes a metric that has a number for every row. */
export function quoteMetric(context: Context, name: string, values: Float64Array): Expression[] {
  return Array.from(values, (value, n) => ({
    kind: "ref",
    address: `${context}:metrics.${name}[${n}]`,
    value: toScalar(value)
  }));
}

/** Quotes all outputs of one row of a context. */
export function quoteOutputs(run: Run, rows: Int32Array, n: number, context: Context): Expression[] {
  const {output: name, outputWidth} = run.graph;
  let quotes: Expression[] = [];
  forEachSlice(run, rows.subarray(n, n + 1), () => {
    const view = run.table.view(`eval:${name}`);
    quotes = Array.from({length: outputWidth}, (_, k) => quote({context, name, indices: [n, k]}, view[k]));
  });
  return quotes;
}

/** Quotes one column of a tensor of the evaluation program, for every row. */
export function quoteEach(run: Run, rows: Int32Array, name: string, context: Context, column?: number): Expression[] {
  const quotes: Expression[] = [];
  const {shape} = run.table.get(`eval:${name}`);
  const width = shape.length > 1 ? shape[1] : 1;
  forEachSlice(run, rows, (slice, start) => {
    const view = run.table.view(`eval:${name}`);
    for (let n = 0; n < slice.length; n++) {
      const indices = [start + n, ...(column === undefined ? [] : [column])];
      quotes.push(quote({context, name, indices}, view[n * width + (column ?? 0)]));
    }
  });
  return quotes;
}

/** Returns the mean of terms, one per row. */
export function mean(terms: Expression[]): Expression {
  return quotient(sum(terms), constant(terms.length, "rows"));
}

function quote(address: Address, value: number): Expression {
  return {kind: "ref", address: formatAddress(address), value: toScalar(value)};
}
