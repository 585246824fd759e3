import {expect, test} from "vitest";
import {parseExperiment} from "../experiment/parseExperiment.ts";
import type {Session} from "../experiment/session/session.ts";
import {createSession} from "../index.ts";
import {measureHealth} from "./measureHealth.ts";

async function trained(json: unknown, steps: number): Promise<Session> {
  const session = await createSession(parseExperiment(json));
  session.run({steps});
  return session;
}

const zeros = {weight: {kind: "zeros"}, bias: {kind: "zeros"}};

test("a healthy network has no silent unit, no layer of copies, and gradients everywhere", async () => {
  const {step, layers} = measureHealth(await trained({}, 50));
  expect(step).toBe(50);
  expect(layers.map(({id, label, units}) => [id, label, units])).toEqual([
    ["hidden1", "Hidden 1", 4],
    ["hidden2", "Hidden 2", 2],
    ["output", "Output", 1]
  ]);
  for (const {gradient, activation} of layers) {
    expect(gradient).toBeGreaterThan(0);
    if (activation) expect(activation).toMatchObject({op: "tanh", label: "tanh", silent: 0, alike: false});
  }
  expect(layers[2]).not.toHaveProperty("activation");
});

test("units that are negative for every row are silent behind a ReLU", async () => {
  const session = await trained({model: [{op: "linear", out: 3}, {op: "relu"}, {op: "linear"}]}, 0);
  session.edit("hidden1.bias[1]", -100);
  expect(measureHealth(session).layers[0]?.activation).toMatchObject({op: "relu", silent: 1, saturated: 0});
});

test("answers at the ends of the range are counted as saturated", async () => {
  const session = await trained({model: [{op: "linear", out: 2}, {op: "sigmoid"}, {op: "linear"}]}, 0);
  expect(measureHealth(session).layers[0]?.activation?.saturated).toBeLessThan(0.1);
  session.edit("hidden1.bias[0]", 100);
  expect(measureHealth(session).layers[0]?.activation?.saturated).toBeCloseTo(0.5, 1);
});

test("a layer that starts at zero is a layer of copies without gradients", async () => {
  const model = [{op: "linear", out: 4, init: zeros}, {op: "tanh"}, {op: "linear", init: zeros}];
  const [hidden] = measureHealth(await trained({model}, 20)).layers;
  expect(hidden).toMatchObject({gradient: 0, activation: {silent: 4, alike: true}});
});

test("an identity is no activation that bends, and a layer of one unit is no layer of copies", async () => {
  const model = [{op: "linear", out: 1}, {op: "tanh"}, {op: "linear", out: 3}, {op: "identity"}, {op: "linear"}];
  const [first, second] = measureHealth(await trained({model}, 1)).layers;
  expect(first.activation?.alike).toBe(false);
  expect(second).not.toHaveProperty("activation");
});

test("at most so many rows are looked at, and fewer where there are fewer", async () => {
  const session = await trained({data: {kind: "and", test: 0}}, 1);
  expect(measureHealth(session, {rows: 1000}).layers).toHaveLength(3);
  expect(measureHealth(session, {rows: 1}).layers[0]?.activation?.alike).toBe(false);
});
