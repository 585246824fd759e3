/** A run that can be stepped, watched, changed, explained, saved and resumed. */
import {createDataset, type LoadTable} from "../../data/createDataset.ts";
import type {Dataset} from "../../data/dataset.ts";
import type {Split} from "../../data/split.ts";
import {formatAddress, parseAddress, type Address, type Context} from "../../engine/address.ts";
import type {Explanation} from "../../engine/expression.ts";
import type {LoadedKernels, LoadKernels} from "../../engine/kernels.ts";
import type {Graph} from "../../engine/graph.ts";
import {askedNumerics} from "../askedNumerics.ts";
import {floatsToBase64} from "../base64.ts";
import type {Edit, Experiment, Numerics, TrainingSpec} from "../experiment.ts";
import {dataSpecOf} from "../task.ts";
import type {Divergence} from "./divergence.ts";
import {explainAddress} from "./explainAddress.ts";
import {copyHistory, createHistory, type History} from "./history.ts";
import {namesOf} from "./locate.ts";
import type {Metrics} from "./metrics.ts";
import {readElement, readTensor, type Reading} from "./readNumbers.ts";
import {evaluateRows} from "./rows.ts";
import {closeRun, createRun, epochLength, type ParseExperiment} from "./run.ts";
import {createRunLoop, type RunLimit, type RunResult} from "./runLoop.ts";
import {restoreSnapshot, takeSnapshot, type Snapshot} from "./snapshot.ts";

/** What a session needs from outside, and where it starts. */
export interface SessionOptions {
  /** Loads measured data sets. */
  load?: LoadTable;
  /** Checks changed settings of training. */
  parse?: ParseExperiment;
  /** Milliseconds that only go up; needed by `run({budget})`. */
  clock?: () => number;
  /** Resumes here instead of at step 0. */
  snapshot?: Snapshot;
  /** Changes by hand that the run is to repeat, in order. */
  edits?: readonly Edit[];
  /** Most bytes of tensor memory; an experiment that needs more is refused. Default 1 GiB. */
  memoryLimit?: number;
  /** Loads fast kernels for `wasm-1`; left out, or where they cannot run, `reference-1` runs. */
  kernels?: LoadKernels;
  /** How numbers are stored; `float64` is for gradient checks. Default `float32`. */
  floats?: "float32" | "float64";
}

/** Which numerics a session has. */
export interface SessionNumerics {
  /** By its experiment, or by the last edit that says so. */
  asked: Numerics;
  /** `reference-1` where the kernels of `wasm-1` cannot run. */
  running: Numerics;
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
  /** The names of a training step's instructions, in order. A change of training shows when the next step begins. */
  readonly instructions: readonly string[];
  /** The settings of training after all edits. */
  readonly training: TrainingSpec;
  readonly edits: readonly Edit[];
  /** Set once a number is no longer finite; the run then stands still until it is changed or started anew. */
  readonly divergence: Divergence | undefined;
  /** How numbers are computed: as asked for, or as can be done here. */
  readonly numerics: SessionNumerics;
  /** Bytes of tensor memory in use. */
  readonly bytes: number;
  /** Goes on by one instruction, to the end of the step (the default), or to the end of the epoch. */
  step(unit?: "instruction" | "batch" | "epoch"): RunResult;
  /** Trains until the limit, a stop condition, or divergence. Throws when there is no limit, or a budget and no clock. */
  run(limit: RunLimit): RunResult;
  /**
   * Changes one number, at once: a parameter's element, or `training.learningRate`. Throws when it cannot be changed, or
   * the value is not finite.
   */
  edit(address: string, value: number): void;
  /** Writes a whole parameter, row-major, at once. Throws when there are too few or too many values. */
  write(address: string, values: ArrayLike<number>): void;
  /** Freezes elements, or frees them (`false`); fewer indices than axes mean all elements below them. */
  freeze(address: string, frozen?: boolean): void;
  /** Changes settings of training from the next step on. Another optimizer starts with fresh states. */
  train(training: Partial<Omit<TrainingSpec, "batchSize">>): void;
  /** Goes on with other numerics from the next step on. */
  compute(numerics: Numerics): void;
  /** Measures all rows as the network stands. */
  metrics(): Metrics;
  /** Measurements so far. */
  history(): Readonly<History>;
  /** Returns the numbers of a whole tensor, a copy. An address without a context means the batch. Throws as `valueAt`. */
  read(address: string): Reading;
  /** Returns one number. Throws a sentence with the nearest names when there is none at this address. */
  valueAt(address: string): number;
  /**
   * Returns the arithmetic that made a number, with its operands as they were. `context` is what an address without one
   * means; default `batch`. Throws as `valueAt`.
   */
  explain(address: string, context?: Context): Explanation;
  /**
   * Returns what nodes compute for raw rows (count, F) as the network stands: one array (count, width) for each id.
   * Throws when the numbers are not whole rows, or there is no such node.
   */
  evaluate(rows: ArrayLike<number>, nodes: readonly string[]): Record<string, Float32Array>;
  /** Returns the names that addresses can use, contexts left out. */
  names(): string[];
  /** Returns all that resuming the run needs besides its experiment; hand it to `createSession`. */
  snapshot(): Snapshot;
  /** Gives the memory back; the session is of no use afterwards. */
  close(): void;
}

