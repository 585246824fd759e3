/** Finds where numbers stopped being numbers. */
import {formatAddress, type Context} from "../../engine/address.ts";
import {toScalar, type Scalar} from "../../engine/expression.ts";
import {unscoped} from "../../engine/lower/lowering.ts";
import {indicesOf} from "../../tensor/shape.ts";
import {parametersOf, type Run} from "./run.ts";

/** Where a run diverged. */
export interface Divergence {
  /** The first value that is not finite: parameters first, then in the order in which the step computed them. */
  address: string;
  value: Scalar;
  step: number;
}

/** Returns the first value of the run's trace that is not finite, or `undefined` when all are. */
export function findDivergence(run: Run): Divergence | undefined {
  const {step} = run.position;
  for (const {name} of parametersOf(run.graph)) {
    const found = firstIn(run, name, step);
    if (found) return found;
  }
  for (const {writes} of run.train.instructions)
    for (const tensor of writes) {
      const found = firstIn(run, tensor, step);
      if (found) return found;
    }
  return undefined;
}

function firstIn(run: Run, tensor: string, step: number): Divergence | undefined {
  const view = run.table.view(tensor);
  for (let k = 0; k < view.length; k++) {
    if (Number.isFinite(view[k])) continue;
    const name = unscoped(tensor);
    const context: Context | undefined = name === tensor ? undefined : "batch";
    const indices = indicesOf(run.table.get(tensor).shape, k);
    const address = formatAddress({...(context !== undefined && {context}), name, indices, step});
    return {address, value: toScalar(view[k]), step};
  }
  return undefined;
}
