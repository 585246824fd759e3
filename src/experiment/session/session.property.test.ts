import fc from "fast-check";
import {expect, test} from "vitest";
import type {Context} from "../../engine/address.ts";
import {loadKernels} from "../../kernels/loadKernels.ts";
import {elementCount} from "../../tensor/shape.ts";
import type {Experiment, Recording} from "../experiment.ts";
import {decodeLink, encodeLink} from "../link.ts";
import {parseExperiment} from "../parseExperiment.ts";
import {arbitraryExperiment} from "../testing/arbitraryExperiment.ts";
import {checkNumbers} from "../testing/checkNumbers.ts";
import {propertyRuns} from "../testing/propertyRuns.ts";
import {parametersOf} from "./run.ts";
import {createSession, type Session} from "./session.ts";

const everywhere: readonly Context[] = ["batch", "now", "train", "test"];

/** Experiments that go on for as long as a test wants. */
const experiments = arbitraryExperiment({real: false, points: 24}).map(({training, ...rest}): Experiment => {
  const {batchSize, optimizer, schedule, l1, l2, clip} = training;
  return {...rest, training: {batchSize, optimizer, schedule, l1, l2, clip}};
});

test("every number of a random run is what its explanation says, between steps and within them", async () => {
  await forSome(async (experiment, pick) => {
    const session = await createSession(experiment, {parse: parseExperiment, kernels: loadKernels});
    expect(checkNumbers(session, {contexts: everywhere, pick})).toEqual([]);
    session.run({steps: pick(6)});
    expect(checkNumbers(session, {contexts: everywhere, pick})).toEqual([]);
    for (let k = pick(session.instructions.length); k > 0; k--) session.step("instruction");
    expect(checkNumbers(session, {contexts: ["batch", "now"], pick})).toEqual([]);
  });
});

test("every number is still explained after changes by hand, wherever in a step they are made", async () => {
  await forSome(async (experiment, pick) => {
    const session = await createSession(experiment, {parse: parseExperiment, kernels: loadKernels});
    for (let k = 0; k < 3; k++) {
      session.run({steps: pick(3)});
      for (let at = pick(session.instructions.length); at > 0; at--) session.step("instruction");
      changeSomething(session, pick);
      expect(checkNumbers(session, {contexts: ["batch", "now"], pick})).toEqual([]);
      for (let at = pick(session.instructions.length); at > 0; at--) session.step("instruction");
      expect(checkNumbers(session, {contexts: ["batch", "now"], pick})).toEqual([]);
    }
  });
});

test("a random run repeats to the last bit from its link, edits included", async () => {
  await forSome(async (experiment, pick) => {
    const session = await createSession(experiment, {parse: parseExperiment, kernels: loadKernels});
    session.run({steps: pick(4)});
    for (let at = pick(session.instructions.length); at > 0; at--) session.step("instruction");
    for (let k = 0; k < 2; k++) {
      changeSomething(session, pick);
      session.run({steps: 1 + pick(4)});
    }
    const copy = decodeLink(encodeLink({experiment, edits: session.edits}));
    const repeated = await openRecording(copy);
    repeated.run({steps: session.position.step});
    expect(stateOf(repeated)).toEqual(stateOf(session));
    expect(repeated.history()).toEqual(session.history());
  });
});

test("a random run goes on to the same bits from a snapshot, wherever in a step it was taken", async () => {
  await forSome(async (experiment, pick) => {
    const session = await createSession(experiment, {parse: parseExperiment, kernels: loadKernels});
    session.run({steps: pick(5)});
    changeSomething(session, pick);
    for (let at = pick(session.instructions.length); at > 0; at--) session.step("instruction");
    if (pick(2) === 0) changeSomething(session, pick);
    const resumed = await createSession(experiment, {
      parse: parseExperiment,
      kernels: loadKernels,
      snapshot: structuredClone(session.snapshot())
    });
    expect(resumed.position).toEqual(session.position);
    expect(checkNumbers(resumed, {contexts: ["batch", "now"], pick})).toEqual([]);
    for (const one of [session, resumed]) one.run({steps: 5});
    expect(stateOf(resumed)).toEqual(stateOf(session));
    expect(resumed.history()).toEqual(session.history());
  });
});

test("a random run either keeps all its numbers finite, or names one that is not", async () => {
  await forSome(async (experiment) => {
    const session = await createSession(experiment, {parse: parseExperiment, kernels: loadKernels});
    const {reason} = session.run({steps: 40});
    expect(reason === "diverged").toBe(session.divergence !== undefined);
    if (session.divergence) expect(session.valueAt(session.divergence.address)).not.toSatisfy(Number.isFinite);
    else expect(Object.values(session.history()).flat().every(Number.isFinite)).toBe(true);
  });
});

type Pick = (below: number) => number;

async function forSome(check: (experiment: Experiment, pick: Pick) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(experiments, fc.nat(), (experiment, seed) => check(experiment, createPick(seed))),
    propertyRuns
  );
}

/** Returns numbers that look random and are the same for the same seed, so that a failure can be repeated. */
function createPick(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function changeSomething(session: Session, pick: Pick): void {
  const parameters = parametersOf(session.graph).filter(({trainable}) => trainable);
  const {name, shape} = parameters[pick(parameters.length)];
  const first = `${name}[${pick(shape[0])}${shape.length > 1 ? `,${pick(shape[1])}` : ""}]`;
  const changes = [
    () => {
      session.edit(first, pick(5) / 2 - 1);
    },
    () => {
      session.write(
        name,
        new Array<number>(elementCount(shape)).fill(0).map(() => pick(9) / 8)
      );
    },
    () => {
      session.freeze(pick(2) === 0 ? name : first, pick(4) > 0);
    },
    () => {
      session.train({optimizer: {kind: pick(2) === 0 ? "adam" : "sgd", learningRate: 0.01}});
    },
    () => {
      session.train({l2: pick(2) / 100, clip: pick(2) === 0 ? {kind: "norm", limit: 0.5} : {kind: "none"}});
    },
    () => {
      session.edit("training.learningRate", pick(10) / 100);
    }
  ];
  changes[pick(changes.length)]();
}

function openRecording({experiment, edits}: Recording): Promise<Session> {
  return createSession(experiment, {edits, parse: parseExperiment, kernels: loadKernels});
}

function stateOf(session: Session): Record<string, unknown> {
  const {tensors, step, instruction, training} = session.snapshot();
  return {tensors, step, instruction, training};
}
