import {describe, expect, test} from "vitest";
import {ExperimentError} from "../experiment/problems.ts";
import {createDataset} from "../data/createDataset.ts";
import {parseExperiment} from "../experiment/parseExperiment.ts";
import {startSession, type Session} from "../experiment/session/session.ts";
import {packPlain, unpackPlain} from "./packSnapshot.ts";
import {isRunFile, parametersOf, parseRun, plainMetrics, serialiseRun} from "./runFile.ts";

const experiment = parseExperiment({
  data: {kind: "xor", points: 40},
  model: [{op: "linear", out: 3}, {op: "tanh"}, {op: "dropout", p: 0.2}, {op: "linear"}]
});

function start(options?: Parameters<typeof startSession>[2]): Session {
  return startSession(experiment, createDataset({kind: "xor", points: 40}, experiment.seeds.data), {
    parse: parseExperiment,
    ...options
  });
}

function reopen(text: string): Session {
  const json: unknown = JSON.parse(text);
  if (!isRunFile(json)) throw new Error("no run file");
  const {edits, snapshot} = parseRun(json);
  return start({edits, snapshot});
}

describe("a run file", () => {
  test("brings a run back to the last bit, with edits, frozen elements and a half-finished step", () => {
    const session = start();
    session.run({steps: 5});
    session.edit("hidden1.weight[0,1]", 0.25);
    session.freeze("hidden1.bias[2]");
    session.train({l2: 0.01});
    session.run({steps: 3});
    for (let k = 0; k < 4; k++) session.step("instruction");
    const copy = reopen(serialiseRun(session));
    for (const either of [session, copy]) either.run({steps: 6});
    expect(copy.position).toEqual(session.position);
    expect(parametersOf(copy)).toEqual(parametersOf(session));
    expect(copy.edits).toEqual(session.edits);
    expect(copy.history()).toEqual(session.history());
  });

  test("holds parameters by address as a person reads them", () => {
    const session = start();
    const {parameters} = JSON.parse(serialiseRun(session)) as {parameters: Record<string, number[][]>};
    expect(Object.keys(parameters)).toEqual(["hidden1.weight", "hidden1.bias", "output.weight", "output.bias"]);
    expect(parameters["hidden1.weight"][2][1]).toBe(session.valueAt("hidden1.weight[2,1]"));
  });

  test("survives numbers that are not finite", () => {
    const session = start();
    session.train({optimizer: {kind: "sgd", learningRate: 1e10}, l2: 10});
    session.run({steps: 60});
    expect(session.divergence).toBeDefined();
    const text = serialiseRun(session);
    expect(text).not.toContain("null");
    expect(reopen(text).position.step).toBe(session.position.step);
  });

  test.each([[undefined], [3], [{tensors: {loss: {float32: "*"}}}], [{training: {batchSize: -1}}]])(
    "with the snapshot %j is refused with advice",
    (snapshot) => {
      const broken = {...(JSON.parse(serialiseRun(start())) as object), snapshot};
      expect(() => parseRun(broken)).toThrow(ExperimentError);
      expect(() => parseRun(broken)).toThrow(
        "snapshot: it is damaged, expected what nnviz wrote; train the experiment anew"
      );
    }
  );
});

test("packed data is JSON and comes back as it was", () => {
  const data = {
    a: new Float32Array([1.5, NaN, -0]),
    b: new Int32Array([-7, 2 ** 31 - 1]),
    c: [NaN, Infinity, -Infinity, 2],
    d: {e: "text", f: null, g: true}
  };
  expect(unpackPlain(JSON.parse(JSON.stringify(packPlain(data))))).toEqual(data);
});

test("metrics nest the confusion by actual and predicted class", () => {
  const train = {rows: 4, loss: NaN, accuracy: 0.75, confusion: new Int32Array([2, 1, 0, 1])};
  expect(plainMetrics({step: 3, epoch: 0.5, train, penalty: 0})).toEqual({
    step: 3,
    epoch: 0.5,
    train: {
      rows: 4,
      loss: "NaN",
      accuracy: 0.75,
      confusion: [
        [2, 1],
        [0, 1]
      ]
    },
    penalty: 0
  });
});
