/** The schema of experiments, derived from the tables of data, ops, losses, optimizers, initialisers and schedules. */
import * as z from "zod/mini";
import {losses} from "../engine/losses/losses.ts";
import {experimentVersion} from "./experiment.ts";
import {seedLimits} from "./limits.ts";
import {ExperimentError, formatPath} from "./problems.ts";
import {dataSchema} from "./schemaData.ts";
import {modelSchema} from "./schemaModel.ts";
import {
  fields,
  kindsOf,
  maybe,
  numberWithin,
  oneOf,
  textUpTo,
  withDefault,
  withStart,
  type Schema
} from "./schemaParts.ts";
import {trainingSchema} from "./schemaTraining.ts";
import {numericsNames} from "./schemaVersion.ts";

/** The data an experiment has when it names none. */
export const defaultDataKind = "circle";

/** The network an experiment has when it describes none: small enough to follow every number of it. */
const defaultModel: readonly object[] = [
  {op: "linear", out: 4},
  {op: "tanh"},
  {op: "linear", out: 2},
  {op: "tanh"},
  {op: "linear"}
];

const seed = withDefault(numberWithin(seedLimits), 1);

/** The member `loss` of an experiment. */
export const lossSchema: Schema = kindsOf("loss", losses);

/** An experiment as a person writes it; the loss may be missing, and modules their ids. */
export const experimentSchema: Schema = fields({
  version: withDefault(z.literal(experimentVersion), experimentVersion),
  numerics: withDefault(oneOf(numericsNames), numericsNames[0]),
  name: maybe(textUpTo(200)),
  seeds: withStart(fields({data: seed, split: seed, weights: seed, order: seed, dropout: seed}), {}),
  data: withStart(dataSchema, {kind: defaultDataKind}),
  model: withStart(modelSchema, defaultModel),
  loss: maybe(lossSchema),
  training: withStart(trainingSchema, {})
});

/** Returns what a schema makes of a value, or throws an `ExperimentError` with every problem. */
export function applySchema(schema: Schema, value: unknown): unknown {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new ExperimentError(
    result.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({path: formatPath([...issue.path, key]), message: issue.message}))
        : [{path: formatPath(issue.path), message: issue.message}]
    )
  );
}
