/** Gaussian blobs: one round cloud of points per class. */

import {cos, sin} from "../../tensor/sine.ts";
import type {BlobsSpec} from "../spec.ts";
import {classesInPlane, noiseParameter, pointsParameter, type ToySet} from "./toySet.ts";

/** Centres stand evenly on a circle of radius 3.5; the noise is the standard deviation of the clouds. */
export const blobs: ToySet<BlobsSpec> = {
  label: "Blobs",
  sentence: "Round clouds, one per class: easy while they stand apart, and impossible to part fully once they overlap.",
  task: "classes",
  inputs: 2,
  parameters: [
    pointsParameter,
    noiseParameter(0.7),
    {
      key: "classes",
      label: "Classes",
      kind: "integer",
      min: 2,
      max: 8,
      step: 1,
      default: 2,
      sentence: "How many clouds there are, each a class of its own."
    }
  ],
  generate: (spec, seed) => {
    const names = Array.from({length: spec.classes}, (_, label) => `blob ${label + 1}`);
    return classesInPlane("Blobs", names, spec, seed, (_draws, _row, label) => {
      // Of two blobs, the positive class 1 is the upper right one.
      const angle = Math.PI / 4 + (2 * Math.PI * (label + 1)) / spec.classes;
      return [3.5 * cos(angle), 3.5 * sin(angle)];
    });
  }
};
