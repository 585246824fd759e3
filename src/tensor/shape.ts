/** Shapes and the arithmetic of row-major indices. */

/** The sizes of a tensor's axes, outermost first; `[]` is a scalar. */
export type Shape = readonly number[];

/** Returns the number of elements of a shape; a scalar has one. */
export function elementCount(shape: Shape): number {
  let count = 1;
  for (const extent of shape) count *= extent;
  return count;
}

/** Returns the position of an element in row-major order. Throws a `RangeError` when an index is missing or outside. */
export function flatIndex(shape: Shape, indices: readonly number[]): number {
  if (indices.length !== shape.length)
    throw new RangeError(
      `index [${indices.join(",")}]: expected ${shape.length} indices for shape ${formatShape(shape)}`
    );
  let flat = 0;
  for (let axis = 0; axis < shape.length; axis++) {
    const index = indices[axis];
    const extent = shape[axis];
    if (!Number.isInteger(index) || index < 0 || index >= extent)
      throw new RangeError(
        `index [${indices.join(",")}]: ${index} is outside axis ${axis} of shape ${formatShape(shape)}, expected 0 to ${extent - 1}`
      );
    flat = flat * extent + index;
  }
  return flat;
}

/** Returns the indices of the element at a row-major position; the inverse of {@link flatIndex}. */
export function indicesOf(shape: Shape, flat: number): number[] {
  const indices = new Array<number>(shape.length);
  let rest = flat;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const extent = shape[axis];
    indices[axis] = rest % extent;
    rest = Math.floor(rest / extent);
  }
  return indices;
}

/** Returns a shape as the field writes it: `(32, 2)`, `(4)`, `()`. */
export function formatShape(shape: Shape): string {
  return `(${shape.join(", ")})`;
}

/** Returns whether two shapes are equal. */
export function isSameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((extent, axis) => extent === b[axis]);
}
