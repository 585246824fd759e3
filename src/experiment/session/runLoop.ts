/** Goes on: instruction by instruction or many steps at once, with a look at every step that is complete. */
import type {Edit, EditAction} from "../experiment.ts";
import {findDivergence, hasFiniteParameters, type Divergence} from "./divergence.ts";
import {adoptTraining, prepareEdit} from "./editing.ts";
import {measure, measuringInterval, record, scoreOf, type History} from "./history.ts";
import type {Metrics} from "./metrics.ts";
import {refreshNow} from "./now.ts";
import {epochLength, type Run} from "./run.ts";

/** How far to run: a number of steps, a time in milliseconds, or whichever ends first. */
export interface RunLimit {
  steps?: number;
  budget?: number;
}

/** How running ended. */
export interface RunResult {
  /** Steps completed. */
  steps: number;
  reason: "limit" | "stop" | "diverged";
}

/** How far one step of the user goes. */
export type StepUnit = "instruction" | "batch" | "epoch";

/** What a loop needs to know besides its run. */
export interface RunLoopOptions {
  history: History;
  /** Milliseconds that only go up. */
  clock?: () => number;
  /** Changes by hand that are to be repeated, in order. */
  edits: readonly Edit[];
}

/** Moves a run on and changes it. */
export interface RunLoop {
  readonly divergence: Divergence | undefined;
  step(unit: StepUnit): RunResult;
  run(limit: RunLimit): RunResult;
  change(action: EditAction): void;
  metrics(): Metrics;
}

