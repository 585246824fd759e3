/** What is frozen, read from the changes made by hand. */
import {parseAddress, type Edit} from "../../index.ts";

/** Returns whether all of what an address names is frozen: the last change that covers it decides. */
export function isFrozen(edits: readonly Edit[], address: string): boolean {
  const {name, indices = []} = parseAddress(address);
  for (const {action} of edits.toReversed()) {
    if (action.kind !== "freeze") continue;
    const other = parseAddress(action.address);
    if (other.name !== name) continue;
    const {indices: above = []} = other;
    const covers = above.length <= indices.length && above.every((index, axis) => index === indices[axis]);
    if (covers) return action.frozen;
    // Something within was freed: not all of it is frozen.
    const isWithin = indices.every((index, axis) => index === above[axis]);
    if (isWithin && !action.frozen) return false;
  }
  return false;
}
