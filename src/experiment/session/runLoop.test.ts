import {describe, expect, test} from "vitest";
import {openSession} from "../testing/openSession.ts";

describe("a session goes on", () => {
  test("by one instruction, to the end of the step, or to the end of the epoch", async () => {
    const session = await openSession();
    expect(session.step("instruction")).toEqual({steps: 0, reason: "limit"});
    expect(session.position).toMatchObject({step: 0, instruction: 1});
    expect(session.step("batch")).toEqual({steps: 1, reason: "limit"});
    expect(session.position).toMatchObject({step: 1, instruction: 0});
    expect(session.stepsPerEpoch).toBe(3);
    expect(session.step("epoch").steps).toBe(2);
    expect(session.step("epoch").steps).toBe(3);
    for (let k = session.instructions.length; k > 1; k--) session.step("instruction");
    expect(session.step("instruction")).toEqual({steps: 1, reason: "limit"});
    expect(session.metrics()).toMatchObject({step: 7, epoch: 7 / 3});
  });

  test("to the same numbers whether by instructions or by steps", async () => {
    const [whole, parts] = [await openSession(), await openSession()];
    whole.run({steps: 4});
    while (parts.position.step < 4) parts.step("instruction");
    expect(parts.snapshot().tensors).toEqual(whole.snapshot().tensors);
    expect(parts.history()).toEqual(whole.history());
  });

  test("until the time is up, asking the clock less often where steps are cheap", async () => {
    let position = {step: 0};
    let calls = 0;
    const clock = (): number => {
      calls++;
      return position.step / 100;
    };
    const session = await openSession({}, {clock});
    ({position} = session);
    const {steps, reason} = session.run({budget: 10});
    expect(reason).toBe("limit");
    expect(steps).toBeGreaterThanOrEqual(1000);
    expect(steps).toBeLessThan(1100);
    expect(calls).toBeLessThan(100);
  });

  test("only within a limit, and within a time only with a clock", async () => {
    const session = await openSession();
    expect(() => session.run({})).toThrow("run: it has no limit, expected steps or budget");
    expect(() => session.run({budget: 10})).toThrow("run: a budget needs a clock");
    for (const steps of [-1, 2.5, NaN])
      expect(() => session.run({steps})).toThrow(`run: steps is ${steps}, expected a whole number of at least 0`);
    expect(() => session.step("year" as "epoch")).toThrow(
      'step: unknown unit "year", expected one of instruction, batch, epoch'
    );
    expect(session.position.step).toBe(0);
  });

  test("with a last batch that has fewer rows, each of which then weighs more", async () => {
    const session = await openSession({training: {batchSize: 10}});
    session.step("epoch");
    expect(session.read("rows").shape).toEqual([4]);
    const {data} = session.read("loss.each");
    expect(data).toHaveLength(4);
    expect(session.valueAt("loss")).toBeCloseTo(data[0] / 4 + data[1] / 4 + data[2] / 4 + data[3] / 4, 6);
    expect(() => session.valueAt("hidden1[4,0]")).toThrow("outside axis 0");
    const seen = new Set<number>();
    for (let k = 0; k < 3; k++) {
      session.step();
      for (const row of session.read("rows").data) seen.add(row);
    }
    expect([...seen].sort((a, b) => a - b)).toEqual([...session.split.train]);
  });
});

describe("a run ends by itself", () => {
  test("after the steps it was given, and then goes on step by step only", async () => {
    const session = await openSession({training: {stop: {steps: 5}}});
    expect(session.run({steps: 100})).toEqual({steps: 5, reason: "stop"});
    expect(session.run({steps: 100})).toEqual({steps: 0, reason: "stop"});
    expect(session.step().steps).toBe(1);
    session.train({stop: {steps: 20}});
    expect(session.run({steps: 100})).toEqual({steps: 14, reason: "stop"});
  });

  test("when the loss is low enough", async () => {
    const session = await openSession({training: {stop: {loss: 0.5}}});
    expect(session.run({steps: 10_000}).reason).toBe("stop");
    expect(session.metrics().train.loss).toBeLessThanOrEqual(0.5);
  });

  test("when the accuracy on the test rows is high enough", async () => {
    const session = await openSession({training: {stop: {accuracy: 0.8}}});
    expect(session.run({steps: 10_000}).reason).toBe("stop");
    expect(session.metrics().test?.accuracy).toBeGreaterThanOrEqual(0.8);
  });
});

