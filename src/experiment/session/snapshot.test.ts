import {expect, test} from "vitest";
import {openSession, stepTo} from "../testing/openSession.ts";

test("a run goes on from a snapshot as if it had never stopped: optimizer, frozen elements, settings, edits, history", async () => {
  const session = await openSession();
  session.run({steps: 20});
  session.freeze("hidden1.weight[0]");
  session.train({optimizer: {kind: "rmsprop", learningRate: 0.01}, clip: {kind: "norm", limit: 1}});
  session.run({steps: 7});
  session.edit("output.bias[0]", 0.5);
  const snapshot = structuredClone(session.snapshot());
  const resumed = await openSession({}, {snapshot, edits: session.edits});
  expect(resumed.position).toEqual(session.position);
  expect(resumed.edits).toEqual(session.edits);
  expect(resumed.explain("output.bias[0]").note).toBe("Set by hand at step 27.");
  for (const one of [session, resumed]) one.run({steps: 50});
  expect(resumed.snapshot()).toEqual(session.snapshot());
});

test("settings that had not taken over yet when the snapshot was taken do so in the resumed run", async () => {
  const session = await openSession();
  session.run({steps: 3});
  stepTo(session, "backward output");
  session.train({optimizer: {kind: "sgd", learningRate: 0.3}});
  const resumed = await openSession({}, {snapshot: session.snapshot()});
  expect(resumed.training).toEqual(session.training);
  expect(resumed.instructions).toEqual(session.instructions);
  for (const one of [session, resumed]) one.run({steps: 5});
  expect(resumed.snapshot()).toEqual(session.snapshot());
});

test("a snapshot does not change when the run goes on", async () => {
  const session = await openSession();
  session.run({steps: 4});
  const snapshot = session.snapshot();
  const copy = structuredClone(snapshot);
  session.edit("output.bias[0]", 3);
  session.run({steps: 40});
  expect(snapshot).toEqual(copy);
});

test("a snapshot of another network is refused", async () => {
  const session = await openSession();
  await expect(openSession({model: [{op: "linear"}]}, {snapshot: session.snapshot()})).rejects.toThrow(
    "snapshot: it does not fit this experiment (output.weight); start the run anew"
  );
});
