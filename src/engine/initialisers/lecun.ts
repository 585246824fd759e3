/**
 * LeCun's initialisation.   U(−a, a) with a = √(3 / fan_in), or N(0, 1 / fan_in)
 *
 * Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller, "Efficient BackProp", 1998, equation 16; as Keras's LecunUniform, and its
 * LecunNormal without cutting off the tails.
 */
import type {NoSettings} from "../config.ts";
import type {Initialiser} from "../initialiser.ts";
import {scaledNormal, scaledUniform} from "./scaled.ts";

/** Uniform, keeping the size of signals that pass through unchanged. */
export const lecunUniform: Initialiser<NoSettings> = scaledUniform({
  name: "lecunUniform",
  label: "LeCun uniform",
  help: "Random numbers that keep a signal's size when the activation does not change it.",
  scale: ({fanIn}) => Math.sqrt(3 / fanIn),
  formula: "√(3/fan_in)"
});

/** Normal, keeping the size of signals that pass through unchanged. */
export const lecunNormal: Initialiser<NoSettings> = scaledNormal({
  name: "lecunNormal",
  label: "LeCun normal",
  help: "Like LeCun uniform, with most numbers near zero and a few large ones.",
  scale: ({fanIn}) => Math.sqrt(1 / fanIn),
  formula: "√(1/fan_in)"
});
