/** The edit log as a schema: a closed table of actions. */
import * as z from "zod/mini";
import {formatAddress, parseAddress} from "../engine/address.ts";
import {floatsFromBase64} from "./base64.ts";
import type {NumberLimits} from "./limits.ts";
import {formatGiven} from "./problems.ts";
import {fields, flag, listOf, numberWithin, oneOf, variants, withDefault, type Schema} from "./schemaParts.ts";
import {trainingChangeSchema} from "./schemaTraining.ts";
import {numericsNames} from "./schemaVersion.ts";

const mostEdits = 10_000;

const longestAddress = 500;
const count: NumberLimits = {kind: "integer", min: 0, max: Number.MAX_SAFE_INTEGER};
const address = z.custom<string>(isAddress, {
  error: ({input}) => `expected an address such as hidden1.weight[3,2], got ${formatGiven(input)}`
});
const values = z.custom<string>((input) => typeof input === "string" && floatsFromBase64(input) !== undefined, {
  error: ({input}) => `expected float32 numbers as base64, got ${formatGiven(input)}`
});

const edits = listOf(
  fields({
    step: numberWithin(count),
    instruction: withDefault(numberWithin(count), 0),
    action: variants("action", "kind", {
      set: {address, value: numberWithin({kind: "number", min: -Number.MAX_VALUE, max: Number.MAX_VALUE})},
      write: {address, values},
      freeze: {address, frozen: flag()},
      training: {training: trainingChangeSchema},
      numerics: {numerics: oneOf(numericsNames)}
    })
  }),
  "edits",
  0,
  mostEdits
);

/** A recording as JSON; its experiment has a schema of its own. */
export const recordingSchema: Schema = fields({experiment: z.unknown(), edits: withDefault(edits, [])});

function isAddress(input: unknown): boolean {
  if (typeof input !== "string" || input.length > longestAddress) return false;
  try {
    return formatAddress(parseAddress(input)) === input;
  } catch {
    return false;
  }
}
