/** Why a run that is stuck is stuck: one cause, the likeliest, told from its own numbers. */
import {
  optimizers,
  type Experiment,
  type History,
  type LayerHealth,
  type MeasuredHealth,
  type Metrics
} from "../../index.ts";
import {isPoor, isStuck, jumpiness, lossLeft} from "./isStuck.ts";

/** A cause, with what has to be said about it. */
export type Diagnosis =
  /** All units of a layer are copies of each other. */
  | {kind: "copies"; layer: string}
  /** Units that answer zero to every row, `of` so many in their layer. */
  | {kind: "silent"; layer: string; units: number; of: number; activation: string}
  | {kind: "overshoot"}
  /** Gradients of the first layer are so many times smaller than those of the last. */
  | {kind: "vanishing"; layer: string; times: number}
  /** The share of a layer's answers at the ends of the activation's range. */
  | {kind: "saturated"; layer: string; share: number; activation: string}
  /** No layer bends: there are so many hidden ones all the same. */
  | {kind: "straight"; task: "classes" | "numbers"; hidden: number}
  | {kind: "penalty"}
  | {kind: "slow"}
  | {kind: "small"; units: number; layers: number};

/** What a diagnosis is made from. */
export interface Findings {
  experiment: Pick<Experiment, "data" | "training">;
  task: "classes" | "numbers";
  history: Pick<History, "step" | "trainLoss">;
  metrics: Pick<Metrics, "train">;
  health: MeasuredHealth;
}

const vanishes = 1000;
const leastHidden = 3;
const jumpy = 0.4;
const mostlySaturated = 0.8;
/** Penalties from here on can hold all weights near zero. */
const strongPenalty = 0.01;
/** Hidden units that a stuck network of this size could do with more of, and the steps after which it is told so. */
const [few, smallAfter] = [16, 600];

/** Returns why a run is stuck; `undefined` when it is not, or when its numbers do not tell. */
export function diagnose({experiment, task, history, metrics, health}: Findings): Diagnosis | undefined {
  if (!isPoor(metrics)) return undefined;
  const hidden = health.layers.slice(0, -1);
  const isJumping = jumpiness(history) > jumpy && lossLeft(history) > 0.8;
  if (!isStuck(history)) return isJumping ? {kind: "overshoot"} : undefined;
  const {l1, l2} = experiment.training;
  return (
    copies(hidden) ??
    silent(hidden, 1) ??
    (isJumping ? {kind: "overshoot"} : undefined) ??
    vanishing(health.layers) ??
    silent(hidden, 0.5) ??
    saturated(hidden) ??
    (hidden.some(({activation}) => activation) ? undefined : {kind: "straight", task, hidden: hidden.length}) ??
    (l1 + l2 >= strongPenalty ? {kind: "penalty"} : undefined) ??
    slow(experiment, history) ??
    small(hidden, history)
  );
}

function copies(hidden: readonly LayerHealth[]): Diagnosis | undefined {
  const layer = hidden.find(
    ({activation, gradient}) => activation?.alike && gradient === 0 && !activation.stopsNegative
  );
  return layer && {kind: "copies", layer: layer.label};
}

/** A layer of which at least this share is silent. */
function silent(hidden: readonly LayerHealth[], share: number): Diagnosis | undefined {
  for (const {label, units, activation} of hidden)
    if (activation?.stopsNegative && activation.silent > 0 && activation.silent >= share * units)
      return {kind: "silent", layer: label, units: activation.silent, of: units, activation: activation.label};
  return undefined;
}

function vanishing(layers: readonly LayerHealth[]): Diagnosis | undefined {
  const [first, last] = [layers.at(0), layers.at(-1)];
  if (!first || !last || layers.length <= leastHidden || last.gradient === 0) return undefined;
  if (first.gradient * vanishes > last.gradient) return undefined;
  return {kind: "vanishing", layer: first.label, times: last.gradient / first.gradient};
}

function saturated(hidden: readonly LayerHealth[]): Diagnosis | undefined {
  for (const {label, activation} of hidden)
    if (activation && activation.saturated >= mostlySaturated)
      return {kind: "saturated", layer: label, share: activation.saturated, activation: activation.label};
  return undefined;
}

/** A rate far below what is usual, and a loss that has hardly moved since the start. */
function slow({training: {optimizer}}: Findings["experiment"], history: Findings["history"]): Diagnosis | undefined {
  const usual = Object.hasOwn(optimizers, optimizer.kind)
    ? optimizers[optimizer.kind as keyof typeof optimizers].defaultRate
    : 0.01;
  return optimizer.learningRate <= usual / 10 && lossLeft(history) > 0.9 ? {kind: "slow"} : undefined;
}

/** A small network that has learned something, but far from all. */
function small(hidden: readonly LayerHealth[], history: Findings["history"]): Diagnosis | undefined {
  const units = hidden.reduce((sum, layer) => sum + layer.units, 0);
  const left = lossLeft(history);
  const isHalfWay = (history.step.at(-1) ?? 0) >= smallAfter && left > 0.6 && left < 0.95;
  return isHalfWay && units > 0 && units <= few ? {kind: "small", units, layers: hidden.length} : undefined;
}
