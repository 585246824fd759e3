/** Steps down.   factor = γ^⌊t / every⌋   As torch.optim.lr_scheduler.StepLR, counted in updates. */
import {pow} from "../../tensor/pow.ts";
import {call, constant, power, quotient} from "../expression.ts";
import type {Schedule} from "../schedule.ts";

/** Settings of `step`. */
export interface StepConfig {
  /** Number of updates between two steps. */
  every: number;
  /** γ, what each step multiplies the rate by. */
  gamma: number;
}

/** Multiplies the rate by a factor every so many updates. */
export const step: Schedule<StepConfig> = {
  name: "step",
  label: "Step",
  help: "Cuts the learning rate every so many updates, and keeps it in between.",
  config: {
    every: {
      kind: "integer",
      label: "Every",
      help: "How many updates lie between two cuts.",
      default: 500,
      min: 1,
      max: 1_000_000
    },
    gamma: {
      kind: "number",
      label: "Factor γ",
      help: "What each cut multiplies the rate by.",
      default: 0.5,
      min: 0,
      max: 1,
      above: true
    }
  },
  factor: ({every, gamma}, t) => pow(gamma, Math.floor(t / every)),
  explain: ({every, gamma}, t) => power(constant(gamma, "γ"), call("floor", quotient(t, constant(every, "every"))))
};