/** Creates the loop of a run, and puts the run in order: the first measurement, edits that are due, `now:`. */
export function createRunLoop(run: Run, {history, clock, edits}: RunLoopOptions): RunLoop {
  const {position} = run;
  const pending = [...edits];
  let divergence: Divergence | undefined;
  let measured: Metrics | undefined;

  pending.forEach(({action}, at) => {
    prepare(action, `edits[${at}]: `);
  });
  if (position.step === 0 && position.instruction === 0) record(history, metrics());
  applyPending();
  refreshNow(run);

  function metrics(): Metrics {
    measured ??= measure(run);
    return measured;
  }

  function change(action: EditAction): void {
    apply({step: position.step, instruction: position.instruction, action});
    refreshNow(run);
  }

  function prepare(action: EditAction, where = ""): () => void {
    try {
      return prepareEdit(run, action);
    } catch (error) {
      throw new Error(where + (error instanceof Error ? error.message : String(error)), {cause: error});
    }
  }

  function apply(edit: Edit): void {
    prepare(edit.action)();
    run.edits.push(edit);
    measured = undefined;
    divergence = undefined;
  }

  /** Returns whether there were any. */
  function applyPending(): boolean {
    const due = pending.findIndex((edit) => !isDue(edit));
    const edits = pending.splice(0, due < 0 ? pending.length : due);
    edits.forEach(apply);
    return edits.length > 0;
  }

  function isDue({step, instruction}: Edit): boolean {
    return step < position.step || (step === position.step && instruction <= position.instruction);
  }

  /** Runs instructions of the step under way, or of the next one, up to and without `to`, or to the end of the step. */
  function advance(to = Infinity): void {
    if (position.instruction === 0) adoptTraining(run);
    const {length} = run.train.instructions;
    const end = Math.min(to, length);
    run.train.run(position.instruction, end);
    position.instruction = end % length;
    if (end === length) position.step++;
    measured = undefined;
  }

  /** Completes the step under way, or makes one; halts on the way where edits are due. */
  function completeStep(): void {
    do {
      const next = pending.at(0);
      advance(next?.step === position.step ? next.instruction : Infinity);
      if (next && position.instruction > 0) applyPending();
    } while (position.instruction > 0);
  }

  /**
   * Makes up to `most` steps, as many in one go as nobody needs to look at: not the measurements, not an edit. Returns
   * how many; the last of them is to be looked at.
   */
  function completeSteps(most: number): number {
    if (position.instruction === 0) adoptTraining(run);
    const {runSteps} = run.train;
    const edit = pending.at(0)?.step ?? Infinity;
    const count = Math.min(most, edit - position.step, stepsUntilLook());
    if (!runSteps || position.instruction > 0 || count < 1) {
      completeStep();
      return 1;
    }
    const made = runSteps(count);
    position.step += made;
    measured = undefined;
    return made;
  }

  /** Returns the number of steps up to the next one that may be measured or be the last. */
  function stepsUntilLook(): number {
    const {step} = position;
    const interval = measuringInterval(run, step);
    return Math.min(interval - (step % interval), (run.training.stop?.steps ?? Infinity) - step);
  }

  /** Looks at a step that is complete: has it diverged, is it time to measure, is a stop condition met? */
  function conclude(loss: number): RunResult["reason"] | undefined {
    const {stop} = run.training;
    const now = position.step % measuringInterval(run, position.step) === 0 ? metrics() : undefined;
    if (!Number.isFinite(loss) || (now && !isFinite(now))) {
      divergence = findDivergence(run);
      if (divergence) return "diverged";
    }
    if (now) {
      record(history, now);
      if (stop?.loss !== undefined && now.train.loss <= stop.loss) return "stop";
      if (stop?.accuracy !== undefined && scoreOf(now.test ?? now.train) >= stop.accuracy) return "stop";
    }
    return isOver() ? "stop" : undefined;
  }

  function isFinite({train, test = train}: Metrics): boolean {
    return Number.isFinite(train.loss) && Number.isFinite(test.loss) && hasFiniteParameters(run);
  }

  function isOver(): boolean {
    const {stop} = run.training;
    return stop?.steps !== undefined && position.step >= stop.steps;
  }

  /** Makes steps as long as `most` says, of those made already, how many more there may be. */
  function makeSteps(most: (made: number) => number): RunResult {
    if (divergence) return {steps: 0, reason: "diverged"};
    let steps = 0;
    let reason: RunResult["reason"] | undefined;
    let {train} = run;
    let loss = run.table.view("batch:loss");
    for (let left = most(0); !reason && left > 0; left = most(steps)) {
      steps += completeSteps(left);
      if (train !== run.train) {
        train = run.train;
        loss = run.table.view("batch:loss");
      }
      reason = conclude(loss[0]);
      // A run that had come to an end went on when it was changed.
      if (pending.length > 0 && applyPending()) reason = undefined;
    }
    if (steps > 0) refreshNow(run);
    return {steps, reason: reason ?? "limit"};
  }

  return {
    get divergence() {
      return divergence;
    },
    change,
    metrics,
    run({steps = Infinity, budget}) {
      if (steps !== Infinity && !(Number.isInteger(steps) && steps >= 0))
        throw new RangeError(`run: steps is ${steps}, expected a whole number of at least 0`);
      if (isOver() && position.instruction === 0) return {steps: 0, reason: "stop"};
      if (budget === undefined) {
        if (!Number.isFinite(steps)) throw new Error("run: it has no limit, expected steps or budget");
        return makeSteps((made) => steps - made);
      }
      if (!clock) throw new Error("run: a budget needs a clock; hand one to createSession");
      const timed = createTimer(clock, budget);
      return makeSteps((made) => Math.min(steps - made, timed(made)));
    },
    step(unit) {
      const length = epochLength(run);
      if (!units.includes(unit))
        throw new RangeError(`step: unknown unit "${unit}", expected one of ${units.join(", ")}`);
      if (unit !== "instruction") {
        const count = unit === "batch" ? 1 : length - (position.step % length);
        return makeSteps((made) => count - made);
      }
      if (divergence) return {steps: 0, reason: "diverged"};
      advance(position.instruction + 1);
      const isComplete = position.instruction === 0;
      let reason = isComplete ? conclude(run.table.view("batch:loss")[0]) : undefined;
      if (applyPending()) reason = undefined;
      refreshNow(run);
      return {steps: isComplete ? 1 : 0, reason: reason ?? "limit"};
    }
  };
}

/** How far a step may go. */
const units: readonly string[] = ["instruction", "batch", "epoch"];

/** Returns how many more steps there may be after so many; none when the time is up. The clock is asked seldom where steps are many and cheap. */
function createTimer(clock: () => number, budget: number): (made: number) => number {
  const end = clock() + budget;
  let look = 1;
  return (made) => {
    if (made < look) return look - made;
    const left = end - clock();
    if (left <= 0) return 0;
    const perStep = Math.max((budget - left) / made, 1e-4);
    look = made + Math.max(1, Math.min(1000, Math.floor(left / 4 / perStep)));
    return look - made;
  };
}
