/**
 * Clipping by value.   clipped_k = clamp(g_k, −limit, limit)
 *
 * As torch.nn.utils.clip_grad_value_. Shapes: g (M) · clipped (M).
 */
import {constant, negative, select, sum} from "../expression.ts";
import type {Routine} from "../routine.ts";

/** Settings of {@link clipByValue}. */
export interface ValueLimitConfig {
  /** The largest size that passes unchanged. */
  limit: number;
}

/** Cuts every number of a gradient off at ± the limit. */
export const clipByValue: Routine<ValueLimitConfig, "g" | "clipped", "clipped", "M"> = {
  run({g, clipped}, {limit}, {M}) {
    for (let k = 0; k < M; k++) clipped[k] = Math.max(-limit, Math.min(limit, g[k]));
  },
  explain: {
    clipped: ({g}, [k], {limit}) => {
      const most = constant(limit, "limit");
      const least = constant(-limit, "−limit");
      return select(sum([g.at(k), negative(most)]), most, select(sum([least, negative(g.at(k))]), least, g.at(k)));
    }
  }
};
