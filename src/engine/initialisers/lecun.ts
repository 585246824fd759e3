/**
 * LeCun's initialisation.   U(−a, a) with a = √(3 / fan_in), or N(0, 1 / fan_in)
 *
 * Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller, "Efficient BackProp", 1998, equation 16; as Keras's LecunUniform, and its
 * LecunNormal without cutting off the tails.
 */
import {fanIn, scaledPair, type ScaledPair} from "./scaled.ts";

/** Keeps the size of signals that pass through unchanged. */
export const lecun: ScaledPair = scaledPair({
  name: "lecun",
  label: "LeCun",
  help: "Random numbers that keep a signal's size when the activation does not change it.",
  gain: 1,
  fan: fanIn
});
