/**
 * One memory for all tensors of a session. A tensor is a handle; whoever computes with it asks for a view after
 * everything is allocated, and asks again when `generation` has changed, because growing moves the memory.
 */
import {elementCount, type Shape} from "./shape.ts";

/** How an element is stored. Labels and row numbers are `int32`. */
export type DType = "float32" | "float64" | "int32";

/** A view of floating-point elements. */
export type Floats = Float32Array | Float64Array;

/** A view of a tensor's elements. */
export type Buffer = Floats | Int32Array;

/** A handle: where a tensor lies in its arena, what shape it has and how it is stored. */
export interface Tensor {
  readonly shape: Shape;
  readonly dtype: DType;
  /** Offset in bytes from the start of the arena. */
  readonly offset: number;
}

/** The memory under an arena. `grow` makes `buffer` at least `bytes` long and keeps its contents. */
export interface ArenaMemory {
  readonly buffer: ArrayBuffer;
  /** The first byte that tensors may use, a multiple of 16; default 0. */
  readonly start?: number;
  grow(bytes: number): void;
}

/** Allocates tensors from one memory and hands out views of them. */
export interface Arena {
  /** Returns a new tensor, all zero. Throws when the arena is closed or, once it has been viewed, its limit would be passed. */
  allocate(shape: Shape, dtype: DType): Tensor;
  /**
   * Returns a view that is valid until `generation` changes. The first view gets the memory for all that has been
   * allocated, so that a refusal can say how much that is.
   */
  view(tensor: Tensor): Buffer;
  /** Bytes in use. */
  readonly bytes: number;
  /** Counts the times the memory has moved; views made under an older number are dead. */
  readonly generation: number;
  /** Gives the memory back; every later call throws. */
  close(): void;
}

/** What {@link createArena} can be told. */
export interface ArenaOptions {
  /** The memory to allocate from; by default a plain `ArrayBuffer`. */
  memory?: ArenaMemory;
  /** Most bytes the arena may use; default 1 GiB. */
  limit?: number;
}

const alignment = 16;
const gibibyte = 1024 * 1024 * 1024;
const views = {float32: Float32Array, float64: Float64Array, int32: Int32Array} as const;

let live = 0;

/** Returns how many arenas have been created and not been closed. */
export function countLiveArenas(): number {
  return live;
}

/** Creates an empty arena. */
export function createArena({memory = createMemory(), limit = gibibyte}: ArenaOptions = {}): Arena {
  let bytes = memory.start ?? 0;
  let generation = 0;
  let isViewed = false;
  let open: ArenaMemory | null = memory;
  live++;

  function opened(): ArenaMemory {
    if (!open) throw new Error("arena: it is closed, expected a call before close()");
    return open;
  }

  /** Makes the memory long enough, or says how long it would have to be. */
  function reserve(target: ArenaMemory, end: number): void {
    if (end > limit) throw refusal(end, limit);
    if (end <= target.buffer.byteLength) return;
    try {
      target.grow(isViewed ? Math.min(limit, Math.max(end, target.buffer.byteLength * 2)) : end);
    } catch (cause) {
      throw refusal(end, target.buffer.byteLength, cause);
    }
    generation++;
  }

  return {
    allocate(shape, dtype) {
      const target = opened();
      const offset = bytes;
      const end = offset + Math.ceil((elementCount(shape) * views[dtype].BYTES_PER_ELEMENT) / alignment) * alignment;
      if (isViewed) reserve(target, end);
      bytes = end;
      return {shape: [...shape], dtype, offset};
    },
    view(tensor) {
      const target = opened();
      if (!isViewed) {
        reserve(target, bytes);
        isViewed = true;
      }
      return new views[tensor.dtype](target.buffer, tensor.offset, elementCount(tensor.shape));
    },
    get bytes() {
      return bytes;
    },
    get generation() {
      return generation;
    },
    close() {
      if (open) live--;
      open = null;
      bytes = 0;
    }
  };
}

function createMemory(): ArenaMemory {
  let buffer = new ArrayBuffer(1 << 16);
  return {
    get buffer() {
      return buffer;
    },
    grow(size) {
      const larger = new ArrayBuffer(size);
      new Uint8Array(larger).set(new Uint8Array(buffer));
      buffer = larger;
    }
  };
}

function refusal(bytes: number, limit: number, cause?: unknown): RangeError {
  return new RangeError(
    `memory: this network needs ${bytes} bytes (${megabytes(bytes)} MB), expected at most ${megabytes(limit)} MB; use fewer units, layers or rows`,
    {cause}
  );
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
