/** The recorded history in the form that the loss view draws. */
import type {History, MeasuredLoss} from "../../index.ts";

/** What a history does not say itself. */
export interface LossFacts {
  stepsPerEpoch: number;
  score: MeasuredLoss["score"];
  loss: string;
}

/** Returns the measurements of a history. */
export function lossOf(history: History, facts: LossFacts): MeasuredLoss {
  const {step, trainLoss, testLoss, trainScore, testScore} = history;
  return {
    step: step.at(-1) ?? 0,
    ...facts,
    steps: Float64Array.from(step),
    train: Float64Array.from(trainLoss),
    test: Float64Array.from(testLoss),
    trainScore: Float64Array.from(trainScore),
    testScore: Float64Array.from(testScore)
  };
}

/** Returns at most `most` of the numbers 0 … count − 1, evenly spread, the last one among them. */
export function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({length: count}, (_, at) => at);
  return Array.from({length: most}, (_, at) => Math.round((at * (count - 1)) / (most - 1)));
}

/** Returns a round number of steps at which a timeline can end, so that "now" stands well within it. */
export function timelineEnd(step: number): number {
  const least = Math.max(100, step / 0.8);
  const unit = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * unit >= least) ?? 10;
  return factor * unit;
}
