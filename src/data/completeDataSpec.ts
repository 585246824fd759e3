/** Checks a data spec and fills in what was left out. */

import {dataKinds} from "./dataKinds.ts";
import type {DataKind, DataParameter, DataSpec, DataSpecInput} from "./spec.ts";

/**
 * Returns the spec with every parameter present and in range.
 * @throws RangeError naming the field: unknown kinds, unknown fields, numbers out of range. Rows are checked when they become a data set.
 */
export function completeDataSpec(input: DataSpecInput): DataSpec {
  if (input.kind === "rows") return input;
  if (!isDataKind(input.kind)) {
    throw new RangeError(
      `data.kind: unknown data set, expected ${listOf(Object.keys(dataKinds))}, got ${JSON.stringify(input.kind)}`
    );
  }
  const {parameters} = dataKinds[input.kind];
  const given: Readonly<Record<string, unknown>> = {...input};
  for (const key of Object.keys(given)) {
    if (key !== "kind" && !parameters.some((parameter) => parameter.key === key)) {
      const known = ["kind", ...parameters.map((parameter) => parameter.key)];
      throw new RangeError(`data.${key}: unknown field for ${input.kind}, expected ${listOf(known)}`);
    }
  }
  const complete: Record<string, unknown> = {kind: input.kind};
  for (const parameter of parameters) complete[parameter.key] = checked(parameter, given[parameter.key]);
  return complete as unknown as DataSpec;
}

/** Whether a text names a data set. */
export function isDataKind(kind: string): kind is DataKind {
  return Object.hasOwn(dataKinds, kind);
}

function checked(parameter: DataParameter, value: unknown): number {
  if (value === undefined) return parameter.default;
  const {min, max} = parameter;
  const whole = parameter.kind === "integer";
  if (typeof value === "number" && value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  const what = typeof value === "number" ? "out of range" : "not a number";
  const got = typeof value === "string" ? JSON.stringify(value) : typeof value === "number" ? value : typeof value;
  throw new RangeError(
    `data.${parameter.key}: ${what}, expected ${whole ? "a whole number" : "a number"} from ${min} to ${max}, got ${got}`
  );
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}
