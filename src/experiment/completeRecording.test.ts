import {describe, expect, test} from "vitest";
import {completeRecording} from "./parseExperiment.ts";

describe("completeRecording", () => {
  const problemsOfEdits = (...edits: unknown[]): string => {
    try {
      completeRecording({experiment: {}, edits});
    } catch (error) {
      return String(error);
    }
    return "";
  };

  test("takes every action, in order", () => {
    const edits = [
      {step: 0, instruction: 0, action: {kind: "set", address: "hidden1.weight[3,1]", value: -1.5}},
      {step: 0, instruction: 3, action: {kind: "write", address: "output.bias", values: "AACAPw=="}},
      {step: 12, instruction: 0, action: {kind: "freeze", address: "hidden1", frozen: true}},
      {
        step: 12,
        instruction: 0,
        action: {
          kind: "training",
          training: {l2: 0.1, optimizer: {kind: "sgd", learningRate: 0.1, momentum: 0.9, nesterov: false}}
        }
      },
      {step: 20, instruction: 0, action: {kind: "numerics", numerics: "reference-1"}}
    ];
    expect(completeRecording({experiment: {}, edits}).edits).toEqual(edits);
  });

  test("says what is wrong with an edit", () => {
    const set = {kind: "set", address: "hidden1.bias[0]", value: 1};
    expect(problemsOfEdits({action: set})).toBe(
      "ExperimentError: edits[0].step: expected a whole number from 0 to 9007199254740991, got nothing"
    );
    expect(problemsOfEdits({step: 2, action: set}, {step: 1, action: set})).toBe(
      "ExperimentError: edits[1]: it comes before the edit above it, expected edits in the order of steps and instructions"
    );
    expect(problemsOfEdits({step: 1, action: {...set, address: "hidden1 . bias"}})).toBe(
      'ExperimentError: edits[0].action.address: expected an address such as hidden1.weight[3,2], got "hidden1 . bias"'
    );
    expect(problemsOfEdits({step: 1, action: {kind: "write", address: "a", values: "AAA"}})).toBe(
      'ExperimentError: edits[0].action.values: expected float32 numbers as base64, got "AAA"'
    );
    expect(problemsOfEdits({step: 1, action: {kind: "erase"}})).toBe(
      'ExperimentError: edits[0].action.kind: unknown action "erase", expected one of set, write, freeze, training, numerics'
    );
    expect(problemsOfEdits({step: 1, action: {kind: "training", training: {batchSize: 3}}})).toBe(
      "ExperimentError: edits[0].action.training.batchSize: unknown field, expected one of optimizer, schedule, l1, l2, clip, stop"
    );
  });

  test("refuses other fields", () => {
    expect(() => completeRecording({experiment: {}, edit: []})).toThrow(
      "edit: unknown field, expected one of experiment, edits"
    );
    expect(() => completeRecording([])).toThrow("experiment: expected an object, got a list");
  });
});
