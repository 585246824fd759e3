/** Interlocked spirals. */

import {cos, sin} from "../../tensor/sine.ts";
import type {SpiralSpec} from "../spec.ts";
import {classesInPlane, noiseParameter, pointsParameter, spread, type ToySet} from "./toySet.ts";

const turnsOfArm = 1.75;

/** Archimedean spirals (radius grows evenly with the angle) of 1¾ turns, from radius 0.25 to 5. */
export const spiral: ToySet<SpiralSpec> = {
  label: "Spiral",
  sentence: "Arms wound around each other: the hard one, which asks for more units, more layers or more patience.",
  task: "classes",
  inputs: 2,
  parameters: [
    pointsParameter,
    noiseParameter(0.1),
    {
      key: "arms",
      label: "Arms",
      kind: "integer",
      min: 2,
      max: 5,
      step: 1,
      default: 2,
      sentence: "How many spiral arms there are, each a class of its own."
    }
  ],
  generate: (spec, seed) => {
    const names = Array.from({length: spec.arms}, (_, label) => `arm ${label + 1}`);
    return classesInPlane("Spiral", names, spec, seed, (draws, row, label, turn, turns) => {
      const t = spread(draws, 0, row, turn, turns);
      const r = 0.25 + 4.75 * t;
      const angle = 2 * Math.PI * (turnsOfArm * t + label / spec.arms);
      return [r * sin(angle), r * cos(angle)];
    });
  }
};
