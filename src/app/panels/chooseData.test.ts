import {expect, test} from "vitest";
import {dataKinds, parseExperiment} from "../../index.ts";
import {
  dataGroups,
  hasComputedInputs,
  inputsOf,
  withData,
  withDataSetting,
  withInputToggled,
  withNewData
} from "./chooseData.ts";

const names = ["x1", "x2", "x1^2", "radius"];

test("every data set but own rows stands in exactly one group", () => {
  const listed = dataGroups.flatMap(({kinds}) => kinds);
  expect([...listed, "rows"].sort()).toEqual(Object.keys(dataKinds).sort());
});

test("other data keeps the network and drops a loss that would not fit", () => {
  const before = parseExperiment({name: "mine", model: [{op: "linear", out: 7}, {op: "relu"}, {op: "linear"}]});
  const after = parseExperiment(withData(before, {kind: "iris"}));
  expect(after.model).toEqual(before.model);
  expect(after.loss.kind).toBe("categoricalCrossEntropy");
  expect(after.name).toBeUndefined();
  expect(parseExperiment(withData(before, {kind: "sine"})).loss.kind).toBe("meanSquaredError");
});

test("an output as wide as the old data asked becomes as wide as the new data asks", () => {
  const before = parseExperiment({loss: {kind: "categoricalCrossEntropy"}, model: [{op: "linear", out: 2}]});
  expect(() => parseExperiment(withData(before, {kind: "digits"}))).not.toThrow();
});

test("a loss that was chosen stays when the task is the same", () => {
  const before = parseExperiment({loss: {kind: "hinge"}});
  expect(parseExperiment(withData(before, {kind: "spiral"})).loss.kind).toBe("hinge");
  expect(parseExperiment(withData(before, {kind: "diabetes"})).loss.kind).toBe("meanSquaredError");
});

test("a number of points that was set stays, a default one becomes the other set's default", () => {
  const set = parseExperiment({data: {kind: "circle", points: 500}});
  expect(parseExperiment(withData(set, {kind: "sine"})).data).toMatchObject({points: 500});
  expect(parseExperiment(withData(parseExperiment({}), {kind: "sine"})).data).toMatchObject({points: 200});
});

test("computed inputs do not follow to data that has other features", () => {
  const before = parseExperiment({data: {kind: "circle", inputs: ["radius"]}});
  expect(parseExperiment(withData(before, {kind: "iris"})).data.inputs).toBeUndefined();
});

test("a setting of the data changes it alone", () => {
  const before = parseExperiment({});
  expect(parseExperiment(withDataSetting(before, "noise", 0.7)).data).toEqual({...before.data, noise: 0.7});
  expect(parseExperiment(withDataSetting(before, "standardise", true)).data.standardise).toBe(true);
});

test("new data has another seed for points and split, and the same start", () => {
  const before = parseExperiment({});
  expect(parseExperiment(withNewData(before, 77)).seeds).toEqual({...before.seeds, data: 77, split: 77});
});

test("inputs are added and taken away in the order of the tiles, and never all of them", () => {
  const before = parseExperiment({});
  expect(inputsOf(before)).toEqual(["x1", "x2"]);
  const more = parseExperiment(withInputToggled(before, "radius", names));
  expect(more.data.inputs).toEqual(["x1", "x2", "radius"]);
  expect(parseExperiment(withInputToggled(more, "radius", names)).data.inputs).toBeUndefined();
  const one = parseExperiment({data: {kind: "circle", inputs: ["x1"]}});
  expect(parseExperiment(withInputToggled(one, "x1", names)).data.inputs).toEqual(["x1"]);
});

test("only data with two features has computed inputs", () => {
  expect(hasComputedInputs(parseExperiment({}))).toBe(true);
  expect(hasComputedInputs(parseExperiment({data: {kind: "iris"}}))).toBe(false);
  expect(hasComputedInputs(parseExperiment({data: {kind: "sine"}}))).toBe(false);
});
