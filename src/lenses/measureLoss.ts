/** How the loss went. */
import {scoreOf} from "../experiment/session/history.ts";
import type {Source} from "./source.ts";

/** Losses and scores over time: columns of equal length. */
export interface MeasuredLoss {
  step: number;
  /** Steps in an epoch of this run's data and batch size. */
  stepsPerEpoch: number;
  steps: Float64Array;
  train: Float64Array;
  /** Empty when no rows are kept for testing. */
  test: Float64Array;
  trainScore: Float64Array;
  testScore: Float64Array;
  /** What the scores are. */
  score: "accuracy" | "R²";
  /** The kind of loss: `binaryCrossEntropy`. */
  loss: string;
}

/** What {@link measureLoss} can be told. */
export interface LossParams {
  /** Whether the network is measured as it stands, besides what is recorded; costs a pass over all rows. Default `false`. */
  latest?: boolean;
}

/** Copies the history of a run. */
export function measureLoss(source: Source, {latest = false}: LossParams = {}): MeasuredLoss {
  const {experiment, dataset, position, stepsPerEpoch} = source;
  const {step, trainLoss, testLoss, trainScore, testScore} = source.history();
  const isClasses = dataset.target.kind === "classes";
  const now = latest && step.at(-1) !== position.step ? source.metrics() : undefined;
  const column = (values: readonly number[], last: number | undefined): Float64Array =>
    Float64Array.from(last === undefined ? values : [...values, last]);
  return {
    step: position.step,
    stepsPerEpoch,
    steps: column(step, now?.step),
    train: column(trainLoss, now?.train.loss),
    test: column(testLoss, now?.test?.loss),
    trainScore: column(trainScore, now && scoreOf(now.train)),
    testScore: column(testScore, now?.test && scoreOf(now.test)),
    score: isClasses ? "accuracy" : "R²",
    loss: experiment.loss.kind
  };
}
