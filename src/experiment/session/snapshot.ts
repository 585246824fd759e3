/** A run as data that survives `structuredClone`: parameters, optimizer state, the trace of the last step, the position. */
import {optimizerOf} from "../../engine/lookup.ts";
import type {Buffer} from "../../tensor/arena.ts";
import type {Edit, TrainingSpec} from "../experiment.ts";
import type {History} from "./history.ts";
import {parametersOf, recompileTraining, type Run} from "./run.ts";
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
  edits: Edit[];
  editedAt: [string, number][];
  history: History;
  /** The numbers of each tensor, by name. */
  tensors: Record<string, Buffer>;
}

/** Returns a copy of the run's state. */
export function takeSnapshot(run: Run, history: History): Snapshot {
  const {step, instruction, optimizerStart} = run.position;
  const tensors: Record<string, Buffer> = {};
  for (const name of run.table.names()) if (isKept(name)) tensors[name] = run.table.view(name).slice();
  return structuredCopy({
    step,
    instruction,
    optimizerStart,
    rows: run.train.rows,
    training: run.training,
    edits: run.edits,
    editedAt: [...run.editedAt],
    history,
    tensors
  });
}

/** Puts a fresh run of the same experiment into the state of a snapshot. Throws when the snapshot is of another network. */
export function restoreSnapshot(run: Run, snapshot: Snapshot): void {
  for (const {name, shape} of parametersOf(run.graph)) {
    const values = (snapshot.tensors as Partial<Record<string, Buffer>>)[name];
    if (values?.length !== run.table.view(name).length)
      throw new Error(`snapshot: it does not fit this experiment (${name}); start the run anew`);
    if (frozenOf(name) in snapshot.tensors) run.table.define(frozenOf(name), shape, "int32");
  }
  optimizerOf(snapshot.training.optimizer.kind);
  run.training = snapshot.training;
  run.position.step = snapshot.step;
  run.position.instruction = snapshot.instruction;
  run.position.optimizerStart = snapshot.optimizerStart;
  run.edits.splice(0, run.edits.length, ...snapshot.edits);
  run.editedAt.clear();
  for (const [element, step] of snapshot.editedAt) run.editedAt.set(element, step);
  recompileTraining(run);
  for (const [name, values] of Object.entries(snapshot.tensors))
    if (run.table.has(name) && run.table.view(name).length === values.length) run.table.view(name).set(values);
  run.train.setRows(snapshot.rows);
}

function isKept(name: string): boolean {
  return !/^(?:data\.|setup:|eval:|now:)/.test(name) && name !== "gradients";
}

/** Copies plain data, typed arrays included, so that later changes of the run do not reach the snapshot. */
function structuredCopy(snapshot: Snapshot): Snapshot {
  const {training, edits, history} = snapshot;
  return {
    ...snapshot,
    training: {...training},
    edits: edits.map((edit) => ({...edit})),
    history: Object.fromEntries(
      Object.entries(history).map(([key, column]) => [key, [...(column as number[])]])
    ) as unknown as History
  };
}
