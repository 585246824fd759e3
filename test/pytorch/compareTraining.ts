/**
 * Whole trainings against PyTorch's: losses of every update, and the parameters after the last. The
 * bound is c·T·u·max(1, |value|) with T = 30 updates, each of which may round anew.
 */
import {createTally, type Finding} from "../../src/engine/testing/tally.ts";
import type {Numerics} from "../../src/experiment/experiment.ts";
import {trainingGoldens} from "./goldens.ts";
import {updates, type NetworkName} from "./networks.ts";
import {precisions, type Precision} from "./precision.ts";
import {openNetwork} from "./starts.ts";

/** Returns how far thirty updates of a network are from PyTorch's; the bound is `c`. */
export async function compareTraining(
  name: NetworkName,
  precision: Precision,
  c: number,
  numerics: Numerics = "reference-1"
): Promise<Finding> {
  const session = await openNetwork(name, precision, numerics);
  const theirs = trainingGoldens[name][precision];
  const tally = createTally(c);
  const {round, rounding} = precisions[precision];
  const compare = (at: string, ours: number, expected: number): void => {
    const unit = updates * rounding * Math.max(1, Math.abs(expected));
    tally.add(at, ours - expected, unit, () => `ours ${ours}, PyTorch's ${expected}`);
  };
  for (let k = 0; k < updates; k++) {
    session.step();
    compare(`loss of update ${k}`, session.valueAt("loss"), round(theirs.loss[k]));
  }
  for (const [parameter, values] of Object.entries(theirs.parameters)) {
    const {data} = session.read(`now:${parameter}`);
    values.forEach((value, k) => {
      compare(`${parameter} at ${k}`, data[k], round(value));
    });
  }
  session.close();
  return tally.finding();
}

/** Returns how far the learning rates of a network's updates are from PyTorch's, which are float64 in any case. */
export async function compareRates(name: NetworkName, c: number): Promise<Finding> {
  const session = await openNetwork(name, "float32");
  const tally = createTally(c);
  trainingGoldens[name].float32.rates.forEach((expected, k) => {
    session.step();
    const ours = session.valueAt("training.learningRate");
    const unit = updates * precisions.float64.rounding;
    tally.add(`rate of update ${k}`, ours - expected, unit, () => `ours ${ours}, PyTorch's ${expected}`);
  });
  session.close();
  return tally.finding();
}
