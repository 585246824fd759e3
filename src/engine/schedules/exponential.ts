/** Exponential decay.   factor = γᵗ   As torch.optim.lr_scheduler.ExponentialLR, counted in updates. */
import {pow} from "../../tensor/pow.ts";
import {constant, power} from "../expression.ts";
import type {Schedule} from "../schedule.ts";

/** Settings of `exponential`. */
export interface ExponentialConfig {
  /** γ, what every update multiplies the rate by. */
  gamma: number;
}

/** Lets the rate fall by the same share at every update. */
export const exponential: Schedule<ExponentialConfig> = {
  name: "exponential",
  label: "Exponential",
  help: "The learning rate falls by the same share at every update.",
  config: {
    gamma: {
      kind: "number",
      label: "Factor γ",
      help: "What every update multiplies the rate by.",
      default: 0.999,
      min: 0,
      max: 1,
      above: true
    }
  },
  factor: ({gamma}, t) => pow(gamma, t),
  explain: ({gamma}, t) => power(constant(gamma, "γ"), t)
};
