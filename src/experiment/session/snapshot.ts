/** A run as data that survives `structuredClone`: parameters, optimizer state, the trace of the last step, the position. */
import type {Buffer} from "../../tensor/arena.ts";
import type {Edit, Numerics, TrainingSpec} from "../experiment.ts";
import {copyHistory, type History} from "./history.ts";
import {compileFor, compileNumerics, parametersOf, type Overwrite, type Run} from "./run.ts";
import {frozenOf} from "../../engine/lower/lowerUpdates.ts";

/** Everything that resuming a run needs besides its experiment. */
export interface Snapshot {
  step: number;
  /** The next instruction of the step; 0 between steps. */
  instruction: number;
  optimizerStart: number;
  /** Rows in the batch. */
  rows: number;
  training: TrainingSpec;
  /** The settings that the last step was made with; other ones take over when the next begins. */
  compiled: TrainingSpec;
  /** What the last step was computed with; left out by versions that had `reference-1` alone. */
  numerics?: Numerics;
  edits: Edit[];
  overwrites: Overwrite[];
  history: History;
  /** The numbers of each tensor, by name. */
  tensors: Record<string, Buffer>;
}

/** Returns a copy of the run's state. */
export function takeSnapshot(run: Run, history: History): Snapshot {
  const {step, instruction, optimizerStart} = run.position;
  const tensors: Record<string, Buffer> = {};
  for (const name of run.table.names()) if (isKept(name)) tensors[name] = run.table.view(name).slice();
  return {
    step,
    instruction,
    optimizerStart,
    rows: run.train.rows,
    training: run.training,
    compiled: run.compiled,
    numerics: run.numerics,
    edits: [...run.edits],
    overwrites: [...run.overwrites],
    history: copyHistory(history),
    tensors
  };
}

/** Puts a fresh run of the same experiment into the state of a snapshot. Throws when the snapshot is of another network. */
export function restoreSnapshot(run: Run, snapshot: Snapshot): void {
  for (const {name, shape} of parametersOf(run.graph)) {
    const values = (snapshot.tensors as Partial<Record<string, Buffer>>)[name];
    if (values?.length !== run.table.view(name).length)
      throw new Error(`snapshot: it does not fit this experiment (${name}); start the run anew`);
    if (frozenOf(name) in snapshot.tensors) run.table.define(frozenOf(name), shape, "int32");
  }
  run.training = snapshot.training;
  run.position.step = snapshot.step;
  run.position.instruction = snapshot.instruction;
  run.position.optimizerStart = snapshot.optimizerStart;
  run.edits.splice(0, run.edits.length, ...snapshot.edits);
  run.overwrites = [...snapshot.overwrites];
  const {numerics = "reference-1"} = snapshot;
  if (run.kernels && numerics !== run.numerics) compileNumerics(run, numerics);
  compileFor(run, snapshot.compiled);
  for (const [name, values] of Object.entries(snapshot.tensors))
    if (run.table.has(name) && run.table.view(name).length === values.length) run.table.view(name).set(values);
  run.train.setRows(snapshot.rows);
}

function isKept(name: string): boolean {
  return !/^(?:data\.|setup:|eval:|now:)/.test(name) && name !== "gradients";
}
