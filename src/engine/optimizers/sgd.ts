/**
 * Stochastic gradient descent.   v = μ v + g   w = w − η v, or with Nesterov's look ahead w = w − η (g + μ v)
 *
 * B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964; I. Sutskever et al., "On the
 * importance of initialization and momentum in deep learning", 2013; in the form of PyTorch's `optim.SGD`, where η is
 * not part of v. The first v is the gradient, since v starts at zero.
 */
import {constant, negative, product, sum} from "../expression.ts";
import type {Optimizer} from "../optimizer.ts";
import {momentumSetting} from "./sharedSettings.ts";

/** Settings of `sgd`. */
export interface SgdConfig {
  /** μ, how much of the last step is kept. */
  momentum: number;
  /** Step as if the momentum had been applied already. */
  nesterov: boolean;
}

/** Steps against the gradient, with momentum if wanted. */
export const sgd: Optimizer<SgdConfig, "velocity"> = {
  name: "sgd",
  label: "SGD",
  help: "Steps straight downhill; with momentum it keeps rolling in the direction it came from.",
  config: {
    momentum: momentumSetting,
    nesterov: {
      kind: "flag",
      label: "Nesterov",
      help: "Look ahead: step as if the momentum had already moved the weight.",
      default: false
    }
  },
  defaultRate: 0.1,
  state: ["velocity"],

  update({w, wBefore, g, velocity, velocityBefore, rate, frozen}, {momentum, nesterov}, {M}) {
    const eta = rate[0];
    const masked = frozen.length > 0;
    for (let k = 0; k < M; k++) {
      const before = w[k];
      const v0 = velocity[k];
      wBefore[k] = before;
      velocityBefore[k] = v0;
      if (masked && frozen[k] === 1) continue;
      const gradient = g[k];
      const v = momentum * v0 + gradient;
      velocity[k] = v;
      w[k] = before - eta * (nesterov ? gradient + momentum * v : v);
    }
  },

  explain: {
    velocity: ({velocityBefore, g}, [k], {momentum}) =>
      sum([product(constant(momentum, "μ"), velocityBefore.at(k)), g.at(k)]),
    w: ({wBefore, velocity, g, rate}, [k], {momentum, nesterov}) => {
      const ahead = sum([g.at(k), product(constant(momentum, "μ"), velocity.at(k))]);
      return sum([wBefore.at(k), negative(product(rate.at(), nesterov ? ahead : velocity.at(k)))]);
    }
  }
};
