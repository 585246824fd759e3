/** What to train, as a small JSON value: everything a run depends on. `docs/experiment-format.md` is its reference. */
import type {DataSpec} from "../data/spec.ts";
import type {ModuleSpec} from "../engine/model.ts";

/** The version this library writes; a later one is refused. */
export const experimentVersion = 1;

/**
 * How numbers are computed; a run has the same bits everywhere under the same numerics. `wasm-1`: fast kernels in float32.
 * `reference-1`: the loops that the page shows as source, summing in float64.
 */
export type Numerics = "wasm-1" | "reference-1";

/** Where randomness comes from: one seed for each of its uses. */
export interface Seeds {
  /** Toy data sets. */
  data: number;
  /** Which rows are kept for testing. */
  split: number;
  /** Initial weights. */
  weights: number;
  /** The order of the rows within each epoch. */
  order: number;
  /** Which units dropout leaves out. */
  dropout: number;
}

/** Something with a kind and settings of that kind: an optimizer, a schedule, a loss. */
export interface KindSpec {
  kind: string;
  [setting: string]: string | number | boolean;
}

/** An optimizer and its settings. */
export interface OptimizerSpec extends KindSpec {
  learningRate: number;
}

/** What limits the gradients. */
export type ClipSpec = {kind: "none"} | {kind: "norm"; limit: number} | {kind: "value"; limit: number};

/** When a run ends by itself: at the first condition met. */
export interface StopSpec {
  steps?: number;
  /** Training loss at or below. */
  loss?: number;
  /** Accuracy (0…1) on the test rows, or the training rows if there are none, at or above. */
  accuracy?: number;
}

/** How the network learns. All of it but the batch size can change during a run. */
export interface TrainingSpec {
  batchSize: number;
  optimizer: OptimizerSpec;
  schedule: KindSpec;
  /** λ₁ of the penalty λ₁|w| + ½λ₂w². */
  l1: number;
  /** λ₂ of the penalty λ₁|w| + ½λ₂w². */
  l2: number;
  clip: ClipSpec;
  stop?: StopSpec;
}

/** Which rows there are and how the network sees them. */
export type ExperimentData = DataSpec & {
  /** Fraction of the rows kept for testing, 0 to 0.9. */
  test: number;
  /** Whether every input feature is shifted and scaled to mean 0 and standard deviation 1 over the training rows. */
  standardise: boolean;
  /** For data with two features: what the network sees is computed from them, `["x1", "x2"]` when left out. */
  inputs?: readonly string[];
};

/** A parsed experiment: defaults filled in, every module with its id. */
export interface Experiment {
  version: 1;
  numerics: Numerics;
  name?: string;
  seeds: Seeds;
  data: ExperimentData;
  model: readonly ModuleSpec[];
  loss: KindSpec;
  training: TrainingSpec;
}

/** One change by hand. */
export type EditAction =
  | {kind: "set"; address: string; value: number}
  | {kind: "write"; address: string; /** little-endian float32, base64 */ values: string}
  | {kind: "freeze"; address: string; frozen: boolean}
  | {kind: "training"; training: Partial<Omit<TrainingSpec, "batchSize">>}
  | {kind: "numerics"; numerics: Numerics};

/** A change and when it was made: before `instruction` of the step after `step` updates (0: between steps). */
export interface Edit {
  step: number;
  instruction: number;
  action: EditAction;
}

/** What links and files hold: an experiment and the changes made by hand since its start. */
export interface Recording {
  experiment: Experiment;
  edits: readonly Edit[];
}
