/** Exclusive or in the plane: four quadrants, opposite ones alike. */

import {classesInPlane, noiseParameter, pointsParameter, type Sized, type ToySet} from "./toySet.ts";

const [near, far] = [0.3, 5];

/** Class 1 where exactly one of x₁ and x₂ is positive. Points stand 0.3 or more off the axes before noise. */
export const xor: ToySet<Sized> = {
  label: "Exclusive or",
  sentence: "Opposite quadrants belong together: the smallest problem that one straight line can never solve.",
  task: "classes",
  inputs: 2,
  parameters: [pointsParameter, noiseParameter(0.2)],
  generate: (spec, seed) =>
    classesInPlane("Exclusive or", ["same signs", "different signs"], spec, seed, (draws, row, label, turn) => {
      const side = turn % 2 === 0 ? 1 : -1;
      const other = label === 1 ? -side : side;
      const x1 = near + (far - near) * draws.uniform(0, row);
      const x2 = near + (far - near) * draws.uniform(1, row);
      return [side * x1, other * x2];
    })
};
