/** Finds where numbers stopped being numbers. */
import {formatAddress} from "../../engine/address.ts";
import {toScalar, type Scalar} from "../../engine/expression.ts";
import {unscoped} from "../../engine/lower/lowering.ts";
import type {Buffer} from "../../tensor/arena.ts";
import {indicesOf} from "../../tensor/shape.ts";
import type {Instruction} from "../../engine/instruction.ts";
import {activeCount} from "./locate.ts";
import {forEachSlice} from "./rows.ts";
import {parametersOf, type Run} from "./run.ts";

/** Where a run diverged. */
export interface Divergence {
  /** The first value that is not finite, in the order in which the last step computed them. */
  address: string;
  value: Scalar;
  step: number;
}

/** Returns whether all parameters are finite. */
export function hasFiniteParameters({graph, table}: Run): boolean {
  return parametersOf(graph).every(({name}) => areFinite(table.view(name)));
}

/** A loop: `every` takes five times as long, which counts where there are a hundred thousand weights. */
function areFinite(values: Buffer): boolean {
  for (let k = 0; k < values.length; k++) if (!Number.isFinite(values[k])) return false;
  return true;
}

/**
 * Returns the first value of the last step that is not finite, or `undefined` when all are. A parameter that was so
 * before the step comes first of all: the step could not but spread it. Rows that were not in the batch come last.
 */
export function findDivergence(run: Run): Divergence | undefined {
  const {instructions} = run.train;
  for (const {name} of parametersOf(run.graph)) {
    const found = run.train.writersOf(name).length > 0 ? firstIn(run, `${name}.before`) : undefined;
    if (found) return found;
  }
  return firstWritten(run, instructions) ?? findInRows(run, "train") ?? findInRows(run, "test");
}

function findInRows(run: Run, context: "train" | "test"): Divergence | undefined {
  let found: Divergence | undefined;
  forEachSlice(run, run.split[context], (slice, start) => {
    found ??= firstWritten(run, run.evaluation.program.instructions, {context, start, rows: slice.length});
  });
  return found;
}

/** Rows of a context that stand in the evaluation buffers. */
interface Slice {
  context: "train" | "test";
  start: number;
  rows: number;
}

function firstWritten(run: Run, instructions: readonly Instruction[], slice?: Slice): Divergence | undefined {
  for (const {writes} of instructions)
    for (const tensor of writes) {
      const found = firstIn(run, tensor, slice);
      if (found) return found;
    }
  return undefined;
}

function firstIn(run: Run, tensor: string, slice?: Slice): Divergence | undefined {
  const view = run.table.view(tensor);
  const {shape} = run.table.get(tensor);
  const count = slice && shape.length > 0 ? (view.length / shape[0]) * slice.rows : activeCount(run, tensor);
  for (let k = 0; k < count; k++) {
    if (Number.isFinite(view[k])) continue;
    const plain = unscoped(tensor);
    const isBefore = plain.endsWith(".before");
    const name = isBefore ? plain.slice(0, -".before".length) : plain;
    const [row, ...rest] = indicesOf(shape, k);
    const {step} = run.position;
    const address = formatAddress({
      ...(plain !== tensor && {context: slice?.context ?? "batch"}),
      name,
      ...(isBefore && {version: "before"}),
      indices: shape.length > 0 ? [row + (slice?.start ?? 0), ...rest] : [],
      step
    });
    return {address, value: toScalar(view[k]), step};
  }
  return undefined;
}
