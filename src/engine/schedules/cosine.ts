/**
 * Cosine annealing.   factor = m + (1 − m) · (1 + cos(π t / T)) / 2
 *
 * Falls from 1 to m within T updates and, like PyTorch's, rises again after them. I. Loshchilov, F. Hutter, "SGDR:
 * Stochastic Gradient Descent with Warm Restarts", 2017, equation 5; as torch.optim.lr_scheduler.CosineAnnealingLR with
 * eta_min = m times the base rate.
 */
import {cos} from "../../tensor/sine.ts";
import {call, constant, product, quotient, sum} from "../expression.ts";
import type {Schedule} from "../schedule.ts";

/** Settings of `cosine`. */
export interface CosineConfig {
  /** T, how many updates the way down takes. */
  steps: number;
  /** m, the factor at the lowest point. */
  minimum: number;
}

/** Lets the rate fall along half a wave. */
export const cosine: Schedule<CosineConfig> = {
  name: "cosine",
  label: "Cosine",
  help: "The learning rate falls slowly, then fast, then slowly again, like half a wave; afterwards it rises again.",
  config: {
    steps: {
      kind: "integer",
      label: "Updates",
      help: "How many updates the way down takes.",
      default: 2000,
      min: 1,
      max: 1_000_000
    },
    minimum: {
      kind: "number",
      label: "Lowest",
      help: "What share of the rate is left at the lowest point.",
      default: 0,
      min: 0,
      max: 1
    }
  },
  factor: ({steps, minimum}, t) => minimum + ((1 - minimum) * (1 + cos((Math.PI * t) / steps))) / 2,
  explain: ({steps, minimum}, t) => {
    const wave = call("cos", quotient(product(constant(Math.PI, "π"), t), constant(steps, "T")));
    const half = quotient(sum([constant(1), wave]), constant(2));
    return sum([constant(minimum, "m"), product(constant(1 - minimum, "1−m"), half)]);
  }
};
