/** The pieces the schema is made of, each with the words for what is wrong: zod in its small form, without generated code. */
import * as z from "zod/mini";
import type {Setting} from "../engine/config.ts";
import type {NumberLimits} from "./limits.ts";
import {formatChoices, formatGiven} from "./problems.ts";

// A strict content security policy forbids the code that zod would otherwise generate.
z.config({jitless: true});

/** A schema of anything. */
export type Schema = z.ZodMiniType;

/** The fields of an object. */
export type Fields = Readonly<Record<string, Schema>>;

/** In words: `a whole number from 1 to 64`. */
function describeLimits({kind, min, max, above = false}: NumberLimits): string {
  const what = kind === "integer" ? "a whole number" : "a number";
  return above ? `${what} above ${min} and up to ${max}` : `${what} from ${min} to ${max}`;
}

/** A number within limits. */
export function numberWithin(limits: NumberLimits): z.ZodMiniType<number> {
  const error = expected(describeLimits(limits));
  const {kind, min, max, above = false} = limits;
  return z.number({error}).check(
    above ? z.gt(min, {error}) : z.gte(min, {error}),
    z.lte(max, {error}),
    z.refine((value) => kind === "number" || Number.isInteger(value), {error})
  );
}

/** True or false. */
export function flag(): z.ZodMiniType<boolean> {
  return z.boolean({error: expected("true or false")});
}

/** A text of limited length. */
export function textUpTo(most: number): z.ZodMiniType<string> {
  const error = expected(`a text of at most ${most} characters`);
  return z.string({error}).check(z.maxLength(most, {error}));
}

/** One of a few words. */
export function oneOf(choices: readonly string[]): z.ZodMiniType<string> {
  return z.enum(choices, {error: expected(formatChoices(choices))});
}

/** A list with a limited number of items; `what` names them. */
export function listOf(item: Schema, what: string, least: number, most: number): Schema {
  const size = (issue: {input?: unknown}): string =>
    `expected ${least} to ${most} ${what}, got ${Array.isArray(issue.input) ? issue.input.length : formatGiven(issue.input)}`;
  return z
    .array(item, {error: expected(`a list of ${what}`)})
    .check(z.minLength(least, {error: size}), z.maxLength(most, {error: size}));
}

/** An object with these fields and no others. */
export function fields(shape: Fields): z.ZodMiniObject {
  const known = formatChoices(Object.keys(shape));
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `unknown field, expected ${known}`
        : `expected an object, got ${formatGiven(issue.input)}`
  });
}

/** One of several forms of an object, told apart by one of its fields; `what` names the thing for people. */
export function variants(
  what: string,
  tag: string,
  forms: Readonly<Record<string, Fields>>,
  also: readonly Schema[] = []
): Schema {
  const choices = formatChoices(Object.keys(forms));
  const objects = Object.entries(forms).map(([name, shape]) => fields({[tag]: z.literal(name), ...shape}));
  return z.discriminatedUnion(tag, [...objects, ...also] as unknown as [z.ZodMiniObject, ...z.ZodMiniObject[]], {
    error: ({input}) => {
      if (typeof input !== "object" || input === null || Array.isArray(input))
        return `expected an object, got ${formatGiven(input)}`;
      const given: unknown = (input as Readonly<Record<string, unknown>>)[tag];
      return given === undefined
        ? `missing, expected ${choices}`
        : `unknown ${what} ${formatGiven(given)}, expected ${choices}`;
    }
  });
}

/** The settings of an op, a loss, an optimizer, …, with their defaults. */
export function settingFields(settings: Readonly<Record<string, Setting>>): Fields {
  return Object.fromEntries(
    Object.entries(settings).map(([key, setting]) => [
      key,
      setting.kind === "flag"
        ? withDefault(flag(), setting.default)
        : withDefault(numberWithin(setting), setting.default)
    ])
  );
}

/** Variants by `kind`, one for each row of a table of things with settings. */
export function kindsOf(
  what: string,
  table: Readonly<Record<string, {readonly config: object}>>,
  extra: (kind: string) => Fields = () => ({})
): Schema {
  return variants(
    what,
    "kind",
    Object.fromEntries(
      Object.entries(table).map(([kind, {config}]) => [
        kind,
        {...extra(kind), ...settingFields(config as Readonly<Record<string, Setting>>)}
      ])
    )
  );
}

/** A field that may be left out. */
export function maybe(schema: Schema): Schema {
  return z.optional(schema);
}

/** A field with a value when it is left out. */
export function withDefault<T>(schema: z.ZodMiniType<T>, value: T): Schema {
  return z._default(schema, value as never);
}

/** A field whose default is checked and completed like what a person writes. */
export function withStart(schema: Schema, start: unknown): Schema {
  return z.prefault(schema, start);
}

function expected(what: string): (issue: {input?: unknown}) => string {
  return ({input}) => `expected ${what}, got ${formatGiven(input)}`;
}
