/** A disc of one class within a ring of the other. */

import {cos, sin} from "../../tensor/sine.ts";
import {classesInPlane, noiseParameter, pointsParameter, type Sized, type ToySet} from "./toySet.ts";

const [inner, gap, outer] = [2.5, 3.5, 5];

/** The disc has radius 2.5; the ring reaches from 3.5 to 5. Both are filled evenly. */
export const circle: ToySet<Sized> = {
  label: "Circle",
  sentence: "One class lies inside the other: no straight line parts them, a few hidden units do.",
  task: "classes",
  inputs: 2,
  parameters: [pointsParameter, noiseParameter(0.2)],
  generate: (spec, seed) =>
    classesInPlane("Circle", ["outside", "inside"], spec, seed, (draws, row, label) => {
      const u = draws.uniform(0, row);
      // Area grows with r², so an even filling draws r² evenly.
      const r = label === 1 ? inner * Math.sqrt(u) : Math.sqrt(gap * gap + u * (outer * outer - gap * gap));
      const angle = 2 * Math.PI * draws.uniform(1, row);
      return [r * cos(angle), r * sin(angle)];
    })
};
