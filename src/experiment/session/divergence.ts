/** Finds where numbers stopped being numbers. */
import {formatAddress} from "../../engine/address.ts";
import {toScalar, type Scalar} from "../../engine/expression.ts";
import {unscoped} from "../../engine/lower/lowering.ts";
import {indicesOf} from "../../tensor/shape.ts";
import {activeCount} from "./locate.ts";
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
  return parametersOf(graph).every(({name}) => table.view(name).every(Number.isFinite));
}

/**
 * Returns the first value of the last step that is not finite, or `undefined` when all are. A parameter that was so
 * before the step comes first of all: the step could not but spread it.
 */
export function findDivergence(run: Run): Divergence | undefined {
  for (const {name, trainable} of parametersOf(run.graph)) {
    const found = trainable ? firstIn(run, `${name}.before`) : undefined;
    if (found) return found;
  }
  for (const {writes} of run.train.instructions)
    for (const tensor of writes) {
      const found = firstIn(run, tensor);
      if (found) return found;
    }
  return undefined;
}

function firstIn(run: Run, tensor: string): Divergence | undefined {
  const view = run.table.view(tensor);
  const count = activeCount(run, tensor);
  for (let k = 0; k < count; k++) {
    if (Number.isFinite(view[k])) continue;
    const plain = unscoped(tensor);
    const isBefore = plain.endsWith(".before");
    const name = isBefore ? plain.slice(0, -".before".length) : plain;
    const {step} = run.position;
    const address = formatAddress({
      ...(plain !== tensor && {context: "batch"}),
      name,
      ...(isBefore && {version: "before"}),
      indices: indicesOf(run.table.get(tensor).shape, k),
      step
    });
    return {address, value: toScalar(view[k]), step};
  }
  return undefined;
}
