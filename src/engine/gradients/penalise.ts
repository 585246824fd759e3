/**
 * Penalties on large weights.   penalty_k = λ₁ · sign(w_k) + λ₂ · w_k   total_k = g_k + penalty_k
 *
 * The gradient of λ₁ |w| + ½ λ₂ w², with sign(0) = 0. It is added after clipping and is not clipped itself; with λ₁ = 0
 * this is the `weight_decay` of PyTorch's optimizers. Shapes: w, g, penalty, total (M); g is the clipped gradient where
 * there is one.
 */
import {call, constant, product, sum} from "../expression.ts";
import type {Routine} from "../routine.ts";

/** Settings of {@link penalise}. */
export interface PenaltyConfig {
  /** λ₁, the strength of the penalty on |w|. */
  l1: number;
  /** λ₂, the strength of the penalty on ½ w². */
  l2: number;
}

/** Computes the penalty's gradient, and the sum that the optimizer is given. */
export const penalise: Routine<PenaltyConfig, "w" | "g" | "penalty" | "total", "penalty" | "total", "M"> = {
  run({w, g, penalty, total}, {l1, l2}, {M}) {
    for (let k = 0; k < M; k++) {
      const pull = l1 * Math.sign(w[k]) + l2 * w[k];
      penalty[k] = pull;
      total[k] = g[k] + pull;
    }
  },
  explain: {
    penalty: ({w}, [k], {l1, l2}) =>
      sum([product(constant(l1, "λ₁"), call("sign", w.at(k))), product(constant(l2, "λ₂"), w.at(k))]),
    total: ({g, penalty}, [k]) => sum([g.at(k), penalty.at(k)])
  }
};
