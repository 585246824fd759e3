/**
 * Optimizers and schedules against PyTorch's. After t updates the bound is c·t·u·max(1, |w|): each update may round anew.
 * PyTorch's `weight_decay` is our penalty with λ₁ = 0.
 */
import {penalise} from "../../src/engine/gradients/penalise.ts";
import {optimizerOf, scheduleOf} from "../../src/engine/lookup.ts";
import type {OptimizerName} from "../../src/engine/optimizers/optimizers.ts";
import type {ScheduleName} from "../../src/engine/schedules/schedules.ts";
import {createTally, type Finding} from "../../src/engine/testing/tally.ts";
import type {Floats} from "../../src/tensor/arena.ts";
import type {OptimizerGolden, ScheduleGolden} from "./goldens.ts";
import {precisions, type Precision} from "./precision.ts";

/** Returns how far a parameter and the optimizer's states are from PyTorch's over thirty updates; the bound is `c`. */
export function compareOptimizer(
  name: OptimizerName,
  {config, weightDecay, learningRate, given, ...golden}: OptimizerGolden,
  precision: Precision,
  c: number
): Finding {
  const {Floats, round, rounding} = precisions[precision];
  const {w: afterUpdates, states} = golden[precision];
  const optimizer = optimizerOf(name);
  const [updates, M] = given.gradients.shape;
  const floats = (): Floats => new Floats(M);
  const [g, penalty, total] = [floats(), floats(), floats()];
  const gradients = given.gradients.values.map(Math.fround);
  const step = new Float64Array(1);
  const tensors: Record<string, Floats> = {w: Floats.from(given.w.values.map(Math.fround)), wBefore: floats(), step};
  for (const state of optimizer.state) Object.assign(tensors, {[state]: floats(), [`${state}Before`]: floats()});
  const rate = Float64Array.of(learningRate);

  const tally = createTally(c);
  const compare = (local: string, expected: readonly number[], t: number): void => {
    expected.forEach((written, k) => {
      const value = round(written);
      const ours = tensors[local][k];
      const unit = t * rounding * Math.max(1, Math.abs(value));
      tally.add(`${local}[${k}] after ${t} updates`, ours - value, unit, () => `ours ${ours}, PyTorch's ${value}`);
    });
  };
  for (let t = 1; t <= updates; t++) {
    g.set(gradients.slice((t - 1) * M, t * M));
    step[0] = t;
    if (weightDecay > 0) penalise.run({w: tensors["w"], g, penalty, total}, {l1: 0, l2: weightDecay}, {M});
    const frozen = new Int32Array(0);
    optimizer.update({...tensors, g: weightDecay > 0 ? total : g, rate, frozen}, config, {M});
    if (Object.hasOwn(afterUpdates, t)) compare("w", afterUpdates[t], t);
  }
  for (const [state, expected] of Object.entries(states)) compare(state, expected, updates);
  return tally.finding();
}

/** Returns how far the rates of the first updates are from PyTorch's, which are float64 in any case; the bound is `c`. */
export function compareSchedule(name: ScheduleName, {config, learningRate, rates}: ScheduleGolden, c: number): Finding {
  const schedule = scheduleOf(name);
  const tally = createTally(c);
  rates.forEach((expected, t) => {
    const ours = learningRate * schedule.factor(config, t);
    const unit = (t + 1) * precisions.float64.rounding * learningRate;
    tally.add(`rate of update ${t}`, ours - expected, unit, () => `ours ${ours}, PyTorch's ${expected}`);
  });
  return tally.finding();
}
