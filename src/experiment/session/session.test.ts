import {describe, expect, test} from "vitest";
import {loadReal} from "../../data/loadReal.ts";
import {openSession, stepTo} from "../testing/openSession.ts";

describe("a session reads numbers by address", () => {
  test("as whole tensors with their shapes, and one by one", async () => {
    const session = await openSession();
    session.run({steps: 2});
    const {shape, data} = session.read("hidden1.weight");
    expect(shape).toEqual([3, 2]);
    expect(session.valueAt("hidden1.weight[2,1]")).toBe(data[5]);
    expect(session.read("test:output.probability").shape).toEqual([6, 1]);
    expect(session.read("train:target").data).toHaveLength(24);
    expect(session.read("train:rows").data).toEqual(session.split.train);
  });

  test("as copies, which nobody else sees", async () => {
    const session = await openSession();
    const {data} = session.read("hidden1.weight");
    const before = session.valueAt("hidden1.weight[0,0]");
    data.fill(9);
    expect(session.valueAt("hidden1.weight[0,0]")).toBe(before);
  });

  test("under names of which each can be read, and none is of the set-up", async () => {
    const session = await openSession(
      {data: {kind: "iris"}, training: {clip: {kind: "norm"}, l1: 0.1}},
      {load: loadReal}
    );
    const names = session.names();
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.includes(":") || name === "gradients")).toEqual([]);
    for (const name of names) expect(session.read(name).data.length, name).toBeGreaterThan(0);
  });

  test("of the present, also when the address says which step that is", async () => {
    const session = await openSession();
    session.run({steps: 3});
    expect(session.valueAt("hidden1.bias[0]@3")).toBe(session.valueAt("hidden1.bias[0]"));
    expect(() => session.valueAt("hidden1.bias[0]@2")).toThrow(
      'address "hidden1.bias[0]@2": the run is at step 3; leave "@" out, or run to that step'
    );
    stepTo(session, "forward output");
    expect(session.valueAt(`hidden1.bias[0]@3.${session.position.instruction}`)).toBeTypeOf("number");
    expect(() => session.valueAt("hidden1.bias[0]@3.1")).toThrow("the run is at step 3");
  });

  test("and says what is nearest, or how an address should look, when there is no such number", async () => {
    const session = await openSession();
    const messages = {
      "hidden2.weight":
        'address "hidden2.weight": there is no such number, expected for example hidden1.weight, hidden1.bias, hidden1.weight.grad, output.weight',
      "plane:hidden1[0,0]":
        'address "plane:hidden1[0,0]": a session holds no rows for "plane", expected batch, now, train or test; evaluate(rows, nodes) computes other rows',
      "test:output.grad[0,0]":
        'address "test:output.grad[0,0]": "test" has no such number, expected output.grad of the batch',
      "hidden1.weight": 'address "hidden1.weight": expected 2 indices for shape (3, 2), such as hidden1.weight[0,0]',
      "loss[0]": 'address "loss[0]": expected no index for shape (), such as loss',
      "hidden1.weight[0,2]":
        'address "hidden1.weight[0,2]": index [0,2]: 2 is outside axis 1 of shape (3, 2), expected 0 to 1'
    };
    for (const [address, message] of Object.entries(messages)) {
      expect(() => session.valueAt(address)).toThrow(expect.objectContaining({message}));
      expect(() => session.explain(address)).toThrow(message);
    }
  });
});

describe("a session computes what units make of any rows", () => {
  test("in the raw columns of the data, before features and standardising", async () => {
    const session = await openSession({
      data: {kind: "circle", points: 30, standardise: true, inputs: ["x1", "radius"]}
    });
    session.run({steps: 5});
    const values = session.read("data.values").data;
    const rows = [...session.split.train];
    const result = session.evaluate(
      rows.flatMap((row) => [values[2 * row], values[2 * row + 1]]),
      ["input", "hidden1.activation", "output.probability"]
    );
    for (const name of Object.keys(result)) expect(result[name]).toEqual(session.read(`train:${name}`).data);
  });

  test("for more rows than fit at once", async () => {
    const session = await openSession();
    const {output} = session.evaluate(new Float32Array(2 * 3001).fill(0.5), ["output"]);
    expect(output).toHaveLength(3001);
    expect(new Set(output).size).toBe(1);
  });

  test("and refuses rows that are not whole, and modules that there are not", async () => {
    const session = await openSession();
    expect(() => session.evaluate([1, 2, 3], ["output"])).toThrow("evaluate: 3 numbers are not rows of 2");
    expect(() => session.evaluate([1, 2], ["hidden9"])).toThrow(
      'evaluate: there is no module "hidden9", expected one of input, hidden1, hidden1.activation, output'
    );
  });
});

test("a session measures on a grid of steps that gets coarser, and nowhere else", async () => {
  const session = await openSession();
  session.run({steps: 600});
  const {step, trainLoss, testLoss, trainScore, testScore} = session.history();
  expect(step.slice(0, 4)).toEqual([0, 2, 4, 6]);
  expect(step.slice(-2)).toEqual([592, 600]);
  for (const column of [trainLoss, testLoss, trainScore, testScore]) expect(column).toHaveLength(step.length);
  session.metrics();
  session.step("instruction");
  expect(session.history().step).toHaveLength(step.length);
});

test("a session that is closed gives its memory back", async () => {
  const session = await openSession();
  expect(session.bytes).toBeGreaterThan(0);
  session.close();
  expect(session.bytes).toBe(0);
  expect(() => session.valueAt("hidden1.bias[0]")).toThrow("it is closed");
});
