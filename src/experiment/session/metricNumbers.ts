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
import {indicesOf, type Shape} from "../../tensor/shape.ts";
import {measurePenalty, measureRows} from "./metrics.ts";
import {
  correctRows,
  isClass,
  labelOf,
  largestOf,
  mean,
  predictRows,
  quoteEach,
  quoteLabel,
  quoteMetric,
  quoteOutputs
} from "./metricTerms.ts";
import {positionOf} from "./positionOf.ts";
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
      `address "${formatAddress(address)}": there is no such number, expected one of ${available.map((known) => `metrics.${known}`).join(", ")}`
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
export function explainMetric(run: Run, metric: MetricNumber, address: Address): Explanation {
  const {name, context, shape, values} = metric;
  const {indices = []} = address;
  const value = values()[positionOf(shape, address)];
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
