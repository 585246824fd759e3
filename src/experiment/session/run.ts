/** A run in progress: the numbers, the programs that change them, and how far it has come. */
import type {Dataset} from "../../data/dataset.ts";
import {splitRows, type Split} from "../../data/split.ts";
import {compileEvaluation, compileSetup, compileTraining, type Evaluation} from "../../engine/compile.ts";
import {createGraph, type Graph, type GraphParameter} from "../../engine/graph.ts";
import type {Kernels, LoadedKernels} from "../../engine/kernels.ts";
import {configOf, lossOf, optimizerOf, scheduleOf} from "../../engine/lookup.ts";
import {stepsPerEpoch, type OrderChoice} from "../../engine/lower/lowerOrder.ts";
import type {UpdateChoice} from "../../engine/lower/updateChoice.ts";
import type {Network, Position} from "../../engine/lower/lowering.ts";
import {createProgram, type Program} from "../../engine/program.ts";
import {createTensorTable, type TensorTable} from "../../engine/tensorTable.ts";
import {createArena, type Buffer} from "../../tensor/arena.ts";
import type {Edit, Experiment, Numerics, TrainingSpec} from "../experiment.ts";
import {outputWidthFor, taskOf} from "../task.ts";
import {defineTarget, writeTarget} from "./targets.ts";

/** The state behind a session. The functions of this folder read and change it; nobody else does. */
export interface Run {
  readonly experiment: Experiment;
  /** Checks changed settings of training. */
  readonly parse: ParseExperiment;
  readonly dataset: Dataset;
  readonly split: Split;
  readonly graph: Graph;
  readonly table: TensorTable;
  readonly network: Network;
  readonly order: OrderChoice;
  readonly position: Position;
  setup: Program;
  /** The program of the last step, and of the one under way; compiled anew when a step begins with other settings. */
  train: Program;
  now: Evaluation;
  evaluation: Evaluation;
  /** The settings of training as they stand after the edits so far. */
  training: TrainingSpec;
  readonly edits: Edit[];
  /** The settings that `train` was compiled for. */
  compiled: TrainingSpec;
  /** Fast kernels, where they can run. */
  kernels: Kernels | undefined;
  /** What the programs were compiled for. */
  numerics: Numerics;
  /** What changes by hand have overwritten, in order. */
  overwrites: Overwrite[];
}

/** Elements from `first` on, as they were before a change by hand. */
export interface Overwrite {
  tensor: string;
  first: number;
  old: Buffer;
  /** The step under way, or the next one if none was. */
  step: number;
  /** The instruction that came next; 0 between steps. */
  instruction: number;
}

/** Returns the complete experiment that a JSON value describes, or throws with what is wrong with it. */
export type ParseExperiment = (json: unknown) => Experiment;

/** What a run needs besides its experiment. */
export interface RunOptions {
  /** Checks changed settings of training; without it they cannot be changed. */
  parse?: ParseExperiment;
  /** `float64` is for gradient checks. */
  floats?: "float32" | "float64";
  /** Most bytes of tensor memory. */
  memoryLimit?: number;
  /** Fast kernels for `wasm-1`; without them `reference-1` runs. They know float32 alone. */
  kernels?: LoadedKernels | undefined;
}

/** So many numbers of all layers together are evaluated at a time, four bytes each. */
const evaluationElements = 160_000;

