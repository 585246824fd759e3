/** What every loss is tried with: by its tests, by the certificate, and against kernels. */
import type {LossName} from "../losses/losses.ts";
import type {LossTrial} from "./lossSubject.ts";
import {someOf} from "./subject.ts";

const bits = {shape: [3, 2], values: [0, 1, 1, 0, 1, 1]};
const signs = {shape: [3, 2], values: [-1, 1, 1, -1, 1, 1]};
const labels = {shape: [3], values: [0, 1, 1], below: 2};

/** Every loss with settings, targets, and how many float32 roundings per term its numbers may be off by. */
export const lossTrials: {readonly [K in LossName]: Omit<LossTrial, "loss">} = {
  meanSquaredError: {target: someOf("target", [3, 2]), c: 1},
  huber: {config: {delta: 0.75}, target: someOf("target", [3, 2]), c: 1},
  binaryCrossEntropy: {target: bits, c: 1},
  categoricalCrossEntropy: {target: labels, c: 1},
  hinge: {target: signs, c: 1}
};
