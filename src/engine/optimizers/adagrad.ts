/**
 * Adagrad.   s = s + g²   w = w − η_t g / (√s + ε)   with η_t = η / (1 + (t − 1) · decay)
 *
 * J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", 2011;
 * as PyTorch's `optim.Adagrad`.
 */
import {call, constant, negative, product, quotient, sum} from "../expression.ts";
import type {Optimizer} from "../optimizer.ts";
import {epsilonSetting} from "./sharedSettings.ts";

/** Settings of `adagrad`. */
export interface AdagradConfig {
  /** How fast the rate itself falls from update to update. */
  lrDecay: number;
  /** ε, keeps the division finite. */
  epsilon: number;
}

/** Divides each gradient by the size of all gradients its weight has had. */
export const adagrad: Optimizer<AdagradConfig, "sum"> = {
  name: "adagrad",
  label: "Adagrad",
  help: "Gives every weight smaller steps the more it has been moved already.",
  config: {
    lrDecay: {
      kind: "number",
      label: "Rate decay",
      help: "How fast the learning rate falls with the number of updates; 0 keeps it.",
      default: 0,
      min: 0,
      max: 1
    },
    epsilon: epsilonSetting(1e-10)
  },
  defaultRate: 0.1,
  state: ["sum"],

  update({w, wBefore, g, sum, sumBefore, rate, step, frozen}, {lrDecay, epsilon}, {M}) {
    const eta = rate[0] / (1 + (step[0] - 1) * lrDecay);
    const masked = frozen.length > 0;
    for (let k = 0; k < M; k++) {
      const before = w[k];
      const s0 = sum[k];
      wBefore[k] = before;
      sumBefore[k] = s0;
      if (masked && frozen[k] === 1) continue;
      const gradient = g[k];
      const s1 = s0 + gradient * gradient;
      sum[k] = s1;
      w[k] = before - (eta * gradient) / (Math.sqrt(s1) + epsilon);
    }
  },

  explain: {
    sum: ({sumBefore, g}, [k]) => sum([sumBefore.at(k), product(g.at(k), g.at(k))]),
    w: ({wBefore, sum: squares, g, rate, step}, [k], {lrDecay, epsilon}) => {
      const updatesBefore = sum([step.at(), constant(-1)]);
      const eta = quotient(rate.at(), sum([constant(1), product(updatesBefore, constant(lrDecay, "decay"))]));
      const size = sum([call("sqrt", squares.at(k)), constant(epsilon, "ε")]);
      return sum([wBefore.at(k), negative(product(eta, quotient(g.at(k), size)))]);
    }
  }
};