/** Creates the run of an experiment at step 0: data and parameters in place, nothing trained. */
export function createRun(experiment: Experiment, dataset: Dataset, options: RunOptions = {}): Run {
  const {floats = "float32", parse = refuseToParse, kernels: loaded, memoryLimit: limit} = options;
  const {seeds, training} = experiment;
  const {test, standardise, inputs} = experiment.data;
  const split = splitRows(dataset.rows, test, seeds.split);
  const loss = lossOf(experiment.loss.kind);
  const rawWidth = dataset.features.length;
  const graph = createGraph(experiment.model, {
    input: inputs?.length ?? rawWidth,
    output: outputWidthFor(taskOf(experiment.data), loss.code)
  });
  const arena = createArena({...(loaded && {memory: loaded.memory}), ...(limit !== undefined && {limit})});
  const table = createTensorTable(arena, floats);
  const kernels = floats === "float32" ? loaded?.attach(arena) : undefined;
  const numerics = kernels ? experiment.numerics : "reference-1";
  table.define("data.values", [dataset.rows, rawWidth], floats);
  const position: Position = {step: 0, instruction: 0, optimizerStart: 0};
  const network: Network = {
    graph,
    table,
    floats,
    inputs: {rawWidth, ...(inputs && {features: inputs}), ...(standardise && {standardiseOver: split.train})},
    target: {kind: dataset.target.kind, code: loss.code, ...(standardise && {standardiseOver: split.train})},
    loss: {loss, config: configOf(loss, experiment.loss)},
    seeds,
    position,
    kernels: numerics === "wasm-1" ? kernels : undefined
  };
  defineTarget(table, dataset.target, floats);
  const order: OrderChoice = {
    trainRows: split.train,
    batchSize: Math.min(training.batchSize, split.train.length),
    seed: seeds.order
  };
  const setup = compileSetup(network);
  const train = compileTraining(network, order, updateChoiceOf(training));
  const {now, evaluation} = compileEvaluations(network, order, dataset);
  table.view("data.values").set(dataset.values);
  writeTarget(table, dataset.target);

  const run: Run = {
    experiment,
    parse,
    dataset,
    split,
    graph,
    table,
    network,
    order,
    position,
    setup,
    train,
    now,
    evaluation,
    training,
    compiled: training,
    kernels,
    numerics,
    edits: [],
    overwrites: []
  };
  bindAll(run);
  setup.run();
  return run;
}

function compileEvaluations(
  network: Network,
  order: OrderChoice,
  {rows}: Dataset
): {now: Evaluation; evaluation: Evaluation} {
  return {
    now: compileEvaluation(network, "now", order.batchSize),
    evaluation: compileEvaluation(network, "eval", evaluationCapacity(network.graph, rows))
  };
}

/** Compiles everything for other numerics; parameters, states and gradients stay. */
export function compileNumerics(run: Run, numerics: Numerics): void {
  run.numerics = numerics;
  run.network.kernels = numerics === "wasm-1" ? run.kernels : undefined;
  Object.assign(run, compileEvaluations(run.network, run.order, run.dataset));
  compileFor(run, run.compiled);
}

/** Gives the memory back: nothing that is kept of a run holds on to it. */
export function closeRun(run: Run): void {
  const {table, network} = run;
  table.arena.close();
  const program = createProgram([], {table, scope: "", capacity: 1});
  run.setup = run.train = program;
  run.now = {...run.now, program};
  run.evaluation = {...run.evaluation, program};
  run.kernels = network.kernels = undefined;
}

/** Fetches all views again where memory has moved. */
function bindAll({setup, train, now, evaluation}: Run): void {
  for (const program of [setup, train, now.program, evaluation.program]) program.bind();
}

/** Compiles the training program anew; parameters, states and gradients stay. */
export function compileFor(run: Run, training: TrainingSpec): void {
  const {rows} = run.train;
  run.train = compileTraining(run.network, run.order, updateChoiceOf(training));
  run.compiled = training;
  bindAll(run);
  run.train.setRows(rows);
}

/** Returns the number of steps in an epoch. */
export function epochLength(run: Run): number {
  return stepsPerEpoch(run.order);
}

/** Returns all parameters of a graph, in order. */
export function parametersOf({nodes}: Graph): GraphParameter[] {
  return nodes.flatMap((node) => node.parameters);
}

function updateChoiceOf({optimizer, schedule, l1, l2, clip}: TrainingSpec): UpdateChoice {
  const chosen = optimizerOf(optimizer.kind);
  const scheduled = scheduleOf(schedule.kind);
  return {
    optimizer: chosen,
    optimizerConfig: configOf(chosen, optimizer),
    baseRate: optimizer.learningRate,
    schedule: scheduled,
    scheduleConfig: configOf(scheduled, schedule),
    l1,
    l2,
    clip
  };
}

function refuseToParse(): never {
  throw new Error("training: this session was created without a function that checks its settings");
}

/** As many rows as a processor's cache holds beside a layer's weights; those of one slice are read many times. */
function evaluationCapacity(graph: Graph, rows: number): number {
  const perRow = graph.nodes.reduce((units, {width}) => units + width, graph.inputWidth);
  return Math.max(16, Math.min(1024, Math.max(rows, 256), Math.floor(evaluationElements / perRow)));
}
