/** Why a run is stuck, and what would help, in words for people who learn. */
import type {Diagnosis} from "../diagnosis/diagnose.ts";
import {count, percent} from "../ui/numbers.ts";

type Kind = Diagnosis["kind"];
type Sentences = {readonly [K in Kind]: (diagnosis: Extract<Diagnosis, {kind: K}>) => string};

/** One or two sentences for each cause. */
const sentences: Sentences = {
  copies: ({layer}) =>
    `All units of ${layer} are copies of each other, and with nothing to tell them apart none ever learns: let their weights start at random.`,
  silent: ({layer, units, of, activation}) =>
    units === of
      ? `All ${of} units of ${layer} answer zero to every example: dead ${activation} units, which no gradient reaches any more. Start again with a smaller rate.`
      : `${units} of the ${of} units of ${layer} answer zero to every example: dead ${activation} units, which no gradient reaches any more. Try a smaller rate, or leaky ReLU.`,
  overshoot: () => "The loss jumps up and down and does not settle: each step goes past the valley it aims for.",
  vanishing: ({layer, times}) =>
    `On their way back through the layers gradients fade: those of ${layer} are ${fold(times)} smaller than those of the output, so it hardly changes. Try ReLU, residual links or fewer layers.`,
  saturated: ({layer, share, activation}) =>
    `${percent(Math.round(share * 100) / 100)} of what ${layer} answers lies at the ends of ${activation}, where its slope is almost zero, so little is learned. Let its weights start smaller, or standardise the data.`,
  straight: ({task, hidden}) =>
    `${hidden === 0 ? "A network without hidden layers" : "However many layers there are, without an activation that bends a network"} ${
      task === "classes"
        ? "can only part the plane by a straight line"
        : "can only predict along a straight line or a flat plane"
    }, and this data needs more.${hidden === 0 ? "" : " Give a layer tanh or ReLU."}`,
  penalty: () => "The penalty on weights is so strong that it holds them near zero: make it smaller.",
  slow: () => "The loss hardly moves: at this rate each step is tiny.",
  small: ({units, layers}) =>
    `The loss has all but stopped falling: ${units} hidden ${units === 1 ? "unit" : "units"} in ${layers} ${layers === 1 ? "layer" : "layers"} may be too few for this shape. Add units, or a layer, and see what they draw.`
};

/** Words of what can be done about it at once. */
export const diagnosisActions = {
  lowerRate: "Same start, a tenth of the rate",
  raiseRate: "Same start, ten times the rate",
  addLayer: "Add a hidden layer"
} as const;

/** Returns the sentence on a cause. */
export function diagnosisSentence(diagnosis: Diagnosis): string {
  return (sentences[diagnosis.kind] as (of: Diagnosis) => string)(diagnosis);
}

function fold(times: number): string {
  return times < 1e6 ? `${count(Number(times.toPrecision(1)))} times` : "more than a million times";
}
