/**
 * RMSProp.   v = α v + (1 − α) g²   b = μ b + g / (√v + ε)   w = w − η b
 *
 * T. Tieleman, G. Hinton, "Lecture 6.5: rmsprop", COURSERA: Neural Networks for Machine Learning, 2012; as PyTorch's
 * `optim.RMSprop` (not centred; b is its momentum buffer).
 */
import {call, constant, negative, product, quotient, sum} from "../expression.ts";
import type {Optimizer} from "../optimizer.ts";
import {decayed} from "./moments.ts";
import {epsilonSetting, momentumSetting} from "./sharedSettings.ts";

/** Settings of `rmsprop`. */
export interface RmspropConfig {
  /** α, how slowly the mean of the squares moves. */
  alpha: number;
  /** ε, keeps the division finite. */
  epsilon: number;
  /** μ, how much of the last step is kept. */
  momentum: number;
}

/** Divides each gradient by its recent size. */
export const rmsprop: Optimizer<RmspropConfig, "v" | "velocity"> = {
  name: "rmsprop",
  label: "RMSProp",
  help: "Divides every gradient by its recent size, so that steep and flat weights move at similar speed.",
  config: {
    alpha: {
      kind: "number",
      label: "α",
      help: "How much of the old gradient size is kept.",
      default: 0.99,
      min: 0,
      max: 0.9999
    },
    epsilon: epsilonSetting(1e-8),
    momentum: momentumSetting
  },
  defaultRate: 0.01,
  state: ["v", "velocity"],

  update({w, wBefore, g, v, vBefore, velocity, velocityBefore, rate, frozen}, {alpha, epsilon, momentum}, {M}) {
    const eta = rate[0];
    const masked = frozen.length > 0;
    for (let k = 0; k < M; k++) {
      const before = w[k];
      const v0 = v[k];
      const b0 = velocity[k];
      wBefore[k] = before;
      vBefore[k] = v0;
      velocityBefore[k] = b0;
      if (masked && frozen[k] === 1) continue;
      const gradient = g[k];
      const v1 = alpha * v0 + (1 - alpha) * gradient * gradient;
      const b1 = momentum * b0 + gradient / (Math.sqrt(v1) + epsilon);
      v[k] = v1;
      velocity[k] = b1;
      w[k] = before - eta * b1;
    }
  },

  explain: {
    v: ({vBefore, g}, [k], {alpha}) => decayed(vBefore.at(k), product(g.at(k), g.at(k)), alpha, "α"),
    velocity: ({velocityBefore, g, v}, [k], {epsilon, momentum}) =>
      sum([
        product(constant(momentum, "μ"), velocityBefore.at(k)),
        quotient(g.at(k), sum([call("sqrt", v.at(k)), constant(epsilon, "ε")]))
      ]),
    w: ({wBefore, velocity, rate}, [k]) => sum([wBefore.at(k), negative(product(rate.at(), velocity.at(k)))])
  }
};
