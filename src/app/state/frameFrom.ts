import type {FrameData} from "../worker/protocol.ts";
import type {Frame} from "./run.ts";

/** Returns a frame as the page draws it: what was not measured anew stays as it was in the frame before. */
export function frameFrom(
  {position, epoch, stepsPerSecond, measures, metrics, divergence}: FrameData,
  before: Frame | null
): Frame {
  const keyed = {...before?.keyed, ...measures};
  return {
    step: position.step,
    epoch,
    stepsPerSecond,
    measures: keyed,
    keyed,
    metrics,
    position,
    ...(divergence && {divergence})
  };
}
