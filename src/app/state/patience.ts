/** How long a worker may be silent before it counts as lost. */
import type {Experiment} from "../../index.ts";
import type {OpenedRun} from "./run.ts";

const least = 5000;
const mostRows = 100_000;

/** Multiplications a slow machine makes in a millisecond. */
const workPerMillisecond = 100_000;

/** Returns milliseconds: longer for networks of which a single step, or measuring all rows, takes long by itself. */
export function patienceFor(opened: OpenedRun | null, experiment: Experiment | undefined): number {
  if (!opened || !experiment) return 4 * least;
  const rows = Math.min(mostRows, opened.dataset.rows) + 3 * experiment.training.batchSize;
  return least + (rows * opened.parameterCount) / workPerMillisecond;
}
