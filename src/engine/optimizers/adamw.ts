/**
 * Adam with decoupled weight decay.   w = (1 − η λ) w − η · m̂ / (√v̂ + ε)   m, v, m̂, v̂ as in Adam
 *
 * The decay does not pass through m and v, so that weights with large gradients are decayed as much as others.
 * I. Loshchilov, F. Hutter, "Decoupled Weight Decay Regularization", 2019, algorithm 2; as PyTorch's `optim.AdamW`.
 */
import {pow} from "../../tensor/pow.ts";
import {constant, negative, product, sum} from "../expression.ts";
import type {Optimizer} from "../optimizer.ts";
import {adamSettings, type AdamConfig} from "./adamSettings.ts";
import {adamStep, decayed} from "./moments.ts";

/** Settings of `adamw`. */
export interface AdamwConfig extends AdamConfig {
  /** λ, how strongly weights are pulled towards zero. */
  weightDecay: number;
}

/** Adam that also lets every weight shrink a little at each update. */
export const adamw: Optimizer<AdamwConfig, "m" | "v"> = {
  name: "adamw",
  label: "AdamW",
  help: "Adam that also shrinks every weight a little at each update, which keeps weights small.",
  config: {
    ...adamSettings,
    weightDecay: {
      kind: "number",
      label: "Weight decay λ",
      help: "How strongly weights are pulled towards zero.",
      default: 0.01,
      min: 0,
      max: 10
    }
  },
  defaultRate: 0.01,
  state: ["m", "v"],

  update({w, wBefore, g, m, mBefore, v, vBefore, rate, step, frozen}, {beta1, beta2, epsilon, weightDecay}, {M}) {
    const t = step[0];
    const stepSize = rate[0] / (1 - pow(beta1, t));
    const spread = Math.sqrt(1 - pow(beta2, t));
    const kept = 1 - rate[0] * weightDecay;
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
  },

  explain: {
    m: ({mBefore, g}, [k], {beta1}) => decayed(mBefore.at(k), g.at(k), beta1, "β₁"),
    v: ({vBefore, g}, [k], {beta2}) => decayed(vBefore.at(k), product(g.at(k), g.at(k)), beta2, "β₂"),
    w: ({wBefore, m, v, rate, step}, [k], config) => {
      const kept = sum([constant(1), negative(product(rate.at(), constant(config.weightDecay, "λ")))]);
      const shrunk = product(kept, wBefore.at(k));
      return sum([shrunk, negative(adamStep({m: m.at(k), v: v.at(k), rate, step}, config))]);
    }
  }
};
