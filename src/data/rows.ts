/** Rows written into an experiment: drawn points and tables that were read. */

import type {Dataset, Feature, Range, Target} from "./dataset.ts";
import type {RowsSpec, RowsTarget} from "./spec.ts";

/** Most rows, input features and numbers (rows × features) that inline data may have; more makes links, storage and pictures fail. */
export const rowLimits: {rows: number; features: number; numbers: number} = {
  rows: 10000,
  features: 1000,
  numbers: 500000
};

/**
 * Checks inline rows and lays them out as a data set.
 * @throws RangeError naming the row: no rows, uneven rows, numbers that are not finite, labels without a name
 */
export function createRowsDataset(spec: RowsSpec): Dataset {
  const {features, values} = spec;
  expectCount("data.features", features.length, 1, rowLimits.features, "features");
  expectCount("data.values", values.length, 1, rowLimits.rows, "rows");
  expectCount("data.values", values.length * features.length, 1, rowLimits.numbers, "numbers");
  const flat = flatten("data.values", values, features.length);
  return {
    name: spec.name ?? "Own data",
    rows: values.length,
    features,
    values: flat,
    target: createTarget(spec.target, values.length),
    domain: spec.domain ? checkedDomain(spec.domain, features.length) : paddedDomain(flat, features.length),
    ...(spec.notes && {notes: spec.notes})
  };
}

/** The range of each column, padded by a twentieth on both sides; a column of one value gets one unit each way. */
export function paddedDomain(values: Float32Array, columns: number): Range[] {
  return Array.from({length: columns}, (_, column): Range => {
    let [least, most] = [Infinity, -Infinity];
    for (let i = column; i < values.length; i += columns) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    const padding = most > least ? (most - least) / 20 : 1;
    return [least - padding, most + padding];
  });
}

function createTarget(target: RowsTarget, rows: number): Target {
  if (target.kind === "numbers") {
    expectLength("data.target.values", target.values.length, rows, "rows");
    expectCount("data.target.features", target.features.length, 1, rowLimits.features, "features");
    const values = flatten("data.target.values", target.values, target.features.length);
    return {kind: "numbers", values, features: target.features};
  }
  expectLength("data.target.labels", target.labels.length, rows, "labels");
  expectCount("data.target.names", target.names.length, 2, classLimit, "classes");
  const C = target.names.length;
  target.labels.forEach((label, row) => {
    if (!Number.isInteger(label) || label < 0 || label >= C) {
      throw new RangeError(
        `data.target.labels[${row}]: no such class, expected a whole number from 0 to ${C - 1}, got ${label}`
      );
    }
  });
  const {labels, names, name} = target;
  return {kind: "classes", labels: Int32Array.from(labels), names, ...(name !== undefined && {name})};
}

/** Most classes that a target may have. */
export const classLimit = 50;

function flatten(where: string, rows: readonly (readonly number[])[], width: number): Float32Array {
  const flat = new Float32Array(rows.length * width);
  rows.forEach((cells, row) => {
    expectLength(`${where}[${row}]`, cells.length, width, "numbers");
    cells.forEach((cell, column) => {
      if (!Number.isFinite(Math.fround(cell))) {
        throw new RangeError(
          `${where}[${row}][${column}]: not a number that can be stored, expected one within ±3.4e38, got ${cell}`
        );
      }
      flat[row * width + column] = cell;
    });
  });
  return flat;
}

function checkedDomain(domain: readonly Range[], features: number): readonly Range[] {
  expectLength("data.domain", domain.length, features, "ranges");
  domain.forEach(([least, most], i) => {
    if (!(least < most && Number.isFinite(most - least))) {
      throw new RangeError(`data.domain[${i}]: not a range, expected [smaller, larger], got [${least}, ${most}]`);
    }
  });
  return domain;
}

function expectLength(where: string, length: number, expected: number, what: string): void {
  if (length !== expected) throw new RangeError(`${where}: wrong length, expected ${expected} ${what}, got ${length}`);
}

function expectCount(where: string, count: number, least: number, most: number, what: string): void {
  if (count < least || count > most) {
    throw new RangeError(
      `${where}: ${count < least ? "too few" : "too many"} ${what}, expected ${least} to ${most}, got ${count}`
    );
  }
}

/** The name of a feature with its unit, as a table's header shows it: "petal length (cm)". */
export function featureHeader(feature: Feature): string {
  return feature.unit === undefined ? feature.name : `${feature.name} (${feature.unit})`;
}
