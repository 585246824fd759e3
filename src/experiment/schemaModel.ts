/** Models as a schema: what each op may be told, from the tables of ops and initialisers. */
import * as z from "zod/mini";
import type {Setting} from "../engine/config.ts";
import {initialisers} from "../engine/initialisers/initialisers.ts";
import {configOf, initialiserOf, opOf, type AnyInitialiser, type AnyOp} from "../engine/lookup.ts";
import {ops} from "../engine/ops/ops.ts";
import {createDraws} from "../tensor/draws.ts";
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

/** Returns the initialisers that can fill a parameter with so many axes: some are for matrices alone. */
export function initialisersFor(axes: number): Readonly<Record<string, AnyInitialiser>> {
  const shape = new Array<number>(axes).fill(1);
  const draws = createDraws(0, "weights", "");
  const suits = (initialiser: AnyInitialiser): boolean => {
    try {
      initialiser.fill(new Float32Array(1), configOf(initialiser, {}), {shape, fanIn: 1, fanOut: 1}, draws);
      return true;
    } catch {
      return false;
    }
  };
  const entries = Object.keys(initialisers).map((kind) => [kind, initialiserOf(kind)] as const);
  return Object.fromEntries(entries.filter(([, initialiser]) => suits(initialiser)));
}

function opFields(op: AnyOp): Fields {
  const ones = op.inputs.map(() => [1, 1]);
  const {parameters} = op.infer(ones, configOf(op, {}));
  const init = Object.entries(parameters).map(([parameter, {shape}]) => {
    const kinds = kindsOf("initialiser", initialisersFor(shape.length));
    return [parameter, maybe(kinds)] as const;
  });
  return {
    id: maybe(name),
    ...settingFields(op.config),
    ...widthField(op),
    ...("bias" in parameters && {bias: maybe(flag())}),
    ...(init.length > 0 && {init: maybe(fields(Object.fromEntries(init)))}),
    inputs: maybe(listOf(name, "inputs", 1, modelLimits.inputs))
  };
}

/** The width has no default here: that of the last layer follows from the data. */
function widthField({config}: AnyOp): Fields {
  const {out} = config as {readonly out?: Setting};
  return out && out.kind !== "flag" ? {out: maybe(numberWithin(out))} : {};
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
