/** How a network learns, as a schema; what the optimizers and schedules themselves say about their settings is in their tables. */
import {optimizers} from "../engine/optimizers/optimizers.ts";
import {schedules} from "../engine/schedules/schedules.ts";
import {trainingLimits} from "./limits.ts";
import {
  fields,
  kindsOf,
  maybe,
  numberWithin,
  variants,
  withDefault,
  withStart,
  type Fields,
  type Schema
} from "./schemaParts.ts";

/** What training starts from when an experiment leaves it out. */
export const trainingDefaults = {
  batchSize: 10,
  optimizer: "adam",
  schedule: "constant",
  penalty: 0,
  clip: "none",
  limit: 1
} as const;

const optimizer = kindsOf("optimizer", optimizers, (kind) => ({
  learningRate: withDefault(
    numberWithin(trainingLimits.learningRate),
    optimizers[kind as keyof typeof optimizers].defaultRate
  )
}));
const schedule = kindsOf("schedule", schedules);
const penalty = numberWithin(trainingLimits.penalty);
const limit: Fields = {limit: withDefault(numberWithin(trainingLimits.clip), trainingDefaults.limit)};
const clip = variants("clipping", "kind", {none: {}, norm: limit, value: limit});
const stop = fields({
  steps: maybe(numberWithin(trainingLimits.steps)),
  loss: maybe(numberWithin(trainingLimits.loss)),
  accuracy: maybe(numberWithin(trainingLimits.accuracy))
});

/** The member `training` of an experiment. */
export const trainingSchema: Schema = fields({
  batchSize: withDefault(numberWithin(trainingLimits.batchSize), trainingDefaults.batchSize),
  optimizer: withStart(optimizer, {kind: trainingDefaults.optimizer}),
  schedule: withStart(schedule, {kind: trainingDefaults.schedule}),
  l1: withDefault(penalty, trainingDefaults.penalty),
  l2: withDefault(penalty, trainingDefaults.penalty),
  clip: withStart(clip, {kind: trainingDefaults.clip}),
  stop: maybe(stop)
});

/** What an edit may change of it during a run. */
export const trainingChangeSchema: Schema = fields({
  optimizer: maybe(optimizer),
  schedule: maybe(schedule),
  l1: maybe(penalty),
  l2: maybe(penalty),
  clip: maybe(clip),
  stop: maybe(stop)
});
