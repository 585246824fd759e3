/** A program: a flat list of instructions. Running them in order is a training step (or an evaluation). */
import {createInstruction, type Instruction, type InstructionSpec} from "./instruction.ts";
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
  /** Fetches the views again where the arena has grown since; cheap when it has not. */
  bind(): void;
  /** Returns the positions of the instructions that write a tensor, by table name. */
  writersOf(tensor: string): readonly number[];
}

/** Assembles a program. `setRows` calls by an instruction take effect for the instructions after it. */
export function createProgram(
  specs: readonly InstructionSpec[],
  {table, scope, capacity}: {table: TensorTable; scope: string; capacity: number}
): Program {
  const instructions = specs.map((spec) => createInstruction(spec, table, capacity));
  const writers = new Map<string, number[]>();
  instructions.forEach(({writes}, position) => {
    for (const tensor of writes) writers.set(tensor, [...(writers.get(tensor) ?? []), position]);
  });
  let rows = capacity;
  let bound = -1;

  return {
    scope,
    instructions,
    capacity,
    get rows() {
      return rows;
    },
    setRows(count) {
      if (count === rows) return;
      rows = count;
      for (const instruction of instructions) instruction.setRows(count);
    },
    run(from = 0, to = instructions.length) {
      for (let position = from; position < to; position++) instructions[position].run();
    },
    bind() {
      if (bound === table.arena.generation) return;
      for (const instruction of instructions) instruction.bind();
      bound = table.arena.generation;
    },
    writersOf: (tensor) => writers.get(tensor) ?? []
  };
}
