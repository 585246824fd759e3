/** Models as a schema: what each op may be told, from the tables of ops and initialisers. */
import * as z from "zod/mini";
import type {Setting} from "../engine/config.ts";
import {initialisers} from "../engine/initialisers/initialisers.ts";
import {opOf, type AnyOp} from "../engine/lookup.ts";
import {ops} from "../engine/ops/ops.ts";
import {formatGiven} from "./problems.ts";
import {
  fields,
  flag,
  kindsOf,
  listOf,
  maybe,
  numberWithin,
  settingFields,
  textUpTo,
  variants,
  type Fields,
  type Schema
} from "./schemaParts.ts";

/** How large a model may be. */
export const modelLimits = {
  modules: 256,
  inputs: 16,
  groups: 4,
  parameters: 5_000_000,
  activations: 20_000_000
} as const;

const name = textUpTo(100);
const initialiser = kindsOf("initialiser", initialisers);

function opFields(op: AnyOp): Fields {
  const parameters = parameterNames(op);
  const init = fields(Object.fromEntries(parameters.map((parameter) => [parameter, maybe(initialiser)])));
  return {
    id: maybe(name),
    ...settingFields(op.config),
    ...widthField(op),
    ...(parameters.includes("bias") && {bias: maybe(flag())}),
    ...(parameters.length > 0 && {init: maybe(init)}),
    inputs: maybe(listOf(name, "inputs", 1, modelLimits.inputs))
  };
}

/** The width has no default here: that of the last layer follows from the data. */
function widthField({config}: AnyOp): Fields {
  const {out} = config as {readonly out?: Setting};
  return out && out.kind !== "flag" ? {out: maybe(numberWithin(out))} : {};
}

/** Returns the names of an op's parameters: those it would have with one unit everywhere. */
function parameterNames(op: AnyOp): string[] {
  const config = Object.fromEntries(Object.entries(op.config).map(([key, setting]) => [key, setting.default]));
  return Object.keys(
    op.infer(
      op.inputs.map(() => [1, 1]),
      config
    ).parameters
  );
}

const group = z.strictObject(
  {
    op: z.optional(z.undefined()),
    group: z.string({error: groupError}).check(z.maxLength(100, {error: groupError})),
    get modules(): Schema {
      return modelSchema;
    }
  },
  {error: () => "unknown field, expected one of group, modules"}
);

function groupError({input}: {input?: unknown}): string {
  return `a module has an op such as linear, or a group and modules, got ${input === undefined ? "neither" : formatGiven(input)}`;
}

/** The member `model` of an experiment: ops and groups of them. */
export const modelSchema: Schema = listOf(
  variants("op", "op", Object.fromEntries(Object.keys(ops).map((op) => [op, opFields(opOf(op))])), [group]),
  "modules",
  1,
  modelLimits.modules
);
