/** All schedules. Adding one is a file beside this one, a row in each of the two tables here, and a row in the tests. */
import type {NoSettings} from "../config.ts";
import type {Schedule} from "../schedule.ts";
import {constantRate} from "./constantRate.ts";
import {cosine, type CosineConfig} from "./cosine.ts";
import {exponential, type ExponentialConfig} from "./exponential.ts";
import {step, type StepConfig} from "./step.ts";
import {warmup, type WarmupConfig} from "./warmup.ts";

/** The settings of each schedule. */
export interface ScheduleConfigs {
  constant: NoSettings;
  step: StepConfig;
  exponential: ExponentialConfig;
  cosine: CosineConfig;
  warmup: WarmupConfig;
}

/** The name of a schedule. */
export type ScheduleName = keyof ScheduleConfigs;

/** All schedules by name. */
export const schedules: {readonly [K in ScheduleName]: Schedule<ScheduleConfigs[K]>} = {
  constant: constantRate,
  step,
  exponential,
  cosine,
  warmup
};

/** Returns whether a text is the name of a schedule. */
export function isScheduleName(text: string): text is ScheduleName {
  return Object.hasOwn(schedules, text);
}
