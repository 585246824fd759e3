/** From an address to the tensor that holds its number, with the evaluation buffers filled where it speaks of other rows. */
import {formatAddress, type Address, type Context} from "../../engine/address.ts";
import type {Program} from "../../engine/program.ts";
import {elementCount, type Shape} from "../../tensor/shape.ts";
import {metricNames} from "./metricNumbers.ts";
import {nearestNames} from "./nearestNames.ts";
import type {Run} from "./run.ts";
import {loadDataRows} from "./rows.ts";

/** Where a number lives. */
export interface Location {
  /** Table name of the tensor. */
  tensor: string;
  /** The program whose buffers hold it; left out for tensors that all programs share. */
  program?: Program;
  /** The context in its canonical address; left out for shared tensors. */
  context?: Context;
  /** Shape of what the address names: all rows of the context, not just those in the buffers. */
  shape: Shape;
  /** For `train` and `test`: the data rows of the context. */
  rows?: Int32Array;
}

/** Finds the tensor of an address. Throws a sentence that names what is nearest when nothing has this name. */
export function locate(run: Run, address: Address, defaultContext: Context): Location {
  const {table} = run;
  const name = address.version === "before" ? `${address.name}.before` : address.name;
  if (table.has(name) && !isInternal(name)) return {tensor: name, shape: table.get(name).shape};
  const context = address.context ?? defaultContext;
  if (context === "plane" || context === "probe")
    throw new Error(
      `address "${formatAddress(address)}": a session holds no rows for "${context}", expected batch, now, train or test; evaluate(rows, nodes) computes other rows`
    );
  if (context === "train" || context === "test") {
    const tensor = `eval:${name}`;
    if (table.has(tensor)) {
      const rows = run.split[context];
      const {shape} = table.get(tensor);
      return {
        tensor,
        program: run.evaluation.program,
        context,
        rows,
        shape: shape.length > 0 ? [rows.length, ...shape.slice(1)] : []
      };
    }
  }
  // What only training computes, such as a gradient, is of the batch; asked for other rows by name, there is none.
  const isOfSet = address.context === "train" || address.context === "test";
  const scopes = context === "now" ? (["now", "batch"] as const) : isOfSet ? [] : (["batch"] as const);
  for (const scope of scopes) {
    const tensor = `${scope}:${name}`;
    if (!table.has(tensor)) continue;
    const program = scope === "now" ? run.now.program : run.train;
    return {tensor, program, context: scope, shape: activeShape(run, tensor)};
  }
  throw new Error(`address "${formatAddress(address)}": ${missing(run, address)}`);
}

/** What is wrong with an address that names no tensor. */
function missing(run: Run, {name, context}: Address): string {
  const names = namesOf(run);
  if (names.includes(name) && context !== undefined)
    return `"${context}" has no such number, expected ${name} of the batch`;
  const nearest = nearestNames(name, names);
  return `there is no such number, expected for example ${nearest.join(", ")}`;
}

/**
 * Fills the evaluation buffers with the slice that has this row of the context; returns the first row of the slice.
 * Throws a `RangeError` when the context has no such row.
 */
export function loadRow(run: Run, rows: Int32Array, row: number): number {
  if (!(row >= 0 && row < rows.length))
    throw new RangeError(`row ${row}: there are ${rows.length} rows, counted from 0`);
  const {capacity} = run.evaluation.program;
  const start = Math.floor(row / capacity) * capacity;
  loadDataRows(run, rows.subarray(start, start + capacity));
  return start;
}

/** Returns the names that addresses can use, contexts left out. */
export function namesOf(run: Run): string[] {
  const names = new Set<string>();
  for (const name of run.table.names()) if (!isInternal(name)) names.add(name.slice(name.indexOf(":") + 1));
  return [...names, ...metricNames(run).map((name) => `metrics.${name}`)];
}

/**
 * Returns the shape of what is in use of a tensor: a batch buffer has room for a whole batch, and the last batch of an
 * epoch fills less of it.
 */
function activeShape({table, train, now}: Run, tensor: string): Shape {
  const {shape} = table.get(tensor);
  const program = [train, now.program].find(({scope}) => tensor.startsWith(`${scope}:`));
  if (!program || shape.length === 0 || tensor === "batch:order") return shape;
  return [Math.min(shape[0], program.rows), ...shape.slice(1)];
}

/** Returns the number of elements in use of a tensor. */
export function activeCount(run: Run, tensor: string): number {
  return elementCount(activeShape(run, tensor));
}

function isInternal(name: string): boolean {
  return name.startsWith("setup:") || name === "gradients" || name === "training.nothingFrozen";
}
