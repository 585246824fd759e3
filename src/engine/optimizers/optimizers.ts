/** All optimizers. Adding one is a file beside this one, a row in each of the two tables here, and a row in the tests. */
import type {Buffer} from "../../tensor/arena.ts";
import type {Optimizer} from "../optimizer.ts";
import type {Sizes} from "../routine.ts";
import {adagrad, type AdagradConfig} from "./adagrad.ts";
import {adam} from "./adam.ts";
import type {AdamConfig} from "./adamSettings.ts";
import {adamw, type AdamwConfig} from "./adamw.ts";
import {rmsprop, type RmspropConfig} from "./rmsprop.ts";
import {sgd, type SgdConfig} from "./sgd.ts";

/** The settings of each optimizer. */
export interface OptimizerConfigs {
  sgd: SgdConfig;
  adam: AdamConfig;
  adamw: AdamwConfig;
  rmsprop: RmspropConfig;
  adagrad: AdagradConfig;
}

/** The name of an optimizer. */
export type OptimizerName = keyof OptimizerConfigs;

/** An optimizer of which only the settings are known: its states go by their names. */
export interface OptimizerOf<Config> extends Omit<Optimizer<Config, string>, "update"> {
  update(tensors: Record<string, Buffer>, config: Config, sizes: Sizes<"M">): void;
}

/** All optimizers by name. */
export const optimizers: {readonly [K in OptimizerName]: OptimizerOf<OptimizerConfigs[K]>} = {
  sgd,
  adam,
  adamw,
  rmsprop,
  adagrad
};

/** Returns whether a text is the name of an optimizer. */
export function isOptimizerName(text: string): text is OptimizerName {
  return Object.hasOwn(optimizers, text);
}
