/** What PyTorch says, as write.py has written it. A name that is missing there does not compile here. */
import type {InitialiserName} from "../../src/engine/initialisers/initialisers.ts";
import type {Config} from "../../src/engine/lookup.ts";
import type {LossName} from "../../src/engine/losses/losses.ts";
import type {OpName} from "../../src/engine/ops/ops.ts";
import type {OptimizerName} from "../../src/engine/optimizers/optimizers.ts";
import type {ScheduleName} from "../../src/engine/schedules/schedules.ts";
import initialisers from "./golden/initialisers.json" with {type: "json"};
import losses from "./golden/losses.json" with {type: "json"};
import ops from "./golden/ops.json" with {type: "json"};
import optimizers from "./golden/optimizers.json" with {type: "json"};
import schedules from "./golden/schedules.json" with {type: "json"};
import training from "./golden/training.json" with {type: "json"};
import type {NetworkName} from "./networks.ts";
import type {WrittenTensor} from "./starts.ts";

/** Results by tensor name, row-major. */
export type Results = Readonly<Record<string, readonly number[]>>;

/** Inputs that float32 can hold, and what comes out in either precision. */
export interface LoopsGolden {
  config: Config;
  given: Readonly<Record<string, WrittenTensor>>;
  float64: Results;
  float32: Results;
}

/** A parameter after some of its updates, by their number, and the states that PyTorch keeps after the last. */
export interface UpdateResults {
  w: Results;
  states: Results;
}

/** Thirty updates with given gradients. */
export interface OptimizerGolden {
  config: Config;
  weightDecay: number;
  learningRate: number;
  given: {w: WrittenTensor; gradients: WrittenTensor};
  float64: UpdateResults;
  float32: UpdateResults;
}

/** The rates of the first updates. */
export interface ScheduleGolden {
  config: Config;
  learningRate: number;
  rates: readonly number[];
}

/** Moments of a large weight matrix. */
export interface Moments {
  mean: number;
  std: number;
  /** Mean fourth power, in units of the fourth power of the standard deviation. */
  fourth: number;
  smallest: number;
  largest: number;
}

/** An initialiser's moments for a shape (out, in). */
export interface InitialiserGolden {
  config: Config;
  shape: readonly number[];
  moments: Moments;
}

/** Losses and rates of every update, and the parameters after the last. */
export interface TrainingResults {
  loss: readonly number[];
  rates: readonly number[];
  parameters: Results;
}

export const opGoldens: {readonly [K in OpName]: readonly LoopsGolden[]} = ops.cases;
export const lossGoldens: {readonly [K in LossName]: readonly LoopsGolden[]} = losses.cases;
export const optimizerGoldens: {readonly [K in OptimizerName]: readonly OptimizerGolden[]} = optimizers.cases;
export const scheduleGoldens: {readonly [K in ScheduleName]: readonly ScheduleGolden[]} = schedules.cases;
export const initialiserGoldens: {readonly [K in InitialiserName]: readonly InitialiserGolden[]} = initialisers.cases;
export const trainingGoldens: {readonly [K in NetworkName]: {float64: TrainingResults; float32: TrainingResults}} =
  training.cases;

/** Who has written each file. */
export const written: readonly {script: string; torch: string; python: string; seed: number}[] = [
  ops.written,
  losses.written,
  optimizers.written,
  schedules.written,
  initialisers.written,
  training.written
];
