/**
 * What the compiler knows of fast kernels: they take over instructions one by one, with results that may differ in the
 * last bits and are bound by the same checks. An instruction without a kernel runs its own loops.
 */
import type {Arena, ArenaMemory} from "../tensor/arena.ts";
import type {InstructionSpec} from "./instruction.ts";
import type {TensorTable} from "./tensorTable.ts";

/** Kernels over the memory of one arena. */
export interface Kernels {
  /** Writes down which kernel each instruction of a program has. A program of a scope takes the place of the one before. */
  record(specs: readonly InstructionSpec[], place: {table: TensorTable; scope: string; capacity: number}): Tape;
}

/** Kernels that are ready for one session. */
export interface LoadedKernels {
  /**
   * What the session's arena is to allocate from.
   * @internal
   */
  readonly memory: ArenaMemory;
  /**
   * Puts the kernels to work on the arena that was made of the memory.
   * @internal
   */
  attach(arena: Arena): Kernels;
}

/** Returns kernels with a memory of their own, or `undefined` where they cannot run. */
export type LoadKernels = () => Promise<LoadedKernels | undefined>;

/** A program as the kernels see it. */
export interface Tape {
  /** Whether an instruction has a kernel. */
  has(position: number): boolean;
  /** To be called after compiling, before anything runs. */
  bind(): void;
  /** Runs the kernels of the instructions from `from` up to and without `to`, all of which must have one. */
  run(from: number, to: number, rows: number, step: number): void;
  /**
   * Makes up to `count` whole steps in one call and returns how many: fewer where the rows of the next have still to be
   * shuffled, or when the loss is no longer finite. Left out where an instruction has no kernel.
   */
  readonly steps?: (step: number, count: number) => {steps: number; rows: number};
}
