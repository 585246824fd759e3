/** The seeded data sets: adding one is a file in `toys/`, an interface or a name in `spec.ts`, and a row here. */

import type {SpecsByKind, ToyKind} from "./spec.ts";
import {blobs} from "./toys/blobs.ts";
import {checkerboard} from "./toys/checkerboard.ts";
import {circle} from "./toys/circle.ts";
import {sine, step, xSinX} from "./toys/curves.ts";
import {drawnDigits} from "./toys/drawnDigits.ts";
import {and, logicXor, or} from "./toys/logic.ts";
import {moons} from "./toys/moons.ts";
import {rings} from "./toys/rings.ts";
import {spiral} from "./toys/spiral.ts";
import {bumps, plane} from "./toys/surfaces.ts";
import type {ToySet} from "./toys/toySet.ts";
import {xor} from "./toys/xor.ts";

/** Every seeded data set, in the order in which a person meets them. */
export const toySets: {[K in ToyKind]: ToySet<SpecsByKind[K]>} = {
  circle,
  xor,
  blobs,
  spiral,
  moons,
  rings,
  checkerboard,
  and,
  or,
  logicXor,
  plane,
  bumps,
  sine,
  xSinX,
  step,
  drawnDigits
};
