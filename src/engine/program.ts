/** A program: a flat list of instructions. Running them in order is a training step (or an evaluation). */
import {createInstruction, type Instruction, type InstructionSpec} from "./instruction.ts";
import type {Kernels, Tape} from "./kernels.ts";
import type {Position} from "./lower/lowering.ts";
import type {TensorTable} from "./tensorTable.ts";

/** A list of instructions over tensors of one arena. */
export interface Program {
  /** The buffers it writes: `batch`, `now`, `eval`, or `""` for a program that writes shared tensors only. */
  readonly scope: string;
  readonly instructions: readonly Instruction[];
  /** Most rows at a time. */
  readonly capacity: number;
  /** Rows in use. */
  readonly rows: number;
  /** Sets how many rows the next instructions work on. */
  setRows(rows: number): void;
  /** Runs the instructions from `from` (default 0) up to and without `to` (default: all). */
  run(from?: number, to?: number): void;
  /**
   * Makes up to `count` whole steps at once and returns how many it made, at least one; the position is left alone. Set
   * where every instruction has a kernel.
   */
  readonly runSteps?: (count: number) => number;
  /** Fetches the views again where the arena has grown since; cheap when it has not. */
  bind(): void;
  /** Returns the positions of the instructions that write a tensor, by table name. */
  writersOf(tensor: string): readonly number[];
}

/** Where a program's numbers are, and what runs it. */
export interface ProgramPlace {
  table: TensorTable;
  scope: string;
  capacity: number;
  /** Left out: the instructions' own loops. */
  kernels?: Kernels | undefined;
  /** For a program of training steps: how far the run has come. */
  position?: Position;
}

/** Assembles a program. `setRows` calls by an instruction take effect for the instructions after it. */
export function createProgram(specs: readonly InstructionSpec[], place: ProgramPlace): Program {
  const {table, scope, capacity, kernels, position} = place;
  const instructions = specs.map((spec) => createInstruction(spec, table, capacity));
  const tape = kernels?.record(specs, {table, scope, capacity});
  // Kernels take their rows from the program: an instruction that sets them, or is known ahead, runs its own loops.
  const isKernel = specs.map(({foresight}, at) => !foresight && tape?.has(at) === true);
  const writers = new Map<string, number[]>();
  instructions.forEach(({writes}, at) => {
    for (const tensor of writes) writers.set(tensor, [...(writers.get(tensor) ?? []), at]);
  });
  let rows = capacity;
  let bound = -1;

  function setRows(count: number): void {
    if (count === rows) return;
    rows = count;
    for (const instruction of instructions) instruction.setRows(count);
  }

  return {
    scope,
    instructions,
    capacity,
    get rows() {
      return rows;
    },
    setRows,
    run(from = 0, to = instructions.length) {
      for (let at = from; at < to;) {
        if (!tape || !isKernel[at]) {
          instructions[at++].run();
          continue;
        }
        const first = at;
        while (at < to && isKernel[at]) at++;
        tape.run(first, at, rows, position?.step ?? 0);
      }
    },
    ...(tape?.steps && position && {runSteps: stepsOf(tape.steps, position, setRows)}),
    bind() {
      if (bound === table.arena.generation) return;
      for (const instruction of instructions) instruction.bind();
      tape?.bind();
      bound = table.arena.generation;
    },
    writersOf: (tensor) => writers.get(tensor) ?? []
  };
}

function stepsOf(
  run: NonNullable<Tape["steps"]>,
  position: Position,
  setRows: (rows: number) => void
): (count: number) => number {
  return (count) => {
    const {steps, rows} = run(position.step, count);
    setRows(rows);
    return steps;
  };
}
