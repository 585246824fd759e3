/** Random experiments in the forms that properties ask for, and what a run of them has come to. */
import fc from "fast-check";
import type {OpName} from "../../src/engine/ops/ops.ts";
import {flatten} from "../../src/engine/graph.ts";
import type {Experiment, Numerics} from "../../src/experiment/experiment.ts";
import {createSession, type Session} from "../../src/experiment/session/session.ts";
import {arbitraryExperiment} from "../../src/experiment/testing/arbitraryExperiment.ts";
import {propertyRuns} from "../../src/experiment/testing/propertyRuns.ts";
import {loadKernels} from "../../src/kernels/loadKernels.ts";

/** Either numerics. */
export const arbitraryNumerics: fc.Arbitrary<Numerics> = fc.constantFrom<Numerics>("reference-1", "wasm-1");

/** Experiments that go on for as long as a test wants, under either numerics. */
export const experiments = fc
  .tuple(arbitraryExperiment({real: false, points: 24}), arbitraryNumerics)
  .map(([{training, ...rest}, numerics]): Experiment => {
    const {batchSize, optimizer, schedule, l1, l2, clip} = training;
    return {...rest, numerics, training: {batchSize, optimizer, schedule, l1, l2, clip}};
  });

/** Experiments whose numbers do not depend on chance within a step. */
export const steadyExperiments = experiments.filter(({model}) => !hasOp(model, "dropout"));

/** Returns whether a model uses an op. */
export function hasOp(model: Experiment["model"], op: OpName): boolean {
  return flatten(model).some((module) => module.op === op);
}

/** Opens an experiment under the numerics it asks for. */
export async function openFor(experiment: Experiment): Promise<Session> {
  const session = await createSession(experiment, {kernels: loadKernels});
  if (session.numerics.running !== experiment.numerics)
    throw new Error(`properties: ${experiment.numerics} cannot run here`);
  return session;
}

/** Checks a property of random experiments. The second argument picks numbers below a bound, the same ones every time. */
export async function forAll(
  arbitrary: fc.Arbitrary<Experiment>,
  check: (experiment: Experiment, pick: (below: number) => number) => Promise<void>
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(arbitrary, fc.nat(), (experiment, seed) => check(experiment, createPick(seed))),
    propertyRuns
  );
}

/** Returns all that a run leaves behind: parameters, states, the numbers of the last step. */
export function stateOf(session: Pick<Session, "snapshot">): object {
  const {tensors, step, instruction, training, history} = session.snapshot();
  return {tensors, step, instruction, training, history};
}

function createPick(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
