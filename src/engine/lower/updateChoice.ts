/** How gradients become changes: what lowering the end of a step needs to know. */
import type {AnyOptimizer, AnySchedule, Config} from "../lookup.ts";

/** Optimizer, schedule, penalties and clipping with their settings. */
export interface UpdateChoice {
  optimizer: AnyOptimizer;
  optimizerConfig: Config;
  baseRate: number;
  schedule: AnySchedule;
  scheduleConfig: Config;
  /** λ₁ and λ₂ of the penalty λ₁|w| + ½λ₂w². */
  l1: number;
  l2: number;
  clip: {kind: "none"} | {kind: "norm" | "value"; limit: number};
}
