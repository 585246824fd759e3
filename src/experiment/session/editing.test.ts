import {describe, expect, test} from "vitest";
import {openSession, stepTo} from "../testing/openSession.ts";

describe("a change by hand", () => {
  test("takes effect at once, in the network and in what the stage shows", async () => {
    const session = await openSession();
    const before = session.valueAt("now:hidden1[0,0]");
    session.edit("hidden1.bias[0]", session.valueAt("hidden1.bias[0]") + 1);
    expect(session.valueAt("now:hidden1[0,0]")).toBeCloseTo(before + 1, 6);
    expect(session.edits).toHaveLength(1);
  });

  test("in the middle of a step leaves the batch as it was and changes only what the stage at rest shows", async () => {
    const session = await openSession();
    session.run({steps: 2});
    stepTo(session, "forward output");
    const [batch, now] = [session.valueAt("hidden1[0,0]"), session.valueAt("now:hidden1[0,0]")];
    session.edit("hidden1.bias[0]", 3);
    expect(session.valueAt("hidden1[0,0]")).toBe(batch);
    expect(session.valueAt("now:hidden1[0,0]")).not.toBe(now);
  });

  test("writes a whole parameter, row by row", async () => {
    const session = await openSession();
    session.write("hidden1.weight", [1, 2, 3, 4, 5, 6]);
    expect(session.valueAt("hidden1.weight[2,1]")).toBe(6);
  });

  test("is refused with the reason, and changes nothing, when it does not fit", async () => {
    const session = await openSession();
    expect(() => {
      session.edit("hidden9.weight[0,0]", 1);
    }).toThrow(
      'edit: "hidden9.weight" cannot be changed by hand, expected training.learningRate or one of hidden1.weight, hidden1.bias, output.weight, output.bias'
    );
    expect(() => {
      session.edit("hidden1.weight[3,0]", 1);
    }).toThrow("3 is outside axis 0");
    expect(() => {
      session.edit("hidden1.weight", 1);
    }).toThrow('address "hidden1.weight": expected 2 indices for shape (3, 2), such as hidden1.weight[0,0]');
    expect(() => {
      session.edit("hidden1.bias[0]", NaN);
    }).toThrow("hidden1.bias cannot be NaN");
    expect(() => {
      session.edit("hidden1.bias[0]", 1e39);
    }).toThrow("expected a number that float32 can hold");
    expect(() => {
      session.write("hidden1.bias", [1]);
    }).toThrow("write: hidden1.bias has 3 numbers, got 1");
    expect(() => {
      session.train({l2: -1});
    }).toThrow("training.l2");
    expect(() => {
      session.train({optimizer: {kind: "lion", learningRate: 1}});
    }).toThrow("lion");
    expect(session.edits).toEqual([]);
  });

  test("of a bias that the model leaves out is refused", async () => {
    const session = await openSession({model: [{op: "linear", bias: false}]});
    expect(() => {
      session.edit("output.bias[0]", 1);
    }).toThrow("cannot be changed by hand");
    session.run({steps: 3});
    expect(session.valueAt("output.bias[0]")).toBe(0);
    expect(session.graph.parameterCount).toBe(2);
  });
});

describe("a frozen element", () => {
  const training = {optimizer: {kind: "adamw", weightDecay: 0.5}, l2: 0.1};

  test("is neither updated nor decayed, and its optimizer states stand still", async () => {
    const session = await openSession({training});
    session.run({steps: 2});
    const read = (): number[] =>
      ["hidden1.weight[0,0]", "hidden1.weight.adamw.m[0,0]", "hidden1.weight.adamw.v[0,0]"].map((address) =>
        session.valueAt(address)
      );
    const [before, other] = [read(), session.valueAt("hidden1.weight[0,1]")];
    session.freeze("hidden1.weight[0,0]");
    session.run({steps: 3});
    expect(read()).toEqual(before);
    expect(session.valueAt("hidden1.weight[0,1]")).not.toBe(other);
    session.freeze("hidden1.weight[0,0]", false);
    session.step();
    expect(session.valueAt("hidden1.weight[0,0]")).not.toBe(before[0]);
  });

  test("can be a whole unit or a whole parameter", async () => {
    const session = await openSession();
    session.freeze("hidden1.weight[1]");
    session.freeze("output.weight");
    expect([...session.read("hidden1.weight.frozen").data]).toEqual([0, 0, 1, 1, 0, 0]);
    const before = session.read("output.weight").data;
    session.run({steps: 3});
    expect(session.read("output.weight").data).toEqual(before);
  });

  test("frozen in the middle of a step is left alone by that step already", async () => {
    const session = await openSession();
    session.step();
    stepTo(session, "update hidden1.weight");
    const before = session.read("hidden1.weight").data;
    session.freeze("hidden1.weight");
    session.step();
    expect(session.read("hidden1.weight").data).toEqual(before);
  });
});

describe("other settings of training", () => {
  test("take over when the next step begins, also when the change comes in the middle of one", async () => {
    const [session, plain] = [await openSession(), await openSession()];
    for (const one of [session, plain]) one.run({steps: 2});
    stepTo(session, "backward output");
    session.train({clip: {kind: "norm", limit: 0.01}});
    expect(session.training.clip).toEqual({kind: "norm", limit: 0.01});
    for (const one of [session, plain]) one.step();
    expect(session.read("hidden1.weight")).toEqual(plain.read("hidden1.weight"));
    session.step();
    expect(session.instructions).toContain("measure norm");
  });

  test("keep the optimizer's states when only the rate changes", async () => {
    const session = await openSession();
    session.run({steps: 5});
    session.edit("training.learningRate", 0.5);
    session.step();
    expect(session.valueAt("training.learningRate")).toBe(0.5);
    expect(session.valueAt("training.step")).toBe(6);
  });

  test("start with fresh states when the optimizer changes", async () => {
    const session = await openSession({training: {optimizer: {kind: "sgd", momentum: 0.9}}});
    session.run({steps: 5});
    session.train({optimizer: {kind: "adam", learningRate: 0.01}});
    session.run({steps: 2});
    session.train({optimizer: {kind: "sgd", momentum: 0.9, learningRate: 0.1}});
    session.step();
    expect(session.valueAt("training.step")).toBe(1);
    expect(session.valueAt("hidden1.bias.sgd.velocity.before[0]")).toBe(0);
    expect(session.valueAt("hidden1.bias.sgd.velocity[0]")).toBe(session.valueAt("hidden1.bias.grad[0]"));
  });
});
