/** A checkerboard of two classes. */

import type {CheckerboardSpec} from "../spec.ts";
import {classesInPlane, noiseParameter, pointsParameter, type ToySet} from "./toySet.ts";

/** The board reaches from −5 to 5 on both axes; its upper left square is of class 0. */
export const checkerboard: ToySet<CheckerboardSpec> = {
  label: "Checkerboard",
  sentence:
    "Two classes by turns like the squares of a board: the more squares, the more corners the network must learn.",
  task: "classes",
  inputs: 2,
  parameters: [
    {...pointsParameter, default: 400},
    noiseParameter(0),
    {
      key: "squares",
      label: "Squares",
      kind: "integer",
      min: 2,
      max: 8,
      step: 1,
      default: 4,
      sentence: "How many squares there are along one side of the board."
    }
  ],
  generate: (spec, seed) => {
    const side = 10 / spec.squares;
    const squares = squaresByClass(spec.squares);
    return classesInPlane("Checkerboard", ["light", "dark"], spec, seed, (draws, row, label) => {
      const own = squares[label];
      const square = own[draws.integer(0, row, own.length)];
      const column = square % spec.squares;
      const line = (square - column) / spec.squares;
      const x1 = -5 + side * (column + draws.uniform(1, row));
      const x2 = 5 - side * (line + draws.uniform(2, row));
      return [x1, x2];
    });
  }
};

/** The squares of each class, counted line by line from the upper left. */
function squaresByClass(n: number): readonly (readonly number[])[] {
  const all = Array.from({length: n * n}, (_, square) => square);
  return [0, 1].map((label) => all.filter((square) => ((square % n) + Math.floor(square / n)) % 2 === label));
}
