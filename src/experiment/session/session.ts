/** A run that can be stepped, watched, changed, explained, saved and resumed. */
import {createDataset, type LoadTable} from "../../data/createDataset.ts";
import type {Dataset} from "../../data/dataset.ts";
import type {Split} from "../../data/split.ts";
import {formatAddress, parseAddress, type Context} from "../../engine/address.ts";
import {fromScalar, type Explanation} from "../../engine/expression.ts";
import type {Graph} from "../../engine/graph.ts";
import type {Buffer} from "../../tensor/arena.ts";
import type {Shape} from "../../tensor/shape.ts";
import {flatIndex} from "../../tensor/shape.ts";
import {floatsToBase64} from "../base64.ts";
import type {Edit, EditAction, Experiment, TrainingSpec} from "../experiment.ts";
import {findDivergence, type Divergence} from "./divergence.ts";
import {applyEdit} from "./editing.ts";
import {explainAddress} from "./explainAddress.ts";
import {createHistory, measure, measuringInterval, record, scoreOf, type History} from "./history.ts";
import {locate, loadRow, namesOf, readLocation} from "./locate.ts";
import type {Metrics} from "./metrics.ts";
import {refreshNow} from "./now.ts";
import {evaluateRows} from "./rows.ts";
import {dataSpecOf} from "../task.ts";
import {createRun, epochLength, type Run} from "./run.ts";
import {restoreSnapshot, takeSnapshot, type Snapshot} from "./snapshot.ts";

/** What a session needs from outside, and where it starts. */
export interface SessionOptions {
  /** Loads measured data sets. */
  load?: LoadTable;
  /** Milliseconds that only go up; needed by `run({budget})`. */
  clock?: () => number;
  /** Resumes here instead of at step 0. */
  snapshot?: Snapshot;
  /** Changes by hand that the run is to repeat, in order. */
  edits?: readonly Edit[];
  /** How numbers are stored; `float64` is for gradient checks. Default `float32`. */
  floats?: "float32" | "float64";
}

/** How far to run: a number of steps, a time in milliseconds, or whichever ends first. */
export interface RunLimit {
  steps?: number;
  budget?: number;
}

/** How running ended. */
export interface RunResult {
  /** Steps made. */
  steps: number;
  reason: "limit" | "stop" | "diverged";
}

/** A tensor's numbers with their shape; a copy. */
export interface Reading {
  shape: Shape;
  data: Buffer;
}

/** The state of a run, and all that can be done with it. */
export interface Session {
  readonly experiment: Experiment;
  readonly dataset: Dataset;
  readonly split: Split;
  readonly graph: Graph;
  /** Steps made, and the next instruction of the step under way (0 between steps). */
  readonly position: Readonly<{step: number; instruction: number}>;
  /** Steps in an epoch. */
  readonly stepsPerEpoch: number;
  /** The names of a training step's instructions, in order. */
  readonly instructions: readonly string[];
  /** The settings of training after all edits. */
  readonly training: TrainingSpec;
  readonly edits: readonly Edit[];
  /** Set once a number is no longer finite; the run then stands still until it is changed or started anew. */
  readonly divergence: Divergence | undefined;
  /** Bytes of tensor memory in use. */
  readonly bytes: number;
  /** Goes on by one instruction, to the end of the step, or to the end of the epoch. */
  step(unit?: "instruction" | "batch" | "epoch"): RunResult;
  /** Trains until the limit, a stop condition, or divergence. */
  run(limit: RunLimit): RunResult;
  /** Changes one number: a parameter's element, or `training.learningRate`. Takes effect at once. */
  edit(address: string, value: number): void;
  /** Writes a whole parameter, row-major. */
  write(address: string, values: ArrayLike<number>): void;
  /** Freezes or frees elements; fewer indices than axes mean all elements below them. */
  freeze(address: string, frozen?: boolean): void;
  /** Changes settings of training from the next step on. */
  train(training: Partial<Omit<TrainingSpec, "batchSize">>): void;
  /** Measures all rows as the network stands. */
  metrics(): Metrics;
  /** Measurements so far. */
  history(): Readonly<History>;
  /** Returns the numbers of a whole tensor, a copy. */
  read(address: string): Reading;
  /** Returns one number. */
  valueAt(address: string): number;
  /** The context that an address without one means; default `batch`. */
  explain(address: string, context?: Context): Explanation;
  /** What nodes compute for raw rows (count, F): one array (count, width) each. */
  evaluate(rows: ArrayLike<number>, nodes: readonly string[]): Record<string, Float32Array>;
  /** Names that addresses can use. */
  names(): string[];
  /** Returns all that resuming the run needs besides its experiment; hand it to `createSession`. */
  snapshot(): Snapshot;
  /** Gives the memory back; the session is of no use afterwards. */
  close(): void;
}

