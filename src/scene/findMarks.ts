/** Marks by what they stand for: linked highlighting finds them by address, the keyboard by role. */
import {elementCount, isColumnar} from "./address.ts";
import {hitOf, type Hit, type Origin} from "./hit.ts";
import type {ColumnarMark, Mark, Role, Scene} from "./scene.ts";

/** Returns every mark, and every element of a columnar mark, that shows the number or part at an address. */
export function findByAddress(scene: Scene, address: string): Hit[] {
  const found: Hit[] = [];
  visit(scene.marks, [0, 0], (mark, origin) => {
    const index = isColumnar(mark) ? indexAt(mark, address) : undefined;
    if (index !== undefined) found.push(hitOf(mark, origin, index));
    else if (mark.address === address) found.push(hitOf(mark, origin));
  });
  return found;
}

/** Returns the marks with one of the roles, in the order they are drawn. */
export function findByRole(scene: Scene, roles: readonly Role[]): Hit[] {
  const found: Hit[] = [];
  visit(scene.marks, [0, 0], (mark, origin) => {
    if (mark.role !== undefined && roles.includes(mark.role)) found.push(hitOf(mark, origin));
  });
  return found;
}

function visit(marks: readonly Mark[], origin: Origin, look: (mark: Mark, origin: Origin) => void): void {
  for (const mark of marks) {
    look(mark, origin);
    if (mark.kind === "group") visit(mark.marks, [origin[0] + mark.x, origin[1] + mark.y], look);
  }
}

/** Which element of a columnar mark has an address: the inverse of `addressOf`. */
function indexAt(mark: ColumnarMark, address: string): number | undefined {
  const {tensor, shape = [0], indices, offset = 0, stride = 1} = mark;
  if (tensor === undefined || !address.startsWith(tensor)) return undefined;
  const written = address.slice(tensor.length);
  if (shape.length === 0 ? written !== "" : !/^\[\d+(,\d+)*\]$/.test(written)) return undefined;
  const parts = shape.length === 0 ? [] : written.slice(1, -1).split(",").map(Number);
  if (parts.length !== shape.length || parts.some((part, i) => i > 0 && part >= shape[i])) return undefined;
  const element = parts.reduce((sum, part, i) => sum * (i > 0 ? shape[i] : 1) + part, 0);
  const index = indices ? indices.indexOf(element) : (element - offset) / stride;
  return Number.isInteger(index) && index >= 0 && index < elementCount(mark) ? index : undefined;
}
