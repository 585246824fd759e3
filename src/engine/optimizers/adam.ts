/**
 * Adam.   m = β₁ m + (1 − β₁) g   v = β₂ v + (1 − β₂) g²
 *         w = w − η · m̂ / (√v̂ + ε)   with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)
 *
 * D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", 2015, algorithm 1; as PyTorch's `optim.Adam`.
 */
import {pow} from "../../tensor/pow.ts";
import {negative, product, sum} from "../expression.ts";
import type {Optimizer} from "../optimizer.ts";
import {adamSettings, type AdamConfig} from "./adamSettings.ts";
import {adamStep, decayed} from "./moments.ts";

/** The tensors of an update by Adam or one of its relatives. */
type AdamTensors = Parameters<Optimizer<AdamConfig, "m" | "v">["update"]>[0];

/** Adam: momentum, and a step size of its own for each weight. */
export const adam: Optimizer<AdamConfig, "m" | "v"> = {
  name: "adam",
  label: "Adam",
  help: "Gives every weight its own step size, from how large and how steady its gradients were.",
  config: adamSettings,
  defaultRate: 0.01,
  state: ["m", "v"],

  update(tensors, config, {M}) {
    updateByAdam(tensors, config, M, 1);
  },

  explain: {
    m: ({mBefore, g}, [k], {beta1}) => decayed(mBefore.at(k), g.at(k), beta1, "β₁"),
    v: ({vBefore, g}, [k], {beta2}) => decayed(vBefore.at(k), product(g.at(k), g.at(k)), beta2, "β₂"),
    w: ({wBefore, m, v, rate, step}, [k], config) =>
      sum([wBefore.at(k), negative(adamStep({m: m.at(k), v: v.at(k), rate, step}, config))])
  }
};

/**
 * Adam's loop over M elements. `kept` is the share of each weight that is left before the step: 1, or less where
 * weights also decay.
 */
export function updateByAdam(
  {w, wBefore, g, m, mBefore, v, vBefore, rate, step, frozen}: AdamTensors,
  {beta1, beta2, epsilon}: AdamConfig,
  M: number,
  kept: number
): void {
  const t = step[0];
  const stepSize = rate[0] / (1 - pow(beta1, t));
  const spread = Math.sqrt(1 - pow(beta2, t));
  const masked = frozen.length > 0;
  for (let k = 0; k < M; k++) {
    const before = w[k];
    const m0 = m[k];
    const v0 = v[k];
    wBefore[k] = before;
    mBefore[k] = m0;
    vBefore[k] = v0;
    if (masked && frozen[k] === 1) continue;
    const gradient = g[k];
    const m1 = beta1 * m0 + (1 - beta1) * gradient;
    const v1 = beta2 * v0 + (1 - beta2) * gradient * gradient;
    m[k] = m1;
    v[k] = v1;
    w[k] = kept * before - (stepSize * m1) / (Math.sqrt(v1) / spread + epsilon);
  }
}
