/** Numbers over the line: curves with one input. */

import {sin} from "../../tensor/sine.ts";
import {numbersOver, pointsParameter, targetNoiseParameter, type Sized, type ToySet} from "./toySet.ts";

/** y = sin x */
export const sine: ToySet<Sized> = curve(
  "Sine",
  "A wave over one input: each hidden unit adds a bend to the curve.",
  sin
);

/** y = x · sin x / 5 */
export const xSinX: ToySet<Sized> = curve(
  "x · sin x",
  "A wave that grows towards both ends: the calm middle is learned last.",
  (x) => (x * sin(x)) / 5
);

/** y = −1 left of 0, 1 right of it */
export const step: ToySet<Sized> = curve(
  "Step",
  "A jump at zero: smooth units can only come close, with ever larger weights.",
  (x) => (x < 0 ? -1 : 1)
);

function curve(label: string, sentence: string, y: (x: number) => number): ToySet<Sized> {
  return {
    label,
    sentence,
    task: "numbers",
    inputs: 1,
    parameters: [{...pointsParameter, default: 200}, targetNoiseParameter],
    generate: (spec, seed) => numbersOver(1, label, spec, seed, y)
  };
}
