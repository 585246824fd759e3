/**
 * Glorot's (Xavier's) initialisation.   U(−a, a) with a = √(6 / (fan_in + fan_out)), or N(0, 2 / (fan_in + fan_out))
 *
 * Keeps signals forward and gradients backward at one size in layers of tanh or sigmoid units. X. Glorot, Y. Bengio,
 * "Understanding the difficulty of training deep feedforward neural networks", 2010, equation 16; as
 * torch.nn.init.xavier_uniform_ and xavier_normal_ with gain 1.
 */
import type {NoSettings} from "../config.ts";
import type {Initialiser} from "../initialiser.ts";
import {scaledNormal, scaledUniform} from "./scaled.ts";

/** Uniform, for tanh and sigmoid. */
export const glorotUniform: Initialiser<NoSettings> = scaledUniform({
  name: "glorotUniform",
  label: "Glorot uniform",
  help: "Random numbers that suit tanh and sigmoid: signals and gradients keep their size from layer to layer.",
  scale: ({fanIn, fanOut}) => Math.sqrt(6 / (fanIn + fanOut)),
  formula: "√(6/(fan_in+fan_out))"
});

/** Normal, for tanh and sigmoid. */
export const glorotNormal: Initialiser<NoSettings> = scaledNormal({
  name: "glorotNormal",
  label: "Glorot normal",
  help: "Like Glorot uniform, with most numbers near zero and a few large ones.",
  scale: ({fanIn, fanOut}) => Math.sqrt(2 / (fanIn + fanOut)),
  formula: "√(2/(fan_in+fan_out))"
});
