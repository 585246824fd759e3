/** How good the network is, as numbers with addresses: `test:metrics.accuracy`. Like all others, they can be explained. */
import {formatAddress, type Address, type Context} from "../../engine/address.ts";
import {evaluate} from "../../engine/evaluate.ts";
import {
  call,
  constant,
  negative,
  power,
  product,
  quotient,
  select,
  sum,
  toScalar,
  type Explanation,
  type Expression
} from "../../engine/expression.ts";
import {flatIndex, indicesOf, type Shape} from "../../tensor/shape.ts";
import {measurePenalty, measureRows, predictedClass} from "./metrics.ts";
import {forEachSlice} from "./rows.ts";
import {parametersOf, type Run} from "./run.ts";

/** A metric of the rows of one context. */
export interface MetricNumber {
  name: MetricName;
  context: "train" | "test";
  rows: Int32Array;
  shape: Shape;
  /** The whole of it, row-major. */
  values: () => Float64Array;
}

type MetricName = "loss" | "accuracy" | "correct" | "predicted" | "confusion" | "r2" | "penalty" | "objective";

interface MetricKind {
  task?: "classes" | "numbers";
  /** The same for all rows. */
  shared?: true;
  shape: (run: Run, rows: Int32Array) => Shape;
  values: (run: Run, rows: Int32Array) => ArrayLike<number>;
  explain: (run: Run, metric: MetricNumber, index: readonly number[]) => Expression;
}

/** The reserved paths `metrics.…`. */
const kinds: {readonly [K in MetricName]: MetricKind} = {
  loss: {
    shape: () => [],
    values: (run, rows) => [measureRows(run, rows).loss],
    explain: (run, {context, rows}) => mean(quoteEach(run, rows, "loss.each", context))
  },
  accuracy: {
    task: "classes",
    shape: () => [],
    values: (run, rows) => [measureRows(run, rows).accuracy ?? NaN],
    explain: (run, {context, rows}) => mean(quoteMetric(context, "correct", correctRows(run, rows)))
  },
  correct: {
    task: "classes",
    shape: (_run, rows) => [rows.length],
    values: correctRows,
    explain: (run, {context, rows}, [n]) =>
      isClass(quoteMetric(context, "predicted", predictRows(run, rows))[n], quoteLabel(run, rows[n]))
  },
  predicted: {
    task: "classes",
    shape: (_run, rows) => [rows.length],
    values: predictRows,
    explain: (run, {context, rows}, [n]) => largestOf(quoteOutputs(run, rows, n, context))
  },
  confusion: {
    task: "classes",
    shape: ({dataset: {target}}) => (target.kind === "classes" ? [target.names.length, target.names.length] : []),
    values: (run, rows) => measureRows(run, rows).confusion ?? [],
    explain: (run, {context, rows}, [actual, called]) => {
      const predicted = quoteMetric(context, "predicted", predictRows(run, rows));
      return sum(
        predicted.filter((_, n) => labelOf(run, rows[n]) === actual).map((one) => isClass(one, constant(called)))
      );
    }
  },
  r2: {
    task: "numbers",
    shape: ({graph}) => [graph.outputWidth],
    values: (run, rows) => measureRows(run, rows).r2 ?? [],
    explain: explainVariance
  },
  penalty: {
    shared: true,
    shape: () => [],
    values: (run) => [measurePenalty(run)],
    explain: explainPenalty
  },
  objective: {
    shape: () => [],
    values: (run, rows) => [measureRows(run, rows).loss + measurePenalty(run)],
    explain: (run, {context, rows}) =>
      sum([
        {kind: "ref", address: `${context}:metrics.loss`, value: toScalar(measureRows(run, rows).loss)},
        {kind: "ref", address: "metrics.penalty", value: toScalar(measurePenalty(run))}
      ])
  }
};

/** Returns the metric an address names, or `undefined` when it names something else. The rows are those of training unless it says `test`. */
export function metricOf(run: Run, address: Address, defaultContext: Context): MetricNumber | undefined {
  const context = (address.context ?? defaultContext) === "test" ? "test" : "train";
  const isMeanLoss = address.name === "loss" && (address.context ?? defaultContext) === context;
  const name = isMeanLoss ? "loss" : address.name.replace(/^metrics\./, "");
  if (!isMeanLoss && name === address.name) return undefined;
  const available = metricNames(run);
  if (!available.some((known) => known === name))
    throw new Error(
      `address "${formatAddress(address)}": there is no such number, expected metrics. and one of ${available.join(", ")}`
    );
  const rows = run.split[context];
  if (rows.length === 0) throw new Error(`address "${formatAddress(address)}": no rows are kept for testing`);
  const kind = kinds[name as MetricName];
  return {
    name: name as MetricName,
    context,
    rows,
    shape: kind.shape(run, rows),
    values: () => Float64Array.from(kind.values(run, rows))
  };
}

