/**
 * Initialisers whose spread follows from how many inputs and outputs a unit has: U(−√(3 v), √(3 v)) or N(0, v), both of
 * variance v = gain / fan.
 */
import type {NoSettings} from "../config.ts";
import {constant, product, sum} from "../expression.ts";
import type {Fans, Initialiser} from "../initialiser.ts";

/** What the two initialisers of a family have in common. */
export interface Scaled {
  /** `he`, of `heUniform` and `heNormal`. */
  name: string;
  label: string;
  help: string;
  gain: number;
  fan: Fan;
}

/** What the variance is divided by, and how it is written. */
export interface Fan {
  of: (fans: Fans) => number;
  text: string;
}

/** How many inputs feed one output. */
export const fanIn: Fan = {of: (fans) => fans.fanIn, text: "fan_in"};

/** How many inputs feed one output, and how many outputs one input feeds. */
export const fanInAndOut: Fan = {of: (fans) => fans.fanIn + fans.fanOut, text: "(fan_in+fan_out)"};

/** Two initialisers of equal variance. */
export interface ScaledPair {
  readonly uniform: Initialiser<NoSettings>;
  readonly normal: Initialiser<NoSettings>;
}

/** Returns the uniform and the normal initialiser of a family. */
export function scaledPair({name, label, help, gain, fan}: Scaled): ScaledPair {
  return {
    uniform: scaledUniform(
      {name: `${name}Uniform`, label: `${label} uniform`, help},
      {of: (fans) => Math.sqrt((3 * gain) / fan.of(fans)), text: `√(${3 * gain}/${fan.text})`}
    ),
    normal: {
      name: `${name}Normal`,
      label: `${label} normal`,
      help: `Like ${label} uniform, with most numbers near zero and a few large ones.`,
      config: {},
      fill(w, _config, fans, draws) {
        const deviation = Math.sqrt(gain / fan.of(fans));
        for (let k = 0; k < w.length; k++) w[k] = deviation * draws.normal(0, k);
      },
      explain: (index, _config, fans, draws) =>
        product(constant(Math.sqrt(gain / fan.of(fans)), `√(${gain}/${fan.text})`), draws.normal(0, index))
    }
  };
}

/** Returns the initialiser w ~ U(−bound, bound). */
export function scaledUniform(
  words: Pick<Initialiser<NoSettings>, "name" | "label" | "help">,
  bound: Fan
): Initialiser<NoSettings> {
  return {
    ...words,
    config: {},
    fill(w, _config, fans, draws) {
      const most = bound.of(fans);
      for (let k = 0; k < w.length; k++) w[k] = most * (2 * draws.uniform(0, k) - 1);
    },
    explain: (index, _config, fans, draws) =>
      product(constant(bound.of(fans), bound.text), sum([product(constant(2), draws.uniform(0, index)), constant(-1)]))
  };
}
