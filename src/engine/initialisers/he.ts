/**
 * He's (Kaiming's) initialisation.   U(−a, a) with a = √(6 / fan_in), or N(0, 2 / fan_in)
 *
 * Twice the variance of LeCun's, because a ReLU stops half of the signal. K. He et al., "Delving Deep into Rectifiers:
 * Surpassing Human-Level Performance on ImageNet Classification", 2015, equation 10; as torch.nn.init.kaiming_uniform_ and
 * kaiming_normal_ with nonlinearity "relu" (gain √2).
 */
import {fanIn, scaledPair, type ScaledPair} from "./scaled.ts";

/** For ReLU and its relatives. */
export const he: ScaledPair = scaledPair({
  name: "he",
  label: "He",
  help: "Random numbers that suit ReLU, which stops half of every signal: they are larger to make up for it.",
  gain: 2,
  fan: fanIn
});
