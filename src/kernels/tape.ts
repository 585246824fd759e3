/** A program as commands in the memory of its tensors, and the calls that run them. */
import type {InstructionSpec} from "../engine/instruction.ts";
import type {Ahead} from "../engine/foresight.ts";
import type {Tape} from "../engine/kernels.ts";
import type {AnyRun} from "../engine/lookup.ts";
import type {TensorTable} from "../engine/tensorTable.ts";
import type {Tensor} from "../tensor/arena.ts";
import {elementCount} from "../tensor/shape.ts";
import {code, type Encode, type Site} from "./command.ts";
import {inputKernels} from "./inputKernels.ts";
import {lossKernels} from "./lossKernels.ts";
import type {Machine} from "./machine.ts";
import {drawn, opKernels} from "./opKernels.ts";
import {gapsBetween, overwrittenBy} from "./overwrittenBy.ts";
import {numbersOf, updateKernels} from "./updateKernels.ts";

/** Most steps in one call. */
const mostSteps = 128;
/** Numbers that are known of a step ahead of it. */
const perStep = 8;

const encoders: ReadonlyMap<AnyRun, Encode> = new Map([
  ...inputKernels,
  ...opKernels,
  ...lossKernels,
  ...updateKernels
]);

/** Writes the commands of a program. */
export function recordTape(
  specs: readonly InstructionSpec[],
  {table, scope, capacity}: {table: TensorTable; scope: string; capacity: number},
  machine: Machine
): Tape {
  const scratch: Site["scratch"] = (bytes) => {
    machine.scratch(bytes);
  };
  const overwritten = overwrittenBy(specs, (tensor) => elementCount(table.get(tensor).shape));
  const commands = specs.map((spec) => commandOf(spec, {table, capacity, scratch, overwritten}));
  machine.settle();
  const words: number[] = [];
  const ends = commands.map((command) => (words.length += command ? command.length + 1 : 0));
  const tape = machine.block(`${scope}:commands`, "int32", Math.max(1, words.length));
  const starts = ends.map((_, at) => tape.offset + 4 * (at === 0 ? 0 : ends[at - 1]));
  const end = tape.offset + 4 * words.length;
  commands.forEach((command, at) => {
    if (!command) return;
    const [kernel, ...rest] = command;
    [kernel, tape.offset + 4 * ends[at], ...rest].forEach(
      (word, k) => (words[(starts[at] - tape.offset) / 4 + k] = word)
    );
  });
  const isTraining = specs.some(({foresight}) => foresight);
  const steps = isTraining ? machine.block(`${scope}:ahead`, "float64", mostSteps * perStep) : undefined;
  const foresee = steps && createForesight(specs, () => table.arena.view(steps) as Float64Array);
  let isWritten = false;

  return {
    has: (at) => commands[at] !== undefined,
    bind() {
      foresee?.forget();
      if (isWritten) return;
      table.arena.view(tape).set(words);
      isWritten = true;
    },
    run(from, to, rows, step) {
      foresee?.see(step);
      machine.calls.run(starts[from], to < starts.length ? starts[to] : end, rows, steps?.offset ?? 0);
    },
    ...(steps &&
      foresee &&
      commands.every((command) => command) && {
        steps(step: number, count: number) {
          const ready = foresee.seeMany(step, count);
          const loss = table.get(`${scope}:loss`).offset;
          const made = machine.calls.steps(tape.offset, end, steps.offset, ready, loss);
          return {steps: made, rows: foresee.rowsOf(made - 1)};
        }
      })
  };
}

/** What the commands of a program have in common. */
interface Surroundings {
  table: TensorTable;
  capacity: number;
  scratch: Site["scratch"];
  overwritten: ReadonlyMap<InstructionSpec, string>;
}

function commandOf(
  spec: InstructionSpec,
  {table, capacity, scratch, overwritten}: Surroundings
): readonly number[] | undefined {
  const {run, tensors, sizes, config, foresight, drawing} = spec;
  const find = (local: string): Tensor | undefined =>
    Object.hasOwn(tensors, local) ? table.get(tensors[local]) : undefined;
  const count = (local: string): number => elementCount(find(local)?.shape ?? [0]);
  const at = (local: string): number => (count(local) > 0 ? (find(local)?.offset ?? 0) : 0);
  if (foresight?.shuffle) {
    const {key, stepsPerEpoch} = foresight.shuffle;
    return [code.chooseRows, at("order"), at("rows"), count("train"), at("train"), ...key, stepsPerEpoch, -1];
  }
  if (foresight) return [code.setRate, at("rate"), at("updates"), at("step")];
  // Kernels count the rows in use; where there are more than one to a row of the batch, the loops do.
  if ("N" in sizes && sizes["N"] !== capacity) return undefined;
  const toClear: Site["toClear"] = (local) => {
    const parts = [...overwritten.values()].map((tensor) => table.get(tensor));
    return gapsBetween(parts, at(local), at(local) + 4 * count(local));
  };
  const site: Site = {at, count, sizes, config, scratch, toClear, overwrites: overwritten.has(spec)};
  return drawing ? drawn(drawing, site) : encoders.get(run)?.(site);
}

/** What is known ahead of steps, written where the kernels find it. */
interface Seen {
  /** Writes what is known of one step. */
  see(step: number): void;
  /** Writes what is known of up to `count` steps, and returns of how many. */
  seeMany(step: number, count: number): number;
  /** Returns how many rows the step at a place of the last ones seen has. */
  rowsOf(place: number): number;
  /** Makes the next look a fresh one. */
  forget(): void;
}

function createForesight(specs: readonly InstructionSpec[], view: () => Float64Array): Seen {
  const foresights = specs.flatMap(({foresight}) => foresight ?? []);
  const update = specs.find(({kind}) => kind === "update");
  const numbers = update && numbersOf(update.run);
  const ahead: Ahead = {start: 0, rows: 0, rate: 0, updates: 0, optimizerStep: 0};
  let table: Float64Array | undefined;
  let seen = -1;

  function write(step: number, count: number): void {
    table ??= view();
    for (let k = 0; k < count; k++) {
      for (const {foresee} of foresights) foresee(step + k, ahead);
      const place = perStep * k;
      table[place] = ahead.start;
      table[place + 1] = ahead.rows;
      table[place + 2] = ahead.rate;
      table[place + 3] = ahead.updates;
      table[place + 4] = ahead.optimizerStep;
      if (!numbers) continue;
      const {size, spread, kept} = numbers(update.config, ahead);
      table[place + 5] = size;
      table[place + 6] = spread;
      table[place + 7] = kept;
    }
    seen = step;
  }

  return {
    see(step) {
      if (seen !== step) write(step, 1);
    },
    seeMany(step, count) {
      const ready = Math.min(count, mostSteps);
      write(step, ready);
      return ready;
    },
    rowsOf: (place) => table?.[perStep * place + 1] ?? 0,
    forget() {
      table = undefined;
      seen = -1;
    }
  };
}
