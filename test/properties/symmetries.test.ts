import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Experiment} from "../../src/experiment/experiment.ts";
import {parseExperiment} from "../../src/experiment/parseExperiment.ts";
import {createSession, type Session} from "../../src/experiment/session/session.ts";
import {propertyTitle} from "../../src/experiment/testing/propertyRuns.ts";
import {arbitraryNumerics, experiments, forAll, openFor, steadyExperiments} from "./experiments.ts";
import {reorderParameter, reorderUnits} from "./permuteUnits.ts";

describe(propertyTitle, () => {
  test("hidden units in another order give the same outputs, but for the rounding of reordered sums", async () => {
    let moved = 0;
    await forAll(experiments, async (experiment, pick) => {
      const [first, second] = [await openDouble(experiment), await openDouble(experiment)];
      const orders = reorderUnits(first.graph, pick);
      if ([...orders.values()].some((order) => order.some((unit, place) => unit !== place))) moved++;
      for (const node of first.graph.nodes)
        for (const {name, role, trainable} of node.parameters) {
          if (!trainable) continue;
          const values = Float32Array.from(first.read(`now:${name}`).data);
          first.write(name, values);
          second.write(name, reorderParameter(node, role, values, orders));
        }
      expectClose(outputsOf(second), outputsOf(first), 1e-9);
    });
    expect(moved).toBeGreaterThan(10);
  });

  /** Networks that double their outputs when they double their inputs, biases aside. */
  const scalable = fc
    .record({
      widths: fc.array(fc.integer({min: 1, max: 6}), {minLength: 1, maxLength: 3}),
      op: fc.constantFrom("relu", "leakyRelu", "identity"),
      isResidual: fc.boolean(),
      weights: fc.nat(),
      numerics: arbitraryNumerics
    })
    .map(({widths, op, isResidual, weights, numerics}) => {
      const width = widths[0];
      const block = [
        {op: "linear", out: width, id: "around"},
        {op: "add", inputs: ["first.activation", "around"]}
      ];
      const layers = widths.flatMap((out, k) => [
        {op: "linear", out, id: k === 0 ? "first" : `layer${k}`},
        {op},
        ...(k === 0 && isResidual ? block : [])
      ]);
      return parseExperiment({
        numerics,
        seeds: {weights},
        data: {kind: "spiral", points: 24},
        model: [...layers, {op: "linear", id: "output"}]
      });
    });

  test("a ReLU layer scaled by a power of two, and what reads it by its inverse, gives the same outputs to the last bit", async () => {
    await forAll(scalable, async (experiment, pick) => {
      const session = await openFor(experiment);
      const before = outputsOf(session);
      const a = [0.0625, 0.5, 4, 1024][pick(4)];
      const {nodes} = session.graph;
      const last = "output";
      for (const {id, op} of nodes) {
        if (op !== "linear" || id === last) continue;
        // A way around a layer carries its scale along.
        scale(session, `${id}.weight`, id === "first" ? a : 1);
        scale(session, `${id}.bias`, a);
      }
      scale(session, `${last}.weight`, 1 / a);
      expect(outputsOf(session)).toEqual(before);
    });
  });

  test("the order of the rows changes full-batch gradients by rounding only", async () => {
    await forAll(steadyExperiments, async (experiment) => {
      const [one, other] = await Promise.all(
        [1, 2].map(async (order) => {
          const training = {...experiment.training, batchSize: 1000};
          const session = await openDouble({...experiment, seeds: {...experiment.seeds, order}, training});
          session.step();
          return session;
        })
      );
      expectClose([other.valueAt("loss")], [one.valueAt("loss")], 1e-12);
      for (const {name, trainable} of one.graph.nodes.flatMap(({parameters}) => parameters))
        if (trainable) expectClose(other.read(`${name}.grad`).data, one.read(`${name}.grad`).data, 1e-10);
    });
  });
});

function openDouble(experiment: Experiment): Promise<Session> {
  return createSession(experiment, {floats: "float64"});
}

function outputsOf(session: Session): ArrayLike<number> {
  return session.read(`train:${session.graph.output}`).data;
}

function scale(session: Session, name: string, factor: number): void {
  session.write(
    name,
    session.read(`now:${name}`).data.map((value) => value * factor)
  );
}

function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  const largest = Array.from(expected).reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  expect(found.length).toBe(expected.length);
  for (let k = 0; k < expected.length; k++)
    if (!(Math.abs(found[k] - expected[k]) <= tolerance * largest)) expect(found[k], `at ${k}`).toBe(expected[k]);
}
