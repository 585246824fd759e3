/**
 * Adam with decoupled weight decay.   w = (1 − η λ) w − η · m̂ / (√v̂ + ε)   m, v, m̂, v̂ as in Adam
 *
 * The decay does not pass through m and v, so that weights with large gradients are decayed as much as others.
 * I. Loshchilov, F. Hutter, "Decoupled Weight Decay Regularization", 2019, algorithm 2; as PyTorch's `optim.AdamW`.
 */
import {constant, negative, product, sum} from "../expression.ts";
import type {Optimizer} from "../optimizer.ts";
import {adam, updateByAdam} from "./adam.ts";
import {adamSettings, type AdamConfig} from "./adamSettings.ts";
import {adamStep} from "./moments.ts";

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
  state: adam.state,

  update(tensors, config, {M}) {
    updateByAdam(tensors, config, M, 1 - tensors.rate[0] * config.weightDecay);
  },

  explain: {
    ...adam.explain,
    w: ({wBefore, m, v, rate, step}, [k], config) => {
      const kept = sum([constant(1), negative(product(rate.at(), constant(config.weightDecay, "λ")))]);
      const shrunk = product(kept, wBefore.at(k));
      return sum([shrunk, negative(adamStep({m: m.at(k), v: v.at(k), rate, step}, config))]);
    }
  }
};
