/**
 * He's (Kaiming's) initialisation.   U(−a, a) with a = √(6 / fan_in), or N(0, 2 / fan_in)
 *
 * Twice the variance of LeCun's, because a ReLU stops half of the signal. K. He et al., "Delving Deep into Rectifiers:
 * Surpassing Human-Level Performance on ImageNet Classification", 2015, equation 10; as torch.nn.init.kaiming_uniform_ and
 * kaiming_normal_ with nonlinearity "relu" (gain √2).
 */
import type {NoSettings} from "../config.ts";
import type {Initialiser} from "../initialiser.ts";
import {scaledNormal, scaledUniform} from "./scaled.ts";

/** Uniform, for ReLU and its relatives. */
export const heUniform: Initialiser<NoSettings> = scaledUniform({
  name: "heUniform",
  label: "He uniform",
  help: "Random numbers that suit ReLU, which stops half of every signal: they are larger to make up for it.",
  scale: ({fanIn}) => Math.sqrt(6 / fanIn),
  formula: "√(6/fan_in)"
});

/** Normal, for ReLU and its relatives. */
export const heNormal: Initialiser<NoSettings> = scaledNormal({
  name: "heNormal",
  label: "He normal",
  help: "Like He uniform, with most numbers near zero and a few large ones.",
  scale: ({fanIn}) => Math.sqrt(2 / fanIn),
  formula: "√(2/fan_in)"
});
