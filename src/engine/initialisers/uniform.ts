/** Uniform distribution.   w ~ U(a, b), drawn as a + (b − a) u.   As torch.nn.init.uniform_ */
import {constant, product, sum} from "../expression.ts";
import type {Initialiser} from "../initialiser.ts";

/** Settings of `uniform`. */
export interface UniformConfig {
  /** a, the smallest value. */
  low: number;
  /** b, the largest value. */
  high: number;
}

/** Starts elements at random numbers between two bounds. */
export const uniform: Initialiser<UniformConfig> = {
  name: "uniform",
  label: "Uniform",
  help: "Random numbers between two bounds, all equally likely.",
  config: {
    low: {kind: "number", label: "Lowest", help: "The smallest number there can be.", default: -1, min: -100, max: 100},
    high: {kind: "number", label: "Highest", help: "The largest number there can be.", default: 1, min: -100, max: 100}
  },
  fill(w, {low, high}, _fans, draws) {
    for (let k = 0; k < w.length; k++) w[k] = low + (high - low) * draws.uniform(0, k);
  },
  explain: (index, {low, high}, _fans, draws) =>
    sum([constant(low, "a"), product(constant(high - low, "b−a"), draws.uniform(0, index))])
};
