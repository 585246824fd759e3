import {describe, expect, test} from "vitest";
import {createDataset} from "../../data/createDataset.ts";
import {loadKernels} from "../../kernels/loadKernels.ts";
import {parseExperiment} from "../parseExperiment.ts";
import {openSession} from "../testing/openSession.ts";
import {createRun} from "./run.ts";
import type {Session} from "./session.ts";

function bitsOf(session: Session): unknown {
  const {tensors, history} = session.snapshot();
  return {tensors, history};
}

/** Experiments that need every way in which a step may run: all in one call, with a tail, with loops in between. */
const experiments: readonly (readonly [string, object])[] = [
  ["whole steps in one call", {}],
  ["a tail batch and a rate that changes", {training: {batchSize: 7, schedule: {kind: "warmup"}, l2: 0.01}}],
  ["random masks", {model: [{op: "linear", out: 5}, {op: "tanh"}, {op: "dropout"}, {op: "linear"}]}],
  [
    "weight gradients so large that they are written over rather than cleared",
    {
      model: [{op: "linear", out: 33}, {op: "relu"}, {op: "linear", out: 33}, {op: "tanh"}, {op: "linear"}],
      training: {batchSize: 11, optimizer: {kind: "adam", learningRate: 0.003}}
    }
  ],
  [
    "standardised numbers",
    {data: {kind: "bumps", points: 33, standardise: true}, training: {clip: {kind: "norm", limit: 0.5}}}
  ]
];

describe.each(experiments)("with %s", (_name, experiment) => {
  test("many steps at once, one after the other, and instruction by instruction end in the same bits", async () => {
    const [many, single, stepped] = await Promise.all([0, 1, 2].map(() => openSession(experiment)));
    many.run({steps: 23});
    for (let k = 0; k < 23; k++) single.step("batch");
    while (stepped.position.step < 23) stepped.step("instruction");
    expect(bitsOf(single)).toEqual(bitsOf(many));
    expect(bitsOf(stepped)).toEqual(bitsOf(many));
  });

  test("wasm-1 stays near reference-1, but is not the same", async () => {
    const [fast, taught] = await Promise.all(
      ["wasm-1", "reference-1"].map((numerics) => openSession({...experiment, numerics}))
    );
    for (const session of [fast, taught]) session.run({steps: 30});
    expect(fast.read("output.weight").data).not.toEqual(taught.read("output.weight").data);
    fast.read("output.weight").data.forEach((value, k) => {
      expect(value).toBeCloseTo(taught.read("output.weight").data[k], 4);
    });
  });
});

test.each(["sgd", "adam", "rmsprop", "adagrad"])(
  "where a run by %s diverges, many steps in one call keep what one alone keeps",
  async (kind) => {
    const experiment = {
      data: {kind: "bumps", points: 30},
      model: [{op: "linear", out: 5}, {op: "relu"}, {op: "linear"}],
      training: {batchSize: 6, optimizer: {kind, learningRate: 1e10}}
    };
    const [many, single] = await Promise.all([0, 1].map(() => openSession(experiment)));
    expect(many.run({steps: 20}).reason).toBe("diverged");
    while (!single.divergence) single.step("batch");
    expect(many.position.step).toBe(2);
    expect(bitsOf(many)).toEqual(bitsOf(single));
    expect(many.divergence).toEqual(single.divergence);
  }
);

test.each([0, 0.1, 0.5, 0.95])("wasm-1 draws the masks for %d and the rows of reference-1", async (p) => {
  const experiment = {
    seeds: {dropout: 9007199254740991, order: 4294967297},
    model: [{op: "linear", out: 5}, {op: "tanh"}, {op: "dropout", p}, {op: "linear"}],
    training: {batchSize: 7}
  };
  const [fast, taught] = await Promise.all(
    ["wasm-1", "reference-1"].map((numerics) => openSession({...experiment, numerics}))
  );
  for (const steps of [1, 2, 9, 17]) {
    for (const session of [fast, taught]) session.run({steps});
    for (const name of ["batch:rows", "batch:order", "batch:hidden1.dropout.mask"])
      expect(fast.read(name).data, name).toEqual(taught.read(name).data);
  }
});

