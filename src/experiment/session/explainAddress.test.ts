import {describe, expect, test} from "vitest";
import {evaluate} from "../../engine/evaluate.ts";
import type {Expression} from "../../engine/expression.ts";
import {openSession, stepTo} from "../testing/openSession.ts";
import {checkExplanation} from "../testing/checkNumbers.ts";
import type {Session} from "./session.ts";

function quotedIn(expression: Expression): string[] {
  return JSON.stringify(expression)
    .split('"address":"')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('"')));
}

function expectExplained(session: Session, address: string): void {
  expect(checkExplanation(session.explain(address), session.valueAt(address))).toEqual([]);
}

/** Explains what a number was made from, and what that was made from, to the end; returns all that was explained. */
function explainAll(session: Session, start: string): Set<string> {
  const explained = new Set<string>();
  const waiting = [start];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (explained.has(address)) continue;
    explained.add(address);
    const quoted = JSON.stringify(session.explain(address).expression).matchAll(/"(?:address|from)":"([^"]+)"/g);
    for (const match of quoted) waiting.push(match[1]);
  }
  return explained;
}

test("every operand can be explained in turn, down to the data and the draws", async () => {
  const session = await openSession({data: {kind: "circle", points: 12, standardise: true}});
  session.run({steps: 3});
  const explained = explainAll(session, "hidden1.weight[0,0]");
  const names = new Set([...explained].map((address) => address.replace(/^\w+:|\[.*/g, "").replace(/\[.*/, "")));
  for (const name of ["hidden1.weight", "output.grad", "rows", "order", "data.train", "data.values", "input.std"])
    expect(names).toContain(name);
});

describe("an operand is quoted with the value it had when its instruction ran", () => {
  test("a weight that the step has updated since is quoted as it was before", async () => {
    const session = await openSession();
    session.run({steps: 3});
    const {expression} = session.explain("hidden1[0,0]");
    expect(quotedIn(expression)).toContain("hidden1.weight.before[0,0]");
    expectExplained(session, "hidden1[0,0]");
  });

  test("the stage at rest is explained by the weights as they are now", async () => {
    const session = await openSession();
    session.run({steps: 3});
    const {expression, address} = session.explain("hidden1[0,0]", "now");
    expect(address).toBe("now:hidden1[0,0]");
    expect(quotedIn(expression)).toEqual(expect.arrayContaining(["hidden1.weight[0,0]", "now:input[0,1]"]));
    expectExplained(session, "now:hidden1[0,0]");
  });

  test("a weight changed by hand in the middle of a step is quoted as it was, with the time when it was so", async () => {
    const session = await openSession();
    session.run({steps: 3});
    stepTo(session, "forward output");
    const used = session.valueAt("hidden1.weight[0,0]");
    session.edit("hidden1.weight[0,0]", 5);
    const {expression} = session.explain("hidden1[0,0]");
    const at = session.instructions.indexOf("forward hidden1");
    expect(expression).toMatchObject({
      terms: [{}, {factors: [{}, {address: `hidden1.weight[0,0]@3.${at}`, value: used}]}, {}]
    });
    expectExplained(session, "hidden1[0,0]");
    session.step("batch");
    expectExplained(session, "hidden1[0,0]");
    expectExplained(session, "hidden1.weight[0,0]");
    expect(session.valueAt("hidden1.weight.before[0,0]")).toBe(5);
  });

  test("replacing one operand in an explanation gives what the network computes with it", async () => {
    const session = await openSession();
    session.run({steps: 3});
    const {expression} = session.explain("hidden1[0,0]", "now");
    session.edit("hidden1.weight[0,1]", 0.75);
    const replaced = JSON.parse(JSON.stringify(expression), (_key, part: unknown) =>
      typeof part === "object" && part !== null && "address" in part && part.address === "hidden1.weight[0,1]"
        ? {...part, value: 0.75}
        : part
    ) as Expression;
    expect(session.valueAt("now:hidden1[0,0]")).toBeCloseTo(evaluate(replaced).value, 6);
  });
});

describe("a number that no instruction of the last step wrote says where it is from", () => {
  test("one that was set by hand says at which step, until it is updated", async () => {
    const session = await openSession();
    session.run({steps: 3});
    session.edit("hidden1.weight[0,0]", 5);
    expect(session.explain("hidden1.weight[0,0]")).toMatchObject({
      value: 5,
      instruction: "edit",
      note: "Set by hand at step 3."
    });
    session.step("batch");
    expect(session.explain("hidden1.weight[0,0]").instruction).toBe("update hidden1.weight");
  });

  test("a frozen one says that the update left it alone, and so does its optimizer's state", async () => {
    const session = await openSession();
    session.freeze("hidden1.weight[0]");
    session.run({steps: 3});
    for (const address of ["hidden1.weight[0,0]", "hidden1.weight.adam.m[0,1]"]) {
      expect(session.explain(address).note).toBe("Frozen: the update left it alone.");
      expectExplained(session, address);
    }
    expect(session.explain("hidden1.weight[1,0]").note).toBeUndefined();
  });

  test("one that was frozen after it moved is explained by the move", async () => {
    const session = await openSession();
    session.run({steps: 3});
    session.freeze("hidden1.weight");
    expect(session.explain("hidden1.weight[0,0]").note).toBeUndefined();
    expectExplained(session, "hidden1.weight[0,0]");
  });

  test("before training it is zero, or what the initialiser drew", async () => {
    const session = await openSession();
    expect(session.explain("hidden1.bias.grad[0]").note).toBe("No step has computed it yet.");
    expect(session.explain("hidden1.weight[0,0]").instruction).toBe("initialise hidden1.weight");
    expectExplained(session, "hidden1.weight[0,0]");
  });

  test("what it started from stays known", async () => {
    const session = await openSession();
    const first = session.valueAt("hidden1.weight[2,1]");
    session.run({steps: 3});
    expect(session.valueAt("hidden1.weight.initial[2,1]")).toBe(first);
    expect(session.explain("hidden1.weight.initial[2,1]").instruction).toBe("initialise hidden1.weight");
    expect(session.read("hidden1.weight.initial").data[5]).toBe(first);
    expect(() => session.explain("hidden1.initial[0,0]")).toThrow("only parameters have an initial value");
  });

  test("within a step, gradients are cleared, and what comes later is left from before", async () => {
    const session = await openSession();
    session.run({steps: 3});
    stepTo(session, "forward hidden1");
    expect(session.explain("hidden1.weight.grad[0,0]")).toMatchObject({
      value: 0,
      note: "Cleared at the start of the step; nothing has been added to it yet."
    });
    expect(session.explain("output[0,0]").note).toContain("Left from before");
    expect(session.explain("hidden1.weight[0,0]").note).toContain("Left from before");
  });
});

describe("a number that several instructions wrote is the sum of their parts", () => {
  const model = [
    {op: "linear", out: 3, id: "stem"},
    {op: "linear", out: 3},
    {op: "add", inputs: ["stem", "hidden1"]},
    {op: "linear"}
  ];

  test("a gradient over a residual link names both paths, each with an address of its own", async () => {
    const session = await openSession({model});
    session.run({steps: 2});
    const {expression, note} = session.explain("stem.grad[1,2]");
    expect(quotedIn(expression)).toEqual([
      "batch:stem.grad.from(hidden1.residual)[1,2]",
      "batch:stem.grad.from(hidden1)[1,2]"
    ]);
    expect(note).toContain("2 paths");
    expectExplained(session, "stem.grad[1,2]");
    const parts = quotedIn(expression).map((address) => session.valueAt(address));
    expect(parts[0] + parts[1]).toBeCloseTo(session.valueAt("stem.grad[1,2]"), 6);
  });

  test("a writer that did not write it is refused with those that did", async () => {
    const session = await openSession({model});
    session.step();
    expect(() => session.explain("stem.grad.from(output)[1,2]")).toThrow(
      '"output" has not written it, expected one of hidden1.residual, hidden1'
    );
  });

  test("a node that reads the same input twice adds two parts", async () => {
    const session = await openSession({model: [model[0], {op: "add", inputs: ["stem", "stem"]}, {op: "linear"}]});
    session.step();
    expect(session.explain("stem.grad[0,0]").expression).toMatchObject({kind: "sum", terms: [{}, {}]});
    expectExplained(session, "stem.grad[0,0]");
  });

  test("each element of the squares that clipping sums up is explained by its own parameter", async () => {
    const session = await openSession({training: {clip: {kind: "norm", limit: 0.1}}});
    session.run({steps: 2});
    expect(session.explain("clip.squares[2]").instruction).toBe("sum squares of output.weight.grad");
    for (const p of [0, 1, 2, 3]) expectExplained(session, `clip.squares[${p}]`);
    expectExplained(session, "hidden1.weight.clipped[0,0]");
  });
});

test("the mask of dropout is explained by the draws of the step that drew it", async () => {
  const model = [{op: "linear", out: 4}, {op: "tanh"}, {op: "dropout", p: 0.5}, {op: "linear"}];
  const session = await openSession({model});
  for (let k = 0; k < 3; k++) {
    session.step();
    for (const unit of [0, 1, 2, 3]) expectExplained(session, `hidden1.dropout.mask[0,${unit}]`);
  }
  expect(session.read("now:hidden1.dropout").data).toEqual(session.read("now:hidden1.activation").data);
});

test("a row of the training or test set is explained by its own operands, in slices that fit", async () => {
  const session = await openSession({data: {kind: "circle", points: 3000, test: 0.5}});
  session.run({steps: 2});
  const {expression} = session.explain("test:hidden1[1400,0]");
  expect(quotedIn(expression)).toContain("test:input[1400,0]");
  expectExplained(session, "test:hidden1[1400,0]");
  expectExplained(session, "train:loss.each[1300]");
  expect(() => session.valueAt("test:hidden1[1500,0]")).toThrow("outside axis 0");
});

test("statistics of the inputs are explained by the rows of training", async () => {
  const session = await openSession({data: {kind: "circle", points: 20, test: 0.5, standardise: true}});
  expect(quotedIn(session.explain("input.mean[1]").expression)[3]).toBe("train:raw[3,1]");
  for (const address of ["input.mean[1]", "input.std[0]", "train:input[3,1]"]) expectExplained(session, address);
});

test("an optimizer's numbers are explained by the settings of the step, also after they were changed", async () => {
  const session = await openSession();
  session.run({steps: 3});
  session.train({optimizer: {kind: "sgd", learningRate: 0.5}, l2: 0.01});
  expectExplained(session, "hidden1.weight[0,0]");
  expect(session.explain("hidden1.weight[0,0]").expression).toMatchObject({kind: "sum"});
  session.step();
  for (const address of ["hidden1.weight[0,0]", "hidden1.weight.penalty[0,0]", "hidden1.weight.total[0,0]"])
    expectExplained(session, address);
  expect(session.explain("hidden1.weight.adam.m[0,0]").note).toBe("Nothing computes it, as training is set now.");
});
