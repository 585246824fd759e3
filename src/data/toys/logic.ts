/** Truth tables of two inputs: four rows each. */

import type {Dataset} from "../dataset.ts";
import type {LogicSpec} from "../spec.ts";
import {planeFeatures, type ToySet} from "./toySet.ts";

/** True where both inputs are 1. */
export const and: ToySet<LogicSpec> = gate(
  "AND",
  "True when both inputs are 1: one line, hence one unit, is enough.",
  [0, 0, 0, 1]
);

/** True where at least one input is 1. */
export const or: ToySet<LogicSpec> = gate(
  "OR",
  "True when at least one input is 1: one line, hence one unit, is enough.",
  [0, 1, 1, 1]
);

/** True where exactly one input is 1. */
export const logicXor: ToySet<LogicSpec> = gate(
  "XOR",
  "True when exactly one input is 1: the four points that need a hidden layer.",
  [0, 1, 1, 0]
);

/** `truth` lists the results for the inputs 00, 01, 10, 11. */
function gate(label: string, sentence: string, truth: readonly number[]): ToySet<LogicSpec> {
  return {
    label,
    sentence,
    task: "classes",
    inputs: 2,
    parameters: [],
    generate: (): Dataset => ({
      name: label,
      rows: 4,
      features: planeFeatures,
      values: Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1),
      target: {kind: "classes", labels: Int32Array.from(truth), names: ["false", "true"]},
      domain: [
        [-0.5, 1.5],
        [-0.5, 1.5]
      ]
    })
  };
}
