import {describe, expect, test} from "vitest";
import {createSession, measureNetwork, parseExperiment, type MeasuredNetwork} from "../../index.ts";
import {contributionsOf, operandsOf} from "./expressionParts.ts";
import {isFrozen} from "./frozen.ts";
import {nameAddress, type Naming} from "./nameAddress.ts";
import {addressAt, describePlace, nextPlace, validPlace} from "./places.ts";
import {residualSources} from "./residuals.ts";

const session = await createSession(
  parseExperiment({
    data: {kind: "circle"},
    model: [{op: "linear", out: 4}, {op: "tanh"}, {op: "linear", out: 2}, {op: "tanh"}, {op: "linear"}]
  })
);
session.run({steps: 3});
const network: MeasuredNetwork = measureNetwork(session);
const naming: Naming = {graph: session.graph, inputs: network.inputs, outputs: []};

describe("names of numbers", () => {
  test.each([
    ["hidden1.weight[2,0]", "Weight x₁ → unit 3 of hidden 1"],
    ["hidden1.weight.grad[2,0]", "Gradient of weight x₁ → unit 3 of hidden 1"],
    ["hidden2.bias.before[1]", "Bias of unit 2 of hidden 2, before the last update"],
    ["now:hidden1[0,2]", "Sum of unit 3 of hidden 1, sample 1"],
    ["batch:hidden1.activation[4,2]", "Unit 3 of hidden 1, sample 5"],
    ["now:input[0,1]", "x₂, sample 1"],
    ["now:output.probability[0,0]", "Probability at output, sample 1"],
    ["training.learningRate", "Learning rate"],
    ["output.weight.adam.m[0,1]", "Running mean of the gradient of weight unit 2 of hidden 2 → output"]
  ])("say %s in words", (address, words) => {
    expect(nameAddress(address, naming)).toBe(words);
  });

  test("leave what is no address as it is", () => {
    expect(nameAddress("no address!", naming)).toBe("no address!");
  });
});

describe("the keyboard's walk", () => {
  const start = {layer: 1, unit: 1, part: 0};

  test("goes to the same height of the next layer, and stops at the ends", () => {
    expect(nextPlace("ArrowRight", false, {layer: 1, unit: 3, part: 0}, network)).toEqual({layer: 2, unit: 1, part: 0});
    expect(nextPlace("ArrowLeft", false, {layer: 0, unit: 1, part: 0}, network)).toEqual({layer: 0, unit: 1, part: 0});
    expect(nextPlace("ArrowDown", false, {layer: 1, unit: 3, part: 0}, network)).toEqual({layer: 1, unit: 3, part: 0});
    expect(nextPlace("End", false, start, network)).toEqual({layer: 1, unit: 3, part: 0});
    expect(nextPlace("x", false, start, network)).toBeUndefined();
  });

  test("goes from a connection to the units at its ends", () => {
    const connection = {layer: 2, unit: 1, part: 4};
    expect(addressAt(network, connection)).toBe("hidden2.weight[1,2]");
    expect(nextPlace("ArrowLeft", false, connection, network)).toEqual({layer: 1, unit: 2, part: 0});
    expect(nextPlace("ArrowRight", false, connection, network)).toEqual({layer: 2, unit: 1, part: 0});
    // A bias comes from nowhere: from there the walk goes on between layers.
    expect(nextPlace("ArrowLeft", false, {...connection, part: 1}, network)).toEqual({layer: 1, unit: 2, part: 0});
  });

  test("visits the bias and then the connections of a unit", () => {
    const addresses = [0, 1, 2, 3, 9].map((part) => addressAt(network, validPlace(network, {...start, part})));
    expect(addresses).toEqual([
      "now:hidden1.activation[0,1]",
      "hidden1.bias[1]",
      "hidden1.weight[1,0]",
      "hidden1.weight[1,1]",
      "hidden1.weight[1,1]"
    ]);
  });

  test("says what it is on, with numbers", () => {
    expect(describePlace(network, start, naming)).toMatch(/^Unit 2 of hidden 1, bias [−\d.]+, 2 inputs$/);
    expect(describePlace(network, {...start, part: 2}, naming)).toMatch(/^Weight x₁ → unit 2 of hidden 1 = [−\d.]+$/);
  });
});

describe("parts of an explanation", () => {
  test("are the samples of the batch for a gradient, largest push first, and add up to it", () => {
    const {expression, value} = session.explain("hidden1.weight.grad[2,0]");
    const contributions = contributionsOf(expression);
    expect(contributions?.overRows).toBe(true);
    const values = contributions?.terms.map((term) => term.value) ?? [];
    expect(values).toHaveLength(10);
    expect(values.map(Math.abs)).toEqual(values.map(Math.abs).toSorted((a, b) => b - a));
    expect(values.reduce((sum, term) => sum + term, 0)).toBeCloseTo(Number(value), 5);
  });

  test("are quoted once each", () => {
    const addresses = operandsOf(session.explain("now:hidden1[0,2]").expression).map(({address}) => address);
    expect(addresses).toContain("hidden1.bias[2]");
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe("freezing and links", () => {
  const freeze = (address: string, frozen: boolean) =>
    ({step: 0, instruction: 0, action: {kind: "freeze", address, frozen}}) as const;

  test("the last change that covers a number says whether it is frozen", () => {
    const edits = [freeze("hidden1.weight", true), freeze("hidden1.weight[2,0]", false)];
    expect(isFrozen(edits, "hidden1.weight[2,1]")).toBe(true);
    expect(isFrozen(edits, "hidden1.weight[2,0]")).toBe(false);
    expect(isFrozen(edits, "hidden1.weight")).toBe(false);
    expect(isFrozen(edits, "hidden2.weight")).toBe(false);
  });

  test("a residual link may begin at any earlier place of equal width", () => {
    expect(residualSources(session.graph, "hidden2")).toEqual(["input"]);
    expect(residualSources(session.graph, "hidden1")).toEqual([]);
  });
});
