/** Which gradients need not be cleared in a step that is made as a whole: the first kernel to reach them writes over them. */
import type {InstructionSpec} from "../engine/instruction.ts";
import {opOf} from "../engine/lookup.ts";
import type {Tensor} from "../tensor/arena.ts";
import {elementCount} from "../tensor/shape.ts";

/** Fewer elements are cleared faster than they are left out. */
const least = 1024;
/** Where the kernel of these loops can write what it would else add. */
const written = {loops: opOf("linear").backward, local: "dweight"};

/** Returns the table name of the gradient that each such instruction writes over. */
export function overwrittenBy(
  specs: readonly InstructionSpec[],
  count: (tensor: string) => number
): ReadonlyMap<InstructionSpec, string> {
  const found = new Map<InstructionSpec, string>();
  const reached = new Set<string>();
  for (const spec of specs) {
    const {run, tensors, explain} = spec;
    const tensor = tensors[written.local];
    if (run === written.loops && !reached.has(tensor) && count(tensor) >= least) found.set(spec, tensor);
    // What an instruction explains is what it writes.
    for (const local of Object.keys(explain)) reached.add(tensors[local]);
  }
  return found;
}

/** Returns address and bytes of every stretch from `start` up to `end` that lies beside these tensors. */
export function gapsBetween(tensors: readonly Tensor[], start: number, end: number): number[] {
  const gaps: number[] = [];
  let from = start;
  for (const {offset, shape} of tensors.toSorted((one, other) => one.offset - other.offset)) {
    if (offset > from) gaps.push(from, offset - from);
    from = offset + 4 * elementCount(shape);
  }
  return end > from ? [...gaps, from, end - from] : gaps;
}
