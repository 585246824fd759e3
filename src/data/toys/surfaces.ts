/** Numbers over the plane: an inclined plane, and hills with hollows. */

import {exp} from "../../tensor/exp.ts";
import {numbersOver, pointsParameter, targetNoiseParameter, type Sized, type ToySet} from "./toySet.ts";

/** y = (x₁ + x₂) / 12 */
export const plane: ToySet<Sized> = {
  label: "Plane",
  sentence: "A number that rises evenly from one corner to the other: one linear unit learns it.",
  task: "numbers",
  inputs: 2,
  parameters: [pointsParameter, targetNoiseParameter],
  generate: (spec, seed) => numbersOver(2, "Plane", spec, seed, (x1, x2) => (x1 + x2) / 12)
};

const centres = [
  {x1: 3, x2: 3, height: 1},
  {x1: -3, x2: -3, height: 1},
  {x1: 3, x2: -3, height: -1},
  {x1: -3, x2: 3, height: -1}
];

/** y = Σ ±exp(−distance² / (2 · 1.5²)) over two hills and two hollows at (±3, ±3) */
export const bumps: ToySet<Sized> = {
  label: "Bumps",
  sentence: "Two hills and two hollows on flat ground: the network has to build each from the bends of its units.",
  task: "numbers",
  inputs: 2,
  parameters: [pointsParameter, targetNoiseParameter],
  generate: (spec, seed) =>
    numbersOver(2, "Bumps", spec, seed, (x1, x2) => {
      let y = 0;
      for (const c of centres) y += c.height * exp(-((x1 - c.x1) * (x1 - c.x1) + (x2 - c.x2) * (x2 - c.x2)) / 4.5);
      return y;
    })
};
