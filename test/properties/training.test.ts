import {describe, expect, test} from "vitest";
import type {Experiment} from "../../src/experiment/experiment.ts";
import {parametersOf} from "../../src/experiment/session/run.ts";
import {createSession, type Session} from "../../src/experiment/session/session.ts";
import {propertyTitle} from "../../src/experiment/testing/propertyRuns.ts";
import {experiments, forAll, openFor, hasOp, steadyExperiments} from "./experiments.ts";

describe(propertyTitle, () => {
  test("a random run with a rate far too large keeps its numbers finite, or names one that is not", async () => {
    let diverged = 0;
    await forAll(experiments, async (experiment, pick) => {
      const {training} = experiment;
      const optimizer = {...training.optimizer, learningRate: [1, 1e12, 1e30, 3e38][pick(4)]};
      const session = await openFor({...experiment, training: {...training, optimizer}});
      const {reason} = session.run({steps: 40});
      expect(reason === "diverged").toBe(session.divergence !== undefined);
      if (session.divergence) {
        diverged++;
        expect(session.valueAt(session.divergence.address)).not.toSatisfy(Number.isFinite);
      } else expect(Object.values(session.history()).flat().every(Number.isFinite)).toBe(true);
    });
    expect(diverged).toBeGreaterThan(2);
  });

  test("a frozen element never changes, whatever optimizer, penalty and decay, and nor do its states", async () => {
    await forAll(experiments, async (experiment, pick) => {
      const session = await openFor(experiment);
      session.run({steps: pick(3)});
      const parameters = parametersOf(session.graph).filter(({trainable}) => trainable);
      const {name, shape} = parameters[pick(parameters.length)];
      const index = `[${shape.map((extent) => pick(extent)).join(",")}]`;
      session.freeze(`${name}${index}`);
      const {kind} = experiment.training.optimizer;
      const states = session
        .names()
        .filter((tensor) => tensor.startsWith(`${name}.${kind}.`) && !/before$/.test(tensor));
      const watched = [name, ...states].map((tensor) => `${tensor}${index}`);
      const before = watched.map((address) => session.valueAt(address));
      for (let k = 0; k < 5; k++) session.step();
      expect(states.length).toBeGreaterThan(0);
      expect(watched.map((address) => session.valueAt(address))).toEqual(before);
    });
  });

  test("a rate of zero changes no parameter", async () => {
    await forAll(experiments, async (experiment) => {
      const session = await openFor(withoutRate(experiment));
      const names = parametersOf(session.graph).map(({name}) => name);
      const read = (): number[] => names.flatMap((name) => Array.from(session.read(`now:${name}`).data, (w) => w + 0));
      const before = read();
      session.run({steps: 5});
      expect(session.divergence).toBeUndefined();
      expect(read()).toEqual(before);
    });
  });

  test("evaluating twice gives the same bits, dropout or not, and whatever its seed", async () => {
    await forAll(experiments, async (experiment, pick) => {
      const session = await openFor(experiment);
      expect(evaluated(session)).toEqual(evaluated(session));
      const other = {...experiment, seeds: {...experiment.seeds, dropout: experiment.seeds.dropout + 1}};
      expect(evaluated(await openFor(other))).toEqual(evaluated(session));
      session.run({steps: pick(4)});
      const first = evaluated(session);
      expect(evaluated(session)).toEqual(first);
      expect(session.metrics()).toEqual(session.metrics());
    });
  });

  test("every batch of an epoch counts by its rows, the tail batch too", async () => {
    let tails = 0;
    await forAll(steadyExperiments, async (experiment) => {
      const session = await createSession(withoutRate(experiment), {floats: "float64"});
      const rows = session.split.train.length;
      let total = 0;
      let seen = 0;
      for (let k = 0; k < session.stepsPerEpoch; k++) {
        session.step();
        const each = [...session.read("loss.each").data];
        const mean = each.reduce((sum, loss) => sum + loss, 0) / each.length;
        expect(Math.abs(session.valueAt("loss") - mean)).toBeLessThanOrEqual(1e-12 * Math.max(1, mean));
        if (k > 0 && each.length < experiment.training.batchSize) tails++;
        total += each.length * session.valueAt("loss");
        seen += each.length;
      }
      expect(seen).toBe(rows);
      const {loss} = session.metrics().train;
      expect(Math.abs(total / rows - loss)).toBeLessThanOrEqual(1e-12 * Math.max(1, loss));
    });
    expect(tails).toBeGreaterThan(2);
  });

  test("the gradient of a tail batch is that of the same rows as a whole batch", async () => {
    let tails = 0;
    await forAll(steadyExperiments, async (experiment) => {
      const smaller = withoutRate(experiment);
      if (experiment.data.standardise || hasOp(experiment.model, "dropout")) return;
      const session = await createSession(smaller, {floats: "float64"});
      if (session.stepsPerEpoch < 2) return;
      for (let k = 0; k < session.stepsPerEpoch; k++) session.step();
      const rows = [...session.read("rows").data];
      if (rows.length < experiment.training.batchSize) tails++;
      const alone = await createSession(onlyRows(session, rows), {floats: "float64"});
      alone.step();
      for (const {name, trainable} of parametersOf(session.graph)) {
        if (!trainable) continue;
        const [ours, theirs] = [session, alone].map((one) => one.read(`${name}.grad`).data);
        const largest = Array.from(theirs).reduce((most, value) => Math.max(most, Math.abs(value)), 1);
        theirs.forEach((value, k) => {
          expect(Math.abs(ours[k] - value), `${name} at ${k}`).toBeLessThanOrEqual(1e-10 * largest);
        });
      }
    });
    expect(tails).toBeGreaterThan(2);
  });
});

function withoutRate(experiment: Experiment): Experiment {
  const {training} = experiment;
  return {...experiment, training: {...training, optimizer: {...training.optimizer, learningRate: 0}}};
}

function evaluated(session: Session): unknown {
  const contexts = session.split.test.length > 0 ? ["train", "test"] : ["train"];
  return contexts.map((context) => session.read(`${context}:${session.graph.output}`).data);
}

/** Returns the session's experiment over some of its rows only, all of them in one batch. */
function onlyRows({experiment, dataset}: Session, rows: readonly number[]): Experiment {
  const {features, values, target} = dataset;
  const take = (table: ArrayLike<number>, width: number): number[][] =>
    rows.map((row) => Array.from({length: width}, (_, k) => table[row * width + k]));
  const data = {
    kind: "rows" as const,
    features: features.map(({name}) => ({name})),
    values: take(values, features.length),
    target:
      target.kind === "classes"
        ? {kind: target.kind, labels: rows.map((row) => target.labels[row]), names: [...target.names]}
        : {
            kind: target.kind,
            values: take(target.values, target.features.length),
            features: target.features.map(({name}) => ({name}))
          },
    test: 0,
    standardise: false,
    ...(experiment.data.inputs && {inputs: experiment.data.inputs})
  };
  return {...experiment, data, training: {...experiment.training, batchSize: rows.length}};
}
