/** The kernels of `wasm-1`: against explanations as the loops are, and against the loops where there is no kernel. */
import type {InitialiserName} from "../../src/engine/initialisers/initialisers.ts";
import type {LoadedKernels} from "../../src/engine/kernels.ts";
import type {LossName} from "../../src/engine/losses/losses.ts";
import type {OpName} from "../../src/engine/ops/ops.ts";
import type {OptimizerName} from "../../src/engine/optimizers/optimizers.ts";
import type {ScheduleName} from "../../src/engine/schedules/schedules.ts";
import {measureExplanations} from "../../src/engine/testing/checkExplanations.ts";
import * as lossSubject from "../../src/engine/testing/lossSubject.ts";
import {initialiserTrials} from "../../src/engine/testing/initialiserTrials.ts";
import {lossTrials} from "../../src/engine/testing/lossTrials.ts";
import * as opSubject from "../../src/engine/testing/opSubject.ts";
import {opTrials} from "../../src/engine/testing/opTrials.ts";
import {updateOf} from "../../src/engine/testing/optimizerSubject.ts";
import {optimizerTrials} from "../../src/engine/testing/optimizerTrials.ts";
import {scheduleTrials} from "../../src/engine/testing/scheduleTrials.ts";
import {createTally, mergeFindings, type Finding} from "../../src/engine/testing/tally.ts";
import type {Numerics} from "../../src/experiment/experiment.ts";
import {parseExperiment} from "../../src/experiment/parseExperiment.ts";
import {createSession, type Session} from "../../src/experiment/session/session.ts";
import {loadKernels} from "../../src/kernels/loadKernels.ts";
import {lossBounds, opBounds, optimizerBounds} from "../../src/kernels/testing/kernelBounds.ts";
import {kernelSubject} from "../../src/kernels/testing/kernelSubject.ts";

/** Returns how far an op's kernels are from their explanations, in units of n·2⁻²⁴·M. */
export function measureOpKernel(op: OpName, kernels: LoadedKernels): Finding {
  const trial = {op, ...opTrials[op]};
  const subjects = [opSubject.forwardOf(trial), opSubject.backwardOf(trial)];
  return mergeFindings(subjects.map((subject) => measureExplanations(kernelSubject(subject, kernels, opBounds[op]))));
}

/** Returns how far a loss's kernels are from their explanations, in units of n·2⁻²⁴·M. */
export function measureLossKernel(loss: LossName, kernels: LoadedKernels): Finding {
  const trial = {loss, ...lossTrials[loss]};
  const subjects = [lossSubject.forwardOf(trial), lossSubject.backwardOf(trial)];
  return mergeFindings(
    subjects.map((subject) => measureExplanations(kernelSubject(subject, kernels, lossBounds[loss])))
  );
}

/** Returns how far an optimizer's kernel is from its explanations, in units of n·2⁻²⁴·M. */
export function measureOptimizerKernel(name: OptimizerName, kernels: LoadedKernels): Finding {
  const c = optimizerBounds[name];
  return mergeFindings(
    optimizerTrials[name].configs.map((config) =>
      measureExplanations(kernelSubject(updateOf(name, config, c), kernels, c))
    )
  );
}

/** Returns how the rates of forty updates differ between the numerics: the same loop runs, so that they may not. */
export async function measureScheduleLoop(name: ScheduleName): Promise<Finding> {
  const {config} = scheduleTrials[name];
  const sessions = await openBoth({training: {schedule: {kind: name, ...config}}});
  const tally = createTally(0);
  for (let update = 0; update < 40; update++) {
    const [loops, kernels] = sessions.map((session) => {
      session.run({steps: 1});
      return session.valueAt("training.learningRate");
    });
    tally.add(`rate of update ${update}`, kernels - loops, 1, () => `loops ${loops}, kernels ${kernels}`);
  }
  return tally.finding();
}

/** Returns how what parameters start as differs between the numerics: the same loop runs, so that it may not. */
export async function measureInitialiserLoop(name: InitialiserName): Promise<Finding> {
  const {config} = initialiserTrials[name];
  const weight = {kind: name, ...config};
  const [loops, kernels] = (
    await openBoth({model: [{op: "linear", out: 7, init: {weight}}, {op: "tanh"}, {op: "linear"}]})
  ).map((session) => session.read("now:hidden1.weight").data);
  const tally = createTally(0);
  loops.forEach((value, k) => {
    tally.add(`weight ${k}`, kernels[k] - value, 1, () => `loops ${value}, kernels ${kernels[k]}`);
  });
  return tally.finding();
}

/** Opens an experiment under both numerics, the loops first. */
async function openBoth(experiment: object): Promise<Session[]> {
  const all: readonly Numerics[] = ["reference-1", "wasm-1"];
  return Promise.all(
    all.map(async (numerics) => {
      const session = await createSession(parseExperiment({...experiment, numerics}), {kernels: loadKernels});
      if (session.numerics.running !== numerics) throw new Error(`certificate: ${numerics} cannot run here`);
      return session;
    })
  );
}