test("wasm-1 draws the masks and rows of reference-1 after more steps than 32 bits hold, in one call and alone", async () => {
  const model = [{op: "linear", out: 5}, {op: "dropout"}, {op: "linear"}];
  const data = {kind: "circle", points: 31} as const;
  const [whole, single, taught] = await Promise.all(
    (["wasm-1", "wasm-1", "reference-1"] as const).map(async (numerics) => {
      const experiment = parseExperiment({numerics, data, model, training: {batchSize: 9}});
      const run = createRun(experiment, createDataset(data, 1), {kernels: await loadKernels()});
      run.position.step = 3 * 4294967296 + 2;
      return run;
    })
  );
  expect(whole.train.runSteps?.(1)).toBe(1);
  for (const {train} of [single, taught]) train.run();
  for (const name of ["batch:rows", "batch:order", "batch:hidden1.dropout.mask"]) {
    expect(whole.table.view(name), name).toEqual(taught.table.view(name));
    expect(single.table.view(name), name).toEqual(taught.table.view(name));
  }
});

describe("numerics", () => {
  test("are those of the experiment where they can run, and reference-1 elsewhere", async () => {
    expect((await openSession()).numerics).toEqual({asked: "wasm-1", running: "wasm-1"});
    expect((await openSession({numerics: "reference-1"})).numerics).toEqual({
      asked: "reference-1",
      running: "reference-1"
    });
    const without = await openSession({}, {kernels: () => Promise.resolve(undefined)});
    expect(without.numerics).toEqual({asked: "wasm-1", running: "reference-1"});
    const reference = await openSession({numerics: "reference-1"});
    for (const session of [without, reference]) session.run({steps: 10});
    expect(bitsOf(without)).toEqual(bitsOf(reference));
  });

  test("can be changed while a run goes on, and a repeated run changes them at the same step", async () => {
    const session = await openSession();
    session.run({steps: 9});
    session.compute("reference-1");
    expect(session.numerics).toEqual({asked: "reference-1", running: "reference-1"});
    session.run({steps: 9});
    session.compute("wasm-1");
    session.run({steps: 9});
    expect(session.edits.map(({step, action}) => [step, action])).toEqual([
      [9, {kind: "numerics", numerics: "reference-1"}],
      [18, {kind: "numerics", numerics: "wasm-1"}]
    ]);
    const repeated = await openSession({}, {edits: session.edits});
    repeated.run({steps: 27});
    expect(bitsOf(repeated)).toEqual(bitsOf(session));
    const unchanged = await openSession();
    unchanged.run({steps: 27});
    expect(unchanged.read("hidden1.weight").data).not.toEqual(session.read("hidden1.weight").data);
  });

  test("of a step that has begun stay until its end", async () => {
    const [changed, plain] = await Promise.all([0, 1].map(() => openSession()));
    for (const session of [changed, plain]) for (let k = 0; k < 6; k++) session.step("instruction");
    changed.compute("reference-1");
    for (const session of [changed, plain]) session.step("batch");
    expect(changed.read("hidden1.weight").data).toEqual(plain.read("hidden1.weight").data);
  });

  test("stop at the step whose loss is no longer finite, also in the middle of many", async () => {
    const session = await openSession({
      data: {kind: "bumps", points: 40},
      model: [{op: "linear", out: 3}, {op: "relu"}, {op: "linear"}],
      training: {optimizer: {kind: "sgd", learningRate: 1e6}}
    });
    const {reason, steps} = session.run({steps: 500});
    expect(reason).toBe("diverged");
    expect(steps).toBeLessThan(100);
    expect(session.divergence?.step).toBe(session.position.step);
  });
});
