/**
 * Glorot's (Xavier's) initialisation.   U(−a, a) with a = √(6 / (fan_in + fan_out)), or N(0, 2 / (fan_in + fan_out))
 *
 * Keeps signals forward and gradients backward at one size in layers of tanh or sigmoid units. X. Glorot, Y. Bengio,
 * "Understanding the difficulty of training deep feedforward neural networks", 2010, equation 16; as
 * torch.nn.init.xavier_uniform_ and xavier_normal_ with gain 1.
 */
import {fanInAndOut, scaledPair, type ScaledPair} from "./scaled.ts";

/** For tanh and sigmoid. */
export const glorot: ScaledPair = scaledPair({
  name: "glorot",
  label: "Glorot",
  help: "Random numbers that suit tanh and sigmoid: signals and gradients keep their size from layer to layer.",
  gain: 2,
  fan: fanInAndOut
});
