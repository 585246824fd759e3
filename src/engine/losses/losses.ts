/** All losses. Adding one is a file beside this one, a row in each of the two tables here, and a row in the tests. */
import type {NoSettings} from "../config.ts";
import type {Loss} from "../loss.ts";
import {binaryCrossEntropy} from "./binaryCrossEntropy.ts";
import {categoricalCrossEntropy} from "./categoricalCrossEntropy.ts";
import {hinge} from "./hinge.ts";
import {huber, type HuberConfig} from "./huber.ts";
import {meanSquaredError} from "./meanSquaredError.ts";

/** The settings of each loss. */
export interface LossConfigs {
  binaryCrossEntropy: NoSettings;
  categoricalCrossEntropy: NoSettings;
  meanSquaredError: NoSettings;
  huber: HuberConfig;
  hinge: NoSettings;
}

/** The name of a loss. */
export type LossName = keyof LossConfigs;

/** All losses by name. */
export const losses: {readonly [K in LossName]: Loss<LossConfigs[K]>} = {
  binaryCrossEntropy,
  categoricalCrossEntropy,
  meanSquaredError,
  huber,
  hinge
};

/** Returns whether a text is the name of a loss. */
export function isLossName(text: string): text is LossName {
  return Object.hasOwn(losses, text);
}