/** Creates a session. Measured data is loaded; everything else is there at once. */
export async function createSession(experiment: Experiment, options: SessionOptions = {}): Promise<Session> {
  const dataset = await createDataset(dataSpecOf(experiment.data), experiment.seeds.data, options.load);
  return startSession(experiment, dataset, options, await options.kernels?.());
}

/** Starts a session on a data set that is already there. */
export function startSession(
  experiment: Experiment,
  dataset: Dataset,
  options: SessionOptions = {},
  kernels?: LoadedKernels
): Session {
  const {snapshot, clock, edits = [], floats, parse, memoryLimit} = options;
  const run = createRun(experiment, dataset, {
    ...(floats && {floats}),
    ...(parse && {parse}),
    ...(memoryLimit && {memoryLimit}),
    kernels
  });
  const history = snapshot ? copyHistory(snapshot.history) : createHistory();
  if (snapshot) restoreSnapshot(run, snapshot);
  const loop = createRunLoop(run, {
    history,
    ...(clock && {clock}),
    edits: edits.slice(snapshot ? run.edits.length : 0)
  });

  /** Numbers are those of the present; an address may say which time it means, but not another one. */
  function addressOf(text: string): Address {
    const address = parseAddress(text);
    const {step = run.position.step, instruction = run.position.instruction} = address;
    if (step !== run.position.step || instruction !== run.position.instruction)
      throw new Error(
        `address "${formatAddress(address)}": the run is at step ${run.position.step}; leave "@" out, or run to that step`
      );
    return address;
  }

  return {
    experiment,
    dataset,
    split: run.split,
    graph: run.graph,
    position: run.position,
    stepsPerEpoch: epochLength(run),
    get instructions() {
      return run.train.instructions.map(({name}) => name);
    },
    get training() {
      return run.training;
    },
    edits: run.edits,
    get divergence() {
      return loop.divergence;
    },
    get numerics() {
      const asked = askedNumerics(run);
      return {asked, running: run.kernels ? asked : "reference-1"};
    },
    get bytes() {
      return run.table.arena.bytes;
    },
    step: (unit = "batch") => loop.step(unit),
    run: (limit) => loop.run(limit),
    edit: (address, value) => {
      loop.change({kind: "set", address, value});
    },
    write: (address, values) => {
      loop.change({kind: "write", address, values: floatsToBase64(values)});
    },
    freeze: (address, frozen = true) => {
      loop.change({kind: "freeze", address, frozen});
    },
    train: (training) => {
      loop.change({kind: "training", training});
    },
    compute: (numerics) => {
      loop.change({kind: "numerics", numerics});
    },
    metrics: () => loop.metrics(),
    history: () => history,
    read: (text) => readTensor(run, addressOf(text), "batch"),
    valueAt: (text) => readElement(run, addressOf(text), "batch"),
    explain: (text, context = "batch") => explainAddress(run, addressOf(text), context),
    evaluate: (rows, nodes) => evaluateRows(run, rows, nodes),
    names: () => namesOf(run),
    snapshot: () => takeSnapshot(run, history),
    close: () => {
      closeRun(run);
    }
  };
}
