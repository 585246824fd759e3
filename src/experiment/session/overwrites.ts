/**
 * What changes by hand have overwritten. An explanation quotes its operands as they were when its instruction ran, which
 * may be before an edit; the buffers and the `.before` of the last update cannot know that.
 */
import {lastStep} from "../../engine/lower/lowering.ts";
import type {Overwrite, Run} from "./run.ts";

/** Changes elements by hand, from `first` on, and keeps what they were for as long as the last step can be explained. */
export function overwrite(run: Run, tensor: string, first: number, values: ArrayLike<number>): void {
  const {step, instruction} = run.position;
  const view = run.table.view(tensor);
  const old = view.slice(first, first + values.length);
  run.overwrites = run.overwrites.filter((past) => past.step >= step - 1);
  run.overwrites.push({tensor, first, old, step, instruction});
  view.set(values, first);
}

/** Returns the step since which an element has the value that was given to it by hand, or `undefined` when it has another. */
export function setByHandAt(run: Run, tensor: string, flat: number): number | undefined {
  const latest = run.overwrites.findLast((past) => covers(past, tensor, flat));
  if (!latest) return undefined;
  const update = updateOf(run, tensor);
  const {step, instruction} = run.position;
  if (update === undefined || !isBefore(latest, update, instruction > update ? step : step - 1)) return latest.step;
  return undefined;
}

/** An element as it was when the instruction at `at` last ran. */
export interface PastValue {
  value: number;
  /** Where it can still be read: in the tensor itself, in its `.before`, or nowhere any more. */
  kept: "now" | "before" | "nowhere";
}

/** Returns an element as it was when an instruction of the training program ran in the last step. */
export function valueWhen(run: Run, tensor: string, flat: number, at: number): PastValue {
  const {step, instruction} = run.position;
  const ran = lastStep(run.position);
  const next = run.overwrites.find((past) => covers(past, tensor, flat) && !isBefore(past, at, ran));
  const update = updateOf(run, tensor);
  const wasUpdated = update !== undefined && at < update && (instruction === 0 ? step > 0 : update < instruction);
  if (next && !(wasUpdated && !isBefore(next, update, ran)))
    return {value: next.old[flat - next.first], kept: "nowhere"};
  if (wasUpdated) return {value: run.table.view(`${tensor}.before`)[flat], kept: "before"};
  return {value: run.table.view(tensor)[flat], kept: "now"};
}

function covers({tensor, first, old}: Overwrite, name: string, flat: number): boolean {
  return tensor === name && flat >= first && flat < first + old.length;
}

/** Whether a change came before an instruction ran in a step. */
function isBefore(change: Overwrite, at: number, step: number): boolean {
  return change.step < step || (change.step === step && change.instruction <= at);
}

function updateOf({train}: Run, tensor: string): number | undefined {
  return train.writersOf(tensor).find((at) => train.instructions[at].kind === "update");
}
