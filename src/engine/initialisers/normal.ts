/** Normal distribution.   w ~ N(μ, σ²), drawn as μ + σ z.   As torch.nn.init.normal_ */
import {constant, product, sum} from "../expression.ts";
import type {Initialiser} from "../initialiser.ts";

/** Settings of `normal`. */
export interface NormalConfig {
  /** μ */
  mean: number;
  /** σ, the standard deviation. */
  std: number;
}

/** Starts elements at random numbers around a mean. */
export const normal: Initialiser<NormalConfig> = {
  name: "normal",
  label: "Normal",
  help: "Random numbers around a mean; most lie within one spread of it.",
  config: {
    mean: {kind: "number", label: "Mean", help: "Where the numbers gather.", default: 0, min: -100, max: 100},
    std: {
      kind: "number",
      label: "Spread",
      help: "How far from the mean they usually lie.",
      default: 1,
      min: 0,
      max: 100
    }
  },
  fill(w, {mean, std}, _fans, draws) {
    for (let k = 0; k < w.length; k++) w[k] = mean + std * draws.normal(0, k);
  },
  explain: (index, {mean, std}, _fans, draws) =>
    sum([constant(mean, "μ"), product(constant(std, "σ"), draws.normal(0, index))])
};