/** Returns the names of the metrics that a run has. */
export function metricNames({dataset}: Run): MetricName[] {
  return (Object.keys(kinds) as MetricName[]).filter(
    (name) => (kinds[name].task ?? dataset.target.kind) === dataset.target.kind
  );
}

/** Returns the arithmetic of a metric. */
export function explainMetric(run: Run, metric: MetricNumber, indices: readonly number[]): Explanation {
  const {name, context, shape, values} = metric;
  const value = values()[flatIndex(shape, indices)];
  return {
    kind: "explanation",
    address: formatAddress({...(!kinds[name].shared && {context}), name: `metrics.${name}`, indices}),
    value: toScalar(value),
    instruction: "measure",
    expression: kinds[name].explain(run, metric, indices)
  };
}

function explainVariance(run: Run, {context, rows}: MetricNumber, [k]: readonly number[]): Expression {
  const targets = quoteEach(run, rows, "target", context, k);
  const outputs = quoteEach(run, rows, run.graph.output, context, k);
  const average = constant(evaluate(mean(targets)).value, "mean target");
  const squares = (from: (n: number) => Expression): Expression =>
    sum(targets.map((target, n) => power(sum([target, negative(from(n))]), constant(2))));
  const rest = squares((n) => outputs[n]);
  const total = squares(() => average);
  return select(total, sum([constant(1), negative(quotient(rest, total))]), select(rest, constant(0), constant(1)));
}

function explainPenalty({graph, table, training: {l1, l2}}: Run): Expression {
  const terms: Expression[] = [];
  for (const {name, shape, trainable} of parametersOf(graph)) {
    if (!trainable) continue;
    table.view(name).forEach((value, flat) => {
      const w: Expression = {
        kind: "ref",
        address: formatAddress({name, indices: indicesOf(shape, flat)}),
        value: toScalar(value)
      };
      if (l1 > 0) terms.push(product(constant(l1, "λ₁"), call("abs", w)));
      if (l2 > 0) terms.push(product(constant(l2 / 2, "λ₂/2"), power(w, constant(2))));
    });
  }
  return sum(terms);
}

/** 1 where a class is called what it is, else 0: labels differ by at least one. */
function isClass(predicted: Expression, label: Expression): Expression {
  const distance = call("abs", sum([predicted, negative(label)]));
  return select(sum([constant(0.5), negative(distance)]), constant(1), constant(0));
}

/** The class the outputs speak for, as in {@link predictedClass}. */
function largestOf(outputs: readonly Expression[]): Expression {
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

function predictRows(run: Run, rows: Int32Array): Float64Array {
  const width = run.graph.outputWidth;
  const predicted = new Float64Array(rows.length);
  forEachSlice(run, rows, (slice, start) => {
    const outputs = run.table.view(`eval:${run.graph.output}`);
    for (let n = 0; n < slice.length; n++) predicted[start + n] = predictedClass(outputs, n, width);
  });
  return predicted;
}

function correctRows(run: Run, rows: Int32Array): Float64Array {
  return predictRows(run, rows).map((predicted, n) => (predicted === labelOf(run, rows[n]) ? 1 : 0));
}

function labelOf({dataset: {target}}: Run, row: number): number {
  return target.kind === "classes" ? target.labels[row] : NaN;
}

function quoteLabel(run: Run, row: number): Expression {
  return {kind: "ref", address: `data.target[${row}]`, value: labelOf(run, row)};
}

function quoteMetric(context: Context, name: MetricName, values: Float64Array): Expression[] {
  return Array.from(values, (value, n) => ({
    kind: "ref",
    address: `${context}:metrics.${name}[${n}]`,
    value: toScalar(value)
  }));
}

function quoteOutputs(run: Run, rows: Int32Array, n: number, context: Context): Expression[] {
  const {output, outputWidth} = run.graph;
  return Array.from({length: outputWidth}, (_, k) => quoteEach(run, rows.subarray(n, n + 1), output, context, k, n)[0]);
}

/** Quotes one column of a tensor of the evaluation program, for every row. */
function quoteEach(
  run: Run,
  rows: Int32Array,
  name: string,
  context: Context,
  column?: number,
  first = 0
): Expression[] {
  const quotes: Expression[] = [];
  const {shape} = run.table.get(`eval:${name}`);
  const width = shape.length > 1 ? shape[1] : 1;
  forEachSlice(run, rows, (slice, start) => {
    const view = run.table.view(`eval:${name}`);
    for (let n = 0; n < slice.length; n++) {
      const indices = [first + start + n, ...(column === undefined ? [] : [column])];
      const address = formatAddress({context, name, indices});
      quotes.push({kind: "ref", address, value: toScalar(view[n * width + (column ?? 0)])});
    }
  });
  return quotes;
}

function mean(terms: Expression[]): Expression {
  return quotient(sum(terms), constant(terms.length, "rows"));
}
