import {describe, expect, test} from "vitest";
import {createDataset, type ImmediateSpecInput} from "../data/createDataset.ts";
import {realSets} from "../data/realSets.ts";
import {toySets} from "../data/toySets.ts";
import {parseExperiment} from "./parseExperiment.ts";
import {dataSpecOf, inputWidthOf, taskOf} from "./task.ts";
import {twoRows} from "./testing/problemsOf.ts";

describe("what an experiment asks for", () => {
  test("is known without its data, and true of it", () => {
    for (const kind of Object.keys(toySets)) {
      const {data} = parseExperiment({data: {kind}});
      const dataset = createDataset(dataSpecOf(data) as ImmediateSpecInput, 1);
      const task = taskOf(data);
      expect(inputWidthOf(data), kind).toBe(dataset.features.length);
      if (dataset.target.kind === "classes")
        expect(task, kind).toEqual({kind: "classes", classes: dataset.target.names.length});
      else expect(task, kind).toEqual({kind: "numbers", columns: dataset.target.features.length});
    }
  });

  test("is known of measured data and rows", () => {
    for (const [kind, {features}] of Object.entries(realSets))
      expect(inputWidthOf(parseExperiment({data: {kind}}).data), kind).toBe(features.length);
    expect(taskOf(parseExperiment({data: {kind: "digits"}}).data)).toEqual({kind: "classes", classes: 10});
    expect(taskOf(parseExperiment({data: twoRows}).data)).toEqual({kind: "classes", classes: 2});
    const {data} = parseExperiment({data: {inputs: ["x1", "radius", "sin x2"]}});
    expect(inputWidthOf(data)).toBe(3);
  });
});
