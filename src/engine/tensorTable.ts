/** Every tensor of a session by name, so that an address finds its numbers. */
import type {Arena, Buffer, DType, Tensor} from "../tensor/arena.ts";
import {elementCount, formatShape, isSameShape, type Shape} from "../tensor/shape.ts";

/** Names and handles of tensors in one arena. */
export interface TensorTable {
  readonly arena: Arena;
  /** Returns the tensor of this name, allocating it (all zero) when it is new. Throws when it exists with another shape. */
  define(name: string, shape: Shape, dtype: DType): Tensor;
  /** Defines floating-point tensors one behind the other and returns one tensor, under `name`, that spans them all. */
  defineTogether(name: string, parts: readonly {name: string; shape: Shape}[]): Tensor;
  has(name: string): boolean;
  /** Throws when there is no tensor of this name. */
  get(name: string): Tensor;
  /** Returns a view that is valid until the arena grows. */
  view(name: string): Buffer;
  names(): IterableIterator<string>;
}

/** Creates an empty table over an arena; `floats` is how its floating-point tensors are stored by {@link TensorTable.defineTogether}. */
export function createTensorTable(arena: Arena, floats: "float32" | "float64"): TensorTable {
  const tensors = new Map<string, Tensor>();

  function get(name: string): Tensor {
    const tensor = tensors.get(name);
    if (!tensor) throw new Error(`tensor: there is no "${name}"`);
    return tensor;
  }

  return {
    arena,
    define(name, shape, dtype) {
      const known = tensors.get(name);
      if (!known) {
        const tensor = arena.allocate(shape, dtype);
        tensors.set(name, tensor);
        return tensor;
      }
      if (!isSameShape(known.shape, shape))
        throw new Error(`tensor: "${name}" is ${formatShape(known.shape)}, expected ${formatShape(shape)}`);
      return known;
    },
    defineTogether(name, parts) {
      const known = tensors.get(name);
      if (known) return known;
      const whole = arena.allocate([parts.reduce((count, {shape}) => count + elementCount(shape), 0)], floats);
      let offset = whole.offset;
      for (const part of parts) {
        tensors.set(part.name, {shape: part.shape, dtype: floats, offset});
        offset += elementCount(part.shape) * (floats === "float32" ? 4 : 8);
      }
      tensors.set(name, whole);
      return whole;
    },
    has: (name) => tensors.has(name),
    get,
    view: (name) => arena.view(get(name)),
    names: () => tensors.keys()
  };
}