/** Creates a session. Measured data is loaded; everything else is there at once. */
export async function createSession(experiment: Experiment, options: SessionOptions = {}): Promise<Session> {
  const dataset = await createDataset(dataSpecOf(experiment.data), experiment.seeds.data, options.load);
  return startSession(experiment, dataset, options);
}

/** Starts a session on a data set that is already there. */
export function startSession(experiment: Experiment, dataset: Dataset, options: SessionOptions = {}): Session {
  const run: Run = createRun(experiment, dataset, options.floats ? {floats: options.floats} : {});
  const {position} = run;
  const pending: Edit[] = [...(options.edits ?? [])];
  const history = createHistory();
  let divergence: Divergence | undefined;
  let measured: Metrics | undefined;

  if (options.snapshot) {
    restoreSnapshot(run, options.snapshot);
    Object.assign(history, options.snapshot.history);
    pending.splice(0, run.edits.length);
  }
  applyPending();
  refreshNow(run);
  if (position.instruction === 0) record(history, metrics());

  function metrics(): Metrics {
    measured ??= measure(run);
    return measured;
  }

  function change(action: EditAction): void {
    applyEdit(run, action);
    run.edits.push({step: position.step, instruction: position.instruction, action});
    divergence = undefined;
    measured = undefined;
    refreshNow(run);
  }

  function applyPending(): void {
    for (
      let next = pending.at(0);
      next?.step === position.step && next.instruction === position.instruction;
      next = pending.at(0)
    ) {
      pending.shift();
      applyEdit(run, next.action);
      run.edits.push(next);
    }
  }

  /** Runs instructions up to the end of the step, or one only; returns whether the step is complete. */
  function advance(single: boolean): boolean {
    const {train} = run;
    const last = train.instructions.length;
    const to = single || pending.length > 0 ? position.instruction + 1 : last;
    train.run(position.instruction, to);
    position.instruction = to;
    measured = undefined;
    if (to === last) {
      position.instruction = 0;
      position.step++;
    }
    if (pending.length > 0) {
      applyPending();
      if (!single && position.instruction !== 0) return advance(false);
    }
    return position.instruction === 0;
  }

  /** Looks at the finished step: has it diverged, is it time to measure, is a stop condition met? */
  function conclude(loss: Buffer): RunResult["reason"] | undefined {
    const {stop} = run.training;
    if (!Number.isFinite(loss[0])) {
      divergence = findDivergence(run);
      if (divergence) return "diverged";
    }
    if (position.step % measuringInterval(run, position.step) === 0) {
      const now = metrics();
      record(history, now);
      if (stop?.loss !== undefined && now.train.loss <= stop.loss) return "stop";
      if (stop?.accuracy !== undefined && scoreOf(now.test ?? now.train) >= stop.accuracy) return "stop";
    }
    return stop?.steps !== undefined && position.step >= stop.steps ? "stop" : undefined;
  }

  function goOn(enough: (steps: number) => boolean): RunResult {
    if (divergence) return {steps: 0, reason: "diverged"};
    let steps = 0;
    let reason: RunResult["reason"] | undefined;
    let loss = run.table.view("batch:loss");
    let {train} = run;
    while (!reason && !enough(steps)) {
      advance(false);
      steps++;
      if (train !== run.train) {
        train = run.train;
        loss = run.table.view("batch:loss");
      }
      reason = conclude(loss);
    }
    return {steps, reason: reason ?? "limit"};
  }

  function runFor({steps = Infinity, budget}: RunLimit): RunResult {
    if (budget === undefined) {
      if (!Number.isFinite(steps)) throw new Error("run: it has no limit, expected steps or budget");
      return settled(goOn((made) => made >= steps));
    }
    const {clock} = options;
    if (!clock) throw new Error("run: a budget needs a clock; hand one to createSession");
    const end = clock() + budget;
    let look = 1;
    return settled(
      goOn((made) => {
        if (made >= steps) return true;
        if (made < look) return false;
        // The clock is asked seldom at first glance of many cheap steps, often when steps are dear.
        const left = end - clock();
        if (left <= 0) return true;
        const perStep = (budget - left) / made;
        look = made + Math.max(1, Math.min(1000, Math.floor(left / 4 / Math.max(perStep, 1e-4))));
        return false;
      })
    );
  }

  function settled(result: RunResult): RunResult {
    if (result.steps > 0 && result.reason !== "diverged") refreshNow(run);
    return result;
  }

  function valueAt(text: string): number {
    const address = checkStep(text);
    if (address.from !== undefined || address.version === "initial")
      return fromScalar(explainAddress(run, address, "batch").value);
    const where = locate(run, address, "batch");
    const {indices = []} = address;
    const flat = flatIndex(where.shape, indices);
    if (!where.rows) return run.table.view(where.tensor)[flat];
    if (where.shape.length === 0) return fromScalar(explainAddress(run, address, "batch").value);
    const start = loadRow(run, where.rows, indices[0]);
    return run.table.view(where.tensor)[
      flatIndex(run.table.get(where.tensor).shape, [indices[0] - start, ...indices.slice(1)])
    ];
  }

  function checkStep(text: string): ReturnType<typeof parseAddress> {
    const address = parseAddress(text);
    const {step, instruction} = address;
    if (
      (step !== undefined && step !== position.step) ||
      (instruction !== undefined && instruction !== position.instruction)
    )
      throw new Error(
        `address "${formatAddress(address)}": the run is at step ${position.step}; leave "@" out, or run to that step`
      );
    return address;
  }

  return {
    experiment,
    dataset,
    split: run.split,
    graph: run.graph,
    position,
    stepsPerEpoch: epochLength(run),
    get instructions() {
      return run.train.instructions.map(({name}) => name);
    },
    get training() {
      return run.training;
    },
    edits: run.edits,
    get divergence() {
      return divergence;
    },
    get bytes() {
      return run.table.arena.bytes;
    },
    step(unit = "batch") {
      if (unit === "batch") return runFor({steps: 1});
      if (unit === "epoch") return runFor({steps: epochLength(run) - (position.step % epochLength(run))});
      if (divergence) return {steps: 0, reason: "diverged"};
      const complete = advance(true);
      const reason = complete ? conclude(run.table.view("batch:loss")) : undefined;
      return settled({steps: complete ? 1 : 0, reason: reason ?? "limit"});
    },
    run: runFor,
    edit: (address, value) => {
      change({kind: "set", address, value});
    },
    write: (address, values) => {
      change({kind: "write", address, values: floatsToBase64(values)});
    },
    freeze: (address, frozen = true) => {
      change({kind: "freeze", address, frozen});
    },
    train: (training) => {
      change({kind: "training", training});
    },
    metrics,
    history: () => history,
    read(text) {
      const where = locate(run, checkStep(text), "batch");
      return {shape: where.shape, data: readLocation(run, where)};
    },
    valueAt,
    explain: (text, context = "batch") => explainAddress(run, checkStep(text), context),
    evaluate: (rows, nodes) => evaluateRows(run, rows, nodes),
    names: () => namesOf(run),
    snapshot: () => takeSnapshot(run, history),
    close: () => {
      run.table.arena.close();
    }
  };
}
