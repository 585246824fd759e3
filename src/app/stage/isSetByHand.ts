/** What was set by hand since the last step, read from the changes made by hand. */
import {parseAddress, type Edit} from "../../index.ts";

/** Returns whether an element of a parameter has been given its value by hand since training made its last step. */
export function isSetByHand(edits: readonly Edit[], address: string, step: number): boolean {
  const {name, indices = []} = parseAddress(address);
  return edits.some(({step: at, action}) => {
    if (at < step || (action.kind !== "set" && action.kind !== "write")) return false;
    const other = parseAddress(action.address);
    return other.name === name && (other.indices ?? indices).every((index, axis) => index === indices[axis]);
  });
}
