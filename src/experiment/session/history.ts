/** Measurements over time, on a grid of steps that depends on the experiment alone, so that a replay has the same points. */
import {measurePenalty, measureRows, type Metrics, type SetMetrics} from "./metrics.ts";
import {epochLength, type Run} from "./run.ts";

const largeNetwork = 10_000; // weights

/** Columns of equal length, one entry per measured step. */
export interface History {
  step: number[];
  trainLoss: number[];
  /** Empty when no rows are kept for testing. */
  testLoss: number[];
  /** Accuracy, or the mean of R² for regression. */
  trainScore: number[];
  /** Empty when no rows are kept for testing. */
  testScore: number[];
}

/** Returns a history with no entries. */
export function createHistory(): History {
  return {step: [], trainLoss: [], testLoss: [], trainScore: [], testScore: []};
}

/** Returns a history with the same entries, which goes its own way from then on. */
export function copyHistory({step, trainLoss, testLoss, trainScore, testScore}: History): History {
  return {
    step: [...step],
    trainLoss: [...trainLoss],
    testLoss: [...testLoss],
    trainScore: [...trainScore],
    testScore: [...testScore]
  };
}

/**
 * Returns how many steps lie between measurements at a step. The distance doubles as the run grows, so that a run of n
 * steps has some 64·log₂ n of them; it is wider where measuring all rows takes as long as many steps, most of all for
 * large networks, whose runs are short.
 */
export function measuringInterval({split, order, graph}: Run, step: number): number {
  const stepsAsLong = (split.train.length + split.test.length) / order.batchSize;
  const least = powerOfTwoUpTo(Math.max(1, graph.parameterCount > largeNetwork ? 4 * stepsAsLong : stepsAsLong));
  return Math.max(least, powerOfTwoUpTo(step / 64));
}

/** Measures the run as it stands. */
export function measure(run: Run): Metrics {
  const {step} = run.position;
  return {
    step,
    epoch: step / epochLength(run),
    train: measureRows(run, run.split.train),
    ...(run.split.test.length > 0 && {test: measureRows(run, run.split.test)}),
    penalty: measurePenalty(run)
  };
}

/** Adds a measurement, unless the step has one. */
export function record(history: History, {step, train, test}: Metrics): void {
  if (history.step.at(-1) === step) return;
  history.step.push(step);
  history.trainLoss.push(train.loss);
  history.trainScore.push(scoreOf(train));
  if (!test) return;
  history.testLoss.push(test.loss);
  history.testScore.push(scoreOf(test));
}

/** Returns the accuracy, or the mean R² over the outputs. */
export function scoreOf({accuracy, r2 = []}: SetMetrics): number {
  return accuracy ?? r2.reduce((sum, value) => sum + value / r2.length, 0);
}

function powerOfTwoUpTo(bound: number): number {
  let power = 1;
  while (power * 2 <= bound) power *= 2;
  return power;
}
