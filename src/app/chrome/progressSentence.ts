/** One sentence on how training goes, for those who listen. */
import {scoreOf} from "../../index.ts";
import type {Frame, Status} from "../state/run.ts";
import {progressText} from "../text/progress.ts";

/** What an earlier sentence was about. */
export interface Heard {
  step: number;
  loss: number;
}

/** Returns the sentence for a state, and what the next one is compared with. */
export function progressSentence(
  status: Status,
  frame: Pick<Frame, "step" | "metrics" | "divergence"> | null,
  before?: Heard
): {sentence: string; heard: Heard | undefined} {
  if (!frame) return {sentence: progressText.status[status], heard: before};
  const {metrics, step, divergence} = frame;
  if (divergence) return {sentence: progressText.diverged(divergence.address, step), heard: undefined};
  const measured = metrics.test ?? metrics.train;
  const {loss, accuracy} = measured;
  const rows = metrics.test ? "test" : "train";
  const score = (accuracy === undefined ? progressText.explained : progressText.right)(scoreOf(measured), rows);
  const change = before && before.step < step ? trend(before.loss, loss) : undefined;
  return {
    sentence: `${progressText.status[status]} ${progressText.at(step)}, ${score}, ${progressText.loss(loss, change)}.`,
    heard: {step, loss}
  };
}

function trend(before: number, now: number): "falling" | "rising" | "steady" {
  if (now < before * 0.98) return "falling";
  return now > before * 1.02 ? "rising" : "steady";
}