describe("a run whose numbers are no longer finite", () => {
  const wild = {
    data: {kind: "plane", points: 30},
    model: [{op: "linear", out: 4}, {op: "linear"}],
    training: {optimizer: {kind: "sgd", learningRate: 1e9}}
  };

  test("stops and names the first of them, in the order in which the step computed them", async () => {
    const session = await openSession(wild);
    expect(session.run({steps: 1000}).reason).toBe("diverged");
    const {address, step} = session.divergence ?? {address: "", step: -1};
    expect(step).toBe(session.position.step);
    expect(session.valueAt(address)).not.toSatisfy(Number.isFinite);
    const name = address.replace(/^batch:/, "").replace(/\[.*/, "");
    const writer = session.explain(address).instruction;
    const before = session.instructions.slice(0, session.instructions.indexOf(writer));
    expect(before.every((instruction) => instruction !== `forward ${name}`)).toBe(true);
    expect(session.run({steps: 1})).toEqual({steps: 0, reason: "diverged"});
    expect(session.step("instruction")).toEqual({steps: 0, reason: "diverged"});
  });

  test("goes on once it has been mended by hand", async () => {
    const session = await openSession(wild);
    session.run({steps: 1000});
    session.train({optimizer: {kind: "sgd", learningRate: 0.001}});
    for (const name of ["hidden1.weight", "hidden1.bias", "output.weight", "output.bias"])
      session.write(name, [...session.read(`${name}.initial`).data]);
    expect(session.divergence).toBeUndefined();
    expect(session.run({steps: 50})).toEqual({steps: 50, reason: "limit"});
    expect(session.metrics().train.loss).toSatisfy(Number.isFinite);
  });

  test("is found when only a parameter that the loss does not show has overflowed", async () => {
    const session = await openSession({
      model: [{op: "linear", out: 2}, {op: "relu"}, {op: "linear"}],
      training: {optimizer: {kind: "sgd", learningRate: 1e10}, l2: 1000}
    });
    session.write("hidden1.weight", [0, 0, 0, 0]);
    session.write("hidden1.bias", [-1, -3e38]);
    session.write("output.weight", [0, 0]);
    session.write("output.bias", [0]);
    expect(session.run({steps: 4}).reason).toBe("diverged");
    expect(session.divergence?.address).toMatch(/^hidden1\.bias/);
  });
});

describe("a log of changes", () => {
  test("that does not fit the network is refused before anything runs", async () => {
    const action = {kind: "set", address: "hidden7.bias[0]", value: 1} as const;
    await expect(openSession({}, {edits: [{step: 5, instruction: 0, action}]})).rejects.toThrow(
      'edits[0]: edit: "hidden7.bias" cannot be changed by hand'
    );
  });

  test("is repeated at its steps and instructions; one beyond the end of a step comes at its end", async () => {
    const set = (step: number, instruction: number, value: number) =>
      ({step, instruction, action: {kind: "set", address: "output.bias[0]", value}}) as const;
    const session = await openSession({}, {edits: [set(0, 0, 1), set(2, 3, 2), set(2, 5000, 3)]});
    expect(session.valueAt("output.bias[0]")).toBe(1);
    session.run({steps: 2});
    expect(session.edits).toHaveLength(1);
    for (let k = 0; k < 3; k++) session.step("instruction");
    expect(session.valueAt("output.bias[0]")).toBe(2);
    session.step();
    expect(session.valueAt("output.bias[0]")).toBe(3);
  });
});
