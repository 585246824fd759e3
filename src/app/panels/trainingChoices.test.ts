import {expect, test} from "vitest";
import {initialisers, parseExperiment} from "../../index.ts";
import {
  lossesFor,
  namesOf,
  optimizerSpec,
  scheduleSpec,
  startOf,
  withBatchSize,
  withLoss,
  withLossSetting,
  withSeed,
  withStart,
  withStop
} from "./trainingChoices.ts";

const {training} = parseExperiment({});

test("another optimizer starts at its defaults, its rate among them", () => {
  const sgd = optimizerSpec("sgd", training.optimizer);
  expect(sgd).toEqual({kind: "sgd", learningRate: 0.1, momentum: 0, nesterov: false});
  expect(parseExperiment({training: {optimizer: sgd}}).training.optimizer).toEqual(sgd);
});

test("a rate that was chosen stays with another optimizer", () => {
  expect(optimizerSpec("sgd", {...training.optimizer, learningRate: 0.003}).learningRate).toBe(0.003);
});

test("a schedule starts at its defaults", () => {
  expect(scheduleSpec("step")).toEqual({kind: "step", every: 500, gamma: 0.5});
});

test("only losses that fit the task are offered", () => {
  expect(lossesFor("numbers")).not.toContain("hinge");
  expect(lossesFor("classes")).toContain("binaryCrossEntropy");
});

test("every loss on offer gives an experiment, whatever the output was before", () => {
  const before = parseExperiment({
    data: {kind: "circle"},
    loss: {kind: "categoricalCrossEntropy"},
    model: [{op: "linear", out: 2}]
  });
  for (const loss of lossesFor("classes")) expect(parseExperiment(withLoss(before, loss)).loss.kind).toBe(loss);
  const huber = parseExperiment(withLoss(before, "huber"));
  expect(parseExperiment(withLossSetting(huber, "delta", 2)).loss).toEqual({kind: "huber", delta: 2});
});

test("batch size and seeds change alone", () => {
  const before = parseExperiment({});
  expect(parseExperiment(withBatchSize(before, 32)).training).toEqual({...training, batchSize: 32});
  expect(parseExperiment(withSeed(before, "weights", 5)).seeds).toEqual({...before.seeds, weights: 5});
});

test("a stop condition is set and taken away without touching the others", () => {
  const stop = withStop({steps: 100}, "loss", 0.1);
  expect(stop).toEqual({steps: 100, loss: 0.1});
  expect(withStop(stop, "steps", undefined)).toEqual({loss: 0.1});
  expect(withStop(undefined, "accuracy", 0.9)).toEqual({accuracy: 0.9});
});

test("one start for all weights is set, read back, and taken away again", () => {
  const before = parseExperiment({
    model: [{op: "linear", init: {bias: {kind: "zeros"}}}, {op: "relu"}, {group: "end", modules: [{op: "linear"}]}]
  });
  expect(startOf(before)).toBe("pytorch");
  for (const kind of namesOf(initialisers)) expect(startOf(parseExperiment(withStart(before, kind)))).toBe(kind);
  expect(parseExperiment(withStart(parseExperiment(withStart(before, "heNormal")), "pytorch"))).toEqual(before);
});

test("layers with starts of their own are said to differ", () => {
  const mixed = parseExperiment({
    model: [{op: "linear", init: {weight: {kind: "zeros"}}}, {op: "relu"}, {op: "linear"}]
  });
  expect(startOf(mixed)).toBe("mixed");
});
