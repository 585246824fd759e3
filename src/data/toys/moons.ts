/** Two half moons that reach into each other. */

import {cos, sin} from "../../tensor/sine.ts";
import {classesInPlane, noiseParameter, pointsParameter, spread, type Sized, type ToySet} from "./toySet.ts";

/** Half circles of radius 3; the lower one is shifted right by its radius and up by half of it. */
export const moons: ToySet<Sized> = {
  label: "Moons",
  sentence: "Two half moons that reach into each other: nearly a line parts them, but it has to bend twice.",
  task: "classes",
  inputs: 2,
  parameters: [pointsParameter, noiseParameter(0.25)],
  generate: (spec, seed) =>
    classesInPlane("Moons", ["lower moon", "upper moon"], spec, seed, (draws, row, label, turn, turns) => {
      const angle = Math.PI * spread(draws, 0, row, turn, turns);
      const [x, y] = [3 * cos(angle), 3 * sin(angle)];
      return label === 1 ? [x - 1.5, y - 0.75] : [1.5 - x, 0.75 - y];
    })
};
