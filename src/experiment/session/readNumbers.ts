/** The numbers themselves, by address. */
import type {Address, Context} from "../../engine/address.ts";
import {fromScalar} from "../../engine/expression.ts";
import type {Buffer} from "../../tensor/arena.ts";
import {elementCount, flatIndex, indicesOf, type Shape} from "../../tensor/shape.ts";
import {explainAddress} from "./explainAddress.ts";
import {loadRow, locate} from "./locate.ts";
import {metricOf} from "./metricNumbers.ts";
import {positionOf} from "./positionOf.ts";
import {forEachSlice} from "./rows.ts";
import type {Run} from "./run.ts";

/** A tensor's numbers with their shape; a copy. */
export interface Reading {
  shape: Shape;
  data: Buffer;
}

/** Returns one number. */
export function readElement(run: Run, address: Address, defaultContext: Context): number {
  const {indices = []} = address;
  const metric = metricOf(run, address, defaultContext);
  if (metric) return metric.values()[positionOf(metric.shape, address)];
  if (isExplained(address)) return fromScalar(explainAddress(run, address, defaultContext).value);
  const {tensor, shape, rows} = locate(run, address, defaultContext);
  const flat = positionOf(shape, address);
  if (!rows) return run.table.view(tensor)[flat];
  const first = loadRow(run, rows, indices[0]);
  return run.table.view(tensor)[flatIndex(run.table.get(tensor).shape, [indices[0] - first, ...indices.slice(1)])];
}

/** Returns the numbers of a whole tensor, row-major: all rows of its context. */
export function readTensor(run: Run, address: Address, defaultContext: Context): Reading {
  const metric = metricOf(run, address, defaultContext);
  if (metric) return {shape: metric.shape, data: metric.values()};
  const {tensor, shape, rows} = locate(run, address, defaultContext);
  const count = elementCount(shape);
  const view = run.table.view(tensor);
  const data = view.slice(0, count);
  if (isExplained(address))
    for (let k = 0; k < count; k++) data[k] = explainedAt(run, address, defaultContext, indicesOf(shape, k));
  if (!rows) return {shape, data};
  const all = createLike(view, count);
  const width = elementCount(shape.slice(1));
  forEachSlice(run, rows, (slice, start) => {
    all.set(run.table.view(tensor).subarray(0, slice.length * width), start * width);
  });
  return {shape, data: all};
}

/** Numbers that no tensor holds: one writer's part of a gradient, and what a parameter started from. */
function isExplained({from, version}: Address): boolean {
  return from !== undefined || version === "initial";
}

function explainedAt(run: Run, address: Address, context: Context, indices: readonly number[]): number {
  return fromScalar(explainAddress(run, {...address, indices}, context).value);
}

function createLike(view: Buffer, count: number): Buffer {
  if (view instanceof Int32Array) return new Int32Array(count);
  return view instanceof Float32Array ? new Float32Array(count) : new Float64Array(count);
}
