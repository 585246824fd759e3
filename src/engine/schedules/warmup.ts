/**
 * Linear warm-up.   factor = s + (1 − s) · t / n while t < n, then 1
 *
 * As torch.optim.lr_scheduler.LinearLR with start_factor s, end_factor 1 and total_iters n.
 */
import {constant, negative, product, quotient, select, sum} from "../expression.ts";
import type {Schedule} from "../schedule.ts";

/** Settings of `warmup`. */
export interface WarmupConfig {
  /** n, how many updates the warm-up takes. */
  steps: number;
  /** s, the factor of the first update. */
  start: number;
}

/** Starts with a small rate and raises it evenly. */
export const warmup: Schedule<WarmupConfig> = {
  name: "warmup",
  label: "Warm-up",
  help: "Starts with small steps and raises the learning rate evenly until it is whole.",
  config: {
    steps: {
      kind: "integer",
      label: "Updates",
      help: "How many updates the warm-up takes.",
      default: 200,
      min: 1,
      max: 1_000_000
    },
    start: {
      kind: "number",
      label: "Start",
      help: "What share of the rate the first update has.",
      default: 0.1,
      min: 0,
      max: 1,
      above: true
    }
  },
  factor: ({steps, start}, t) => (t < steps ? start + ((1 - start) * t) / steps : 1),
  explain: ({steps, start}, t) =>
    select(
      sum([constant(steps, "n"), negative(t)]),
      sum([constant(start, "s"), quotient(product(constant(1 - start, "1−s"), t), constant(steps, "n"))]),
      constant(1)
    )
};
