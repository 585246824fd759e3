/** Initialisers whose spread follows from how many inputs and outputs a unit has. */
import type {NoSettings} from "../config.ts";
import {constant, product, sum} from "../expression.ts";
import type {Fans, Initialiser} from "../initialiser.ts";

/** A spread that depends on the fans, and how it is written in a formula. */
export interface Scaled {
  name: string;
  label: string;
  help: string;
  /** Returns the bound (of a uniform) or the standard deviation (of a normal distribution). */
  scale: (fans: Fans) => number;
  /** The formula of the scale: `√(6/fan_in)`. */
  formula: string;
}

/** Returns the initialiser w ~ U(−scale, scale). */
export function scaledUniform({name, label, help, scale, formula}: Scaled): Initialiser<NoSettings> {
  return {
    name,
    label,
    help,
    config: {},
    fill(w, _config, fans, draws) {
      const bound = scale(fans);
      for (let k = 0; k < w.length; k++) w[k] = bound * (2 * draws.uniform(0, k) - 1);
    },
    explain: (index, _config, fans, draws) =>
      product(constant(scale(fans), formula), sum([product(constant(2), draws.uniform(0, index)), constant(-1)]))
  };
}

/** Returns the initialiser w ~ N(0, scale²). */
export function scaledNormal({name, label, help, scale, formula}: Scaled): Initialiser<NoSettings> {
  return {
    name,
    label,
    help,
    config: {},
    fill(w, _config, fans, draws) {
      const deviation = scale(fans);
      for (let k = 0; k < w.length; k++) w[k] = deviation * draws.normal(0, k);
    },
    explain: (index, _config, fans, draws) => product(constant(scale(fans), formula), draws.normal(0, index))
  };
}
