/** From an address to the tensor that holds its number, with the evaluation buffers filled where it speaks of other rows. */
import {formatAddress, type Address, type Context} from "../../engine/address.ts";
import type {Program} from "../../engine/program.ts";
import type {Run} from "./run.ts";
import {forEachSlice, loadDataRows} from "./rows.ts";

/** Where a number lives. */
export interface Location {
  /** Table name of the tensor. */
  tensor: string;
  /** The program whose buffers hold it; left out for tensors that all programs share. */
  program?: Program;
  /** The context in its canonical address; left out for shared tensors. */
  context?: Context;
  /** Shape of what the address names: all rows of the context, not just those in the buffers. */
  shape: readonly number[];
  /** For `train` and `test`: the data rows of the context. */
  rows?: Int32Array;
}

/** Finds the tensor of an address. Throws a sentence that lists what there is when nothing has this name. */
export function locate(run: Run, address: Address, defaultContext: Context): Location {
  const {table} = run;
  const name = address.version === "before" ? `${address.name}.before` : address.name;
  if (!name.includes(":") && table.has(name)) return {tensor: name, shape: table.get(name).shape};
  const context = address.context ?? defaultContext;
  if (context === "plane" || context === "probe")
    throw new Error(
      `address "${formatAddress(address)}": ${context} needs rows of its own; evaluate them with evaluate(rows, modules)`
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
  for (const scope of context === "now" ? (["now", "batch"] as const) : (["batch"] as const)) {
    const tensor = `${scope}:${name}`;
    if (!table.has(tensor)) continue;
    const program = scope === "now" ? run.now.program : run.train;
    const {shape} = table.get(tensor);
    return {tensor, program, context: scope, shape: activeShape(shape, program)};
  }
  throw new Error(
    `address "${formatAddress(address)}": there is no such number, expected one of ${namesOf(run).join(", ")}`
  );
}

/** Returns the values at a location, row-major: a copy. */
export function readLocation(run: Run, {tensor, shape, rows}: Location): Float32Array | Float64Array | Int32Array {
  const count = shape.reduce((a, b) => a * b, 1);
  if (!rows) return run.table.view(tensor).slice(0, count);
  const result = new Float32Array(count);
  const width = shape.slice(1).reduce((a, b) => a * b, 1);
  forEachSlice(run, rows, (slice, start) => {
    result.set(run.table.view(tensor).subarray(0, slice.length * width), start * width);
  });
  return result;
}

/** Fills the evaluation buffers with the slice that has this row of the context; returns the first row of the slice. */
export function loadRow(run: Run, rows: Int32Array, row: number): number {
  const {capacity} = run.evaluation.program;
  const start = Math.floor(row / capacity) * capacity;
  loadDataRows(run, rows.subarray(start, start + capacity));
  return start;
}

/** Returns the names that addresses can use, contexts left out. */
export function namesOf({table}: Run): string[] {
  const names = new Set<string>();
  for (const name of table.names()) {
    const scope = name.indexOf(":");
    if (!name.startsWith("setup:") && name !== "gradients" && name !== "training.nothingFrozen")
      names.add(name.slice(scope + 1));
  }
  return [...names];
}

/** A batch buffer has room for a whole batch; the last batch of an epoch fills less of it. */
function activeShape(shape: readonly number[], program: Program): readonly number[] {
  return shape.length > 0 && shape[0] === program.capacity ? [program.rows, ...shape.slice(1)] : shape;
}
