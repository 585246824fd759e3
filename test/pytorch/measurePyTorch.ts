/** How far everything that PyTorch has too is from PyTorch's, over all its goldens: what tests assert and the certificate prints. */
import type {InitialiserName} from "../../src/engine/initialisers/initialisers.ts";
import type {LossName} from "../../src/engine/losses/losses.ts";
import type {OpName} from "../../src/engine/ops/ops.ts";
import type {OptimizerName} from "../../src/engine/optimizers/optimizers.ts";
import type {ScheduleName} from "../../src/engine/schedules/schedules.ts";
import {mergeFindings, type Finding} from "../../src/engine/testing/tally.ts";
import {initialiserBound, lossBounds, opBounds, optimizerBounds, scheduleBounds, trainingBound} from "./bounds.ts";
import {compareLoss, compareOp} from "./compareLoops.ts";
import {compareInitialiser} from "./compareMoments.ts";
import {compareRates, compareTraining} from "./compareTraining.ts";
import {compareOptimizer, compareSchedule} from "./compareUpdates.ts";
import {initialiserGoldens, lossGoldens, opGoldens, optimizerGoldens, scheduleGoldens} from "./goldens.ts";
import type {NetworkName} from "./networks.ts";
import type {Precision} from "./precision.ts";

/** Returns how far an op is from PyTorch's, in units of u·M. */
export function measureOp(name: OpName, precision: Precision): Finding {
  return mergeFindings(opGoldens[name].map((golden) => compareOp(name, golden, precision, opBounds[name])));
}

/** Returns how far a loss is from PyTorch's, in units of u·M. */
export function measureLoss(name: LossName, precision: Precision): Finding {
  return mergeFindings(lossGoldens[name].map((golden) => compareLoss(name, golden, precision, lossBounds[name])));
}

/** Returns how far an optimizer is from PyTorch's over thirty updates, in units of t·u·max(1, |w|) after t updates. */
export function measureOptimizer(name: OptimizerName, precision: Precision): Finding {
  const {c} = optimizerBounds[name];
  return mergeFindings(optimizerGoldens[name].map((golden) => compareOptimizer(name, golden, precision, c)));
}

/** Returns how far a schedule is from PyTorch's, in units of t·2⁻⁵³ of the base rate after t updates. */
export function measureSchedule(name: ScheduleName): Finding {
  return mergeFindings(scheduleGoldens[name].map((golden) => compareSchedule(name, golden, scheduleBounds[name].c)));
}

/** Returns how far an initialiser's moments are from PyTorch's, in standard errors. */
export function measureInitialiser(name: InitialiserName): Finding {
  return mergeFindings(initialiserGoldens[name].map((golden) => compareInitialiser(name, golden, initialiserBound)));
}

/**
 * Returns how far thirty updates of a network are from PyTorch's, in units of 30·u·max(1, |value|): the loops in either
 * precision, in float32 the kernels too.
 */
export async function measureTraining(name: NetworkName, precision: Precision): Promise<Finding> {
  const loops = await compareTraining(name, precision, trainingBound);
  if (precision === "float64") return loops;
  return mergeFindings([loops, await compareTraining(name, precision, trainingBound, "wasm-1")]);
}

/** Returns how far the rates of a network's thirty updates are from PyTorch's, in units of 30·2⁻⁵³. */
export function measureRates(name: NetworkName): Promise<Finding> {
  return compareRates(name, trainingBound);
}
