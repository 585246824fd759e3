/** Data as a schema: the parameters of each kind come from the table of kinds, inline rows are spelled out here. */
import * as z from "zod/mini";
import {dataKinds} from "../data/dataKinds.ts";
import {classLimit, rowLimits} from "../data/rows.ts";
import type {DataKind, DataKindInfo} from "../data/spec.ts";
import {featureFunctions} from "../engine/inputs/featureFunctions.ts";
import {testLimits} from "./limits.ts";
import {formatGiven} from "./problems.ts";
import {
  fields,
  flag,
  listOf,
  maybe,
  numberWithin,
  oneOf,
  textUpTo,
  variants,
  withDefault,
  type Fields,
  type Schema
} from "./schemaParts.ts";
import {isReal} from "./task.ts";

/** What the network may be shown of data with two features. */
export const inputNames: readonly string[] = Object.keys(featureFunctions);

/** Returns the fraction of rows that is kept for testing unless an experiment says otherwise. */
export function defaultTestOf(kind: DataKind): number {
  if (isMeasured(kind)) return 0.2;
  return dataKinds[kind].parameters.some(({key}) => key === "points") ? 0.5 : 0;
}

/** Returns whether inputs are standardised unless an experiment says otherwise: measured ones are, drawn ones fit as they are. */
export function defaultStandardiseOf(kind: DataKind): boolean {
  return isMeasured(kind);
}

/** The member `data` of an experiment. */
export const dataSchema: Schema = variants(
  "data set",
  "kind",
  Object.fromEntries(Object.entries(dataKinds).map(([kind, info]) => [kind, dataFields(kind as DataKind, info)]))
);

function dataFields(kind: DataKind, {parameters, inputs}: DataKindInfo): Fields {
  return {
    ...Object.fromEntries(
      parameters.map((parameter) => [parameter.key, withDefault(numberWithin(parameter), parameter.default)])
    ),
    ...(kind === "rows" && rowsFields()),
    test: withDefault(numberWithin(testLimits), defaultTestOf(kind)),
    standardise: withDefault(flag(), defaultStandardiseOf(kind)),
    ...((inputs === 2 || kind === "rows") && {inputs: maybe(listOf(oneOf(inputNames), "inputs", 1, inputNames.length))})
  };
}

function isMeasured(kind: DataKind): boolean {
  return kind === "rows" || isReal(kind);
}

function rowsFields(): Fields {
  const features = listOf(fields({name: textUpTo(200), unit: maybe(textUpTo(200))}), "features", 1, rowLimits.features);
  const target = variants("target", "kind", {
    classes: {labels: numbers(), names: listOf(textUpTo(200), "classes", 2, classLimit), name: maybe(textUpTo(200))},
    numbers: {values: numberRows(), features}
  });
  return {
    name: maybe(textUpTo(200)),
    features,
    values: numberRows(),
    target,
    domain: maybe(numberRows()),
    notes: maybe(listOf(textUpTo(1000), "notes", 0, 50))
  };
}

function numbers(): Schema {
  return z.custom<number[]>((input) => Array.isArray(input) && input.every(isNumber), {
    error: ({input}) => `expected one number per row, got ${formatGiven(input)}${firstOther(input, isNumber)}`
  });
}

function numberRows(): Schema {
  const isRow = (row: unknown): boolean => Array.isArray(row) && row.every(isNumber);
  return z.custom<number[][]>((input) => Array.isArray(input) && input.every(isRow), {
    error: ({input}) => `expected a list of numbers per row, got ${formatGiven(input)}${firstOther(input, isRow)}`
  });
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}

function firstOther(input: unknown, isFine: (item: unknown) => boolean): string {
  if (!Array.isArray(input)) return "";
  const index = input.findIndex((item) => !isFine(item));
  const item: unknown = input[index];
  const cell: unknown = Array.isArray(item) ? item.find((value) => !isNumber(value)) : item;
  return ` with ${formatGiven(cell)} at [${index}]`;
}
