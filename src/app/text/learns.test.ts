import {expect, test} from "vitest";
import {createSession, parseExperiment} from "../../index.ts";
import {learnsText} from "./learns.ts";

async function sentenceOf(experiment: unknown): Promise<string> {
  const {dataset, graph} = await createSession(parseExperiment(experiment));
  const {goal, sizes} = learnsText(dataset, graph);
  return goal + sizes;
}

test("the page's first network learns to tell two classes from each other", async () => {
  const model = [{op: "linear", out: 4}, {op: "tanh"}, {op: "linear", out: 2}, {op: "tanh"}, {op: "linear"}];
  expect(await sentenceOf({data: {kind: "circle"}, model})).toBe(
    "This network learns to tell outside from inside: 2 inputs, 4 + 2 units"
  );
});

test("more classes are told apart, by their names or their number", async () => {
  const spiral = (arms: number): Promise<string> => sentenceOf({data: {kind: "spiral", arms}, model: [{op: "linear"}]});
  expect(await spiral(3)).toBe("This network learns to tell arm 1, arm 2 and arm 3 apart: 2 inputs, no hidden layer");
  expect(await spiral(5)).toMatch(/ to tell 5 classes apart: /);
});

test("numbers are predicted, by the name of what they are", async () => {
  const model = [{op: "linear", out: 1}, {op: "tanh"}, {op: "linear"}];
  expect(await sentenceOf({data: {kind: "sine"}, model})).toBe("This network learns to predict y: 1 input, 1 unit");
});

test("of many layers only their number is said", async () => {
  const model = [...Array.from({length: 7}, () => ({op: "linear", out: 2})), {op: "linear"}];
  expect(await sentenceOf({data: {kind: "circle"}, model})).toMatch(/: 2 inputs, 7 hidden layers$/);
});
