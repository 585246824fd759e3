/** Concentric rings. */

import {cos, sin} from "../../tensor/sine.ts";
import type {RingsSpec} from "../spec.ts";
import {classesInPlane, noiseParameter, pointsParameter, spread, type ToySet} from "./toySet.ts";

/** Radii are spaced evenly up to 5; class 0 is the outermost ring. */
export const rings: ToySet<RingsSpec> = {
  label: "Rings",
  sentence: "Thin rings within each other, one per class: the network has to learn what distance from the middle is.",
  task: "classes",
  inputs: 2,
  parameters: [
    pointsParameter,
    noiseParameter(0.15),
    {
      key: "rings",
      label: "Rings",
      kind: "integer",
      min: 2,
      max: 5,
      step: 1,
      default: 3,
      sentence: "How many rings there are, each a class of its own."
    }
  ],
  generate: (spec, seed) => {
    const last = spec.rings - 1;
    const names = Array.from({length: spec.rings}, (_, label) =>
      label === 0 ? "outer ring" : label === last ? "inner ring" : `ring ${label + 1}`
    );
    return classesInPlane("Rings", names, spec, seed, (draws, row, label, turn, turns) => {
      const r = (5 * (spec.rings - label)) / spec.rings;
      const angle = 2 * Math.PI * spread(draws, 0, row, turn, turns);
      return [r * cos(angle), r * sin(angle)];
    });
  }
};
