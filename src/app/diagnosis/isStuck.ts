/** Whether a run has stopped getting better while it is still bad. */
import {scoreOf, type History, type Metrics} from "../../index.ts";

type Losses = Pick<History, "step" | "trainLoss">;

/** Steps before which nobody should worry. */
const patience = 250;

/** What is right to this share, or explained, needs no advice. */
const good = {accuracy: 0.9, r2: 0.8};

/** A loss that falls by less than this share from one quarter of the run to the next has stopped falling. */
const leastFall = 0.03;

/** Whether the network does badly on the rows it learns from. */
export function isPoor({train}: Pick<Metrics, "train">): boolean {
  return scoreOf(train) < (train.accuracy === undefined ? good.r2 : good.accuracy);
}

/** Whether the loss in the last quarter of the run is no lower than in the one before. */
export function isStuck(history: Losses): boolean {
  if ((history.step.at(-1) ?? 0) < patience) return false;
  return median(lossesBetween(history, 0.75, 1)) > (1 - leastFall) * median(lossesBetween(history, 0.5, 0.75));
}

/** What is left of the loss that the run began with. */
export function lossLeft(history: Losses): number {
  return median(lossesBetween(history, 0.75, 1)) / Math.max(history.trainLoss.at(0) ?? 0, Number.MIN_VALUE);
}

/** How far the loss jumps from one measurement to the next, as a share of itself, once it should have settled. */
export function jumpiness(history: Losses): number {
  if ((history.step.at(-1) ?? 0) < patience) return 0;
  const late = lossesBetween(history, 0.75, 1);
  const jumps = late.slice(1).map((loss, at) => Math.abs(loss - late[at]));
  return median(jumps) / Math.max(median(late), Number.MIN_VALUE);
}

/** The losses measured between two shares of the run. */
function lossesBetween({step, trainLoss}: Losses, from: number, to: number): number[] {
  const last = step.at(-1) ?? 0;
  return trainLoss.filter((_, at) => step[at] > from * last && step[at] <= to * last);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : sorted[Math.floor(sorted.length / 2)];
}
