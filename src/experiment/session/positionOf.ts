import {formatAddress, type Address} from "../../engine/address.ts";
import {flatIndex, formatShape, type Shape} from "../../tensor/shape.ts";

/** Returns the row-major position of the number that an address names. Throws a sentence that shows the expected form. */
export function positionOf(shape: Shape, address: Address): number {
  const {indices = []} = address;
  const where = `address "${formatAddress(address)}"`;
  if (indices.length !== shape.length) {
    const first = formatAddress({...address, indices: shape.map(() => 0)});
    throw new RangeError(`${where}: expected ${countOf(shape)} for shape ${formatShape(shape)}, such as ${first}`);
  }
  try {
    return flatIndex(shape, indices);
  } catch (error) {
    throw new RangeError(`${where}: ${error instanceof Error ? error.message : String(error)}`, {cause: error});
  }
}

function countOf({length}: Shape): string {
  return length === 0 ? "no index" : length === 1 ? "1 index" : `${length} indices`;
}
