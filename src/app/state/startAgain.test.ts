import {expect, test} from "vitest";
import {parseExperiment, type Edit} from "../../index.ts";
import {copyOf, drawSeeds, restartedRecording, withTraining} from "./startAgain.ts";

const experiment = parseExperiment({training: {batchSize: 20}});
const edits: Edit[] = [
  {step: 3, instruction: 0, action: {kind: "freeze", address: "hidden1.weight", frozen: true}},
  {step: 5, instruction: 2, action: {kind: "set", address: "hidden1.bias[0]", value: 1}},
  {step: 9, instruction: 0, action: {kind: "training", training: {l2: 0.1}}}
];

test("a copy may be altered without altering the original, and shares only the rows of own data", () => {
  const copy = copyOf(experiment);
  expect(copy).toEqual(experiment);
  Object.assign(copy.data, {kind: "moons"});
  Object.assign(copy.model, {0: {op: "relu"}});
  expect(experiment.data.kind).toBe("circle");
  expect(experiment.model[0]).toMatchObject({op: "linear"});
  const target = {kind: "classes", labels: [0, 1], names: ["no", "yes"]};
  const own = parseExperiment({data: {kind: "rows", features: [{name: "x"}], values: [[0], [1]], target}});
  const copied = copyOf(own);
  expect(copied).toEqual(own);
  expect(copied.data).not.toBe(own.data);
  expect(copied.data.kind === "rows" && own.data.kind === "rows" && copied.data.values === own.data.values).toBe(true);
});

test("the same start keeps what was changed about training, and what is frozen, but no number set by hand", () => {
  const training = {...experiment.training, l2: 0.1};
  const again = restartedRecording({experiment, edits}, training, 1);
  expect(again.experiment).toEqual({...experiment, training});
  expect(again.edits).toEqual([
    {step: 0, instruction: 0, action: {kind: "freeze", address: "hidden1.weight", frozen: true}}
  ]);
});

test("the same start can lower the rate", () => {
  const {learningRate} = experiment.training.optimizer;
  const again = restartedRecording({experiment, edits: []}, null, 0.1);
  expect(again.experiment.training.optimizer.learningRate).toBe(learningRate * 0.1);
});

test("the batch size is the experiment's own, since it cannot change during a run", () => {
  expect(withTraining(experiment, {...experiment.training, batchSize: 7}).training.batchSize).toBe(20);
});

test("new seeds are such as an experiment may have", () => {
  const seeds = {...experiment.seeds, ...drawSeeds()};
  expect(parseExperiment({...experiment, seeds}).seeds).toEqual(seeds);
});
