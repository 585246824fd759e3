/** From a spec to numbers. */

import {completeDataSpec} from "./completeDataSpec.ts";
import type {Dataset} from "./dataset.ts";
import type {EncodedTable} from "./encodedTable.ts";
import {createRealDataset, realSets} from "./realSets.ts";
import {createRowsDataset} from "./rows.ts";
import type {DataSpec, DataSpecInput, RealKind, RealSpec, RowsSpec, SpecsByKind, ToyKind} from "./spec.ts";
import {toySets} from "./toySets.ts";

/** Fetches the numbers of a measured data set; `src/index.ts` hands one in that imports generated modules. */
export type LoadTable = (kind: RealKind) => Promise<EncodedTable>;

/** Specs whose data set is there at once. */
export type ImmediateSpecInput = Exclude<DataSpecInput, {kind: RealKind}>;

/**
 * Creates the data set that a spec names: toy sets from the seed, rows as they are, measured data through `load`.
 * Same spec and seed, same bits, on every machine. Parameters left out take their defaults.
 * @throws RangeError or Error with the field, what was expected and what was got
 */
export function createDataset(spec: ImmediateSpecInput, seed: number): Dataset;
export function createDataset(spec: DataSpecInput, seed: number, load?: LoadTable): Dataset | Promise<Dataset>;
export function createDataset(spec: DataSpecInput, seed: number, load?: LoadTable): Dataset | Promise<Dataset> {
  const complete = completeDataSpec(spec);
  if (isRows(complete)) return createRowsDataset(complete);
  if (!isReal(complete)) return generate(complete.kind, complete, seed);
  const {kind} = complete;
  if (!load) throw new Error(`data.${kind}: measured data has to be loaded, expected a loader, got none`);
  return load(kind).then((table) => createRealDataset(kind, table));
}

function generate<K extends ToyKind>(kind: K, spec: SpecsByKind[K], seed: number): Dataset {
  return toySets[kind].generate(spec, seed);
}

function isRows(spec: DataSpec): spec is RowsSpec {
  return spec.kind === "rows";
}

function isReal(spec: DataSpec): spec is RealSpec {
  return Object.hasOwn(realSets, spec.kind);
}
