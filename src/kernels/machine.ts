/** The compiled kernels of one session: its memory, and the blocks of it that they need for themselves. */
import type {Arena, DType, Tensor} from "../tensor/arena.ts";
import {elementCount} from "../tensor/shape.ts";

/** What the compiled code offers. */
export interface Calls {
  /** Says where the kernels may write what they need in between. */
  work(address: number): void;
  /** Runs the commands from one address up to another. */
  run(from: number, to: number, rows: number, step: number): void;
  /** Runs all commands once for each step; returns how many steps it made. */
  steps(from: number, to: number, table: number, count: number, loss: number): number;
}

/** Compiled kernels at work on an arena. */
export interface Machine {
  readonly calls: Calls;
  /** Returns a block of so many elements under a name; asking again gives the same one as long as it is large enough. */
  block(name: string, dtype: DType, count: number): Tensor;
  /** Asks for memory to write in between, at least so many bytes. */
  scratch(bytes: number): void;
  /** Gets the memory that was asked for. */
  settle(): void;
}

/** Creates the machine of an arena. */
export function createMachine(calls: Calls, arena: Arena): Machine {
  const blocks = new Map<string, Tensor>();
  let needed = 0;
  let work: Tensor | undefined;

  function block(name: string, dtype: DType, count: number): Tensor {
    const known = blocks.get(name);
    if (known && elementCount(known.shape) >= count) return known;
    // With room to spare: a program that grew once may grow again.
    const fresh = arena.allocate([known ? 2 * count : count], dtype);
    blocks.set(name, fresh);
    return fresh;
  }

  return {
    calls,
    block,
    scratch(bytes) {
      needed = Math.max(needed, bytes);
    },
    settle() {
      const words = Math.ceil(needed / 4);
      if (work && elementCount(work.shape) >= words) return;
      work = block("work", "float32", words);
      calls.work(work.offset);
    }
  };
}
