import {describe, expect, test} from "vitest";
import {isGroup, parseExperiment, type Experiment} from "../../index.ts";
import {
  addLayer,
  addUnits,
  canMove,
  moveLayer,
  removeLayer,
  setActivation,
  setBias,
  setDropout,
  setInitialiser,
  setNorm,
  setResidual,
  setUnits
} from "./editModel.ts";

function network(...widths: number[]): Experiment {
  return parseExperiment({
    data: {kind: "circle"},
    model: [...widths.flatMap((out) => [{op: "linear", out}, {op: "tanh"}]), {op: "linear"}]
  });
}

/** The model as one would say it, after it was parsed again: what the change leads to must be a valid experiment. */
function read(experiment: Experiment): string[] {
  return parseExperiment(experiment).model.map((module) => {
    if (isGroup(module)) return module.group;
    const {id = "", op, out, inputs} = module;
    const width = typeof out === "number" ? ` ${out}` : "";
    return `${id}=${op}${width}${inputs ? ` ${inputs.join("+")}` : ""}`;
  });
}

describe("changes of a network's structure", () => {
  test("keep the ids of the layers that stay when one is added", () => {
    expect(read(addLayer(network(4, 2), "hidden2"))).toEqual([
      "hidden1=linear 4",
      "hidden1.activation=tanh",
      "hidden3=linear 4",
      "hidden3.activation=tanh",
      "hidden2=linear 2",
      "hidden2.activation=tanh",
      "output=linear"
    ]);
  });

  test("add a first hidden layer to a network that has none", () => {
    expect(read(addLayer(network(), "output"))).toEqual([
      "hidden1=linear 4",
      "hidden1.activation=tanh",
      "output=linear"
    ]);
  });

  test("remove a layer with all its parts", () => {
    expect(read(removeLayer(setDropout(network(4, 2), "hidden1", 0.5), "hidden1"))).toEqual([
      "hidden2=linear 2",
      "hidden2.activation=tanh",
      "output=linear"
    ]);
  });

  test("remove the residual links of a layer that goes", () => {
    const linked = setResidual(network(4, 4, 4), "hidden3", "hidden1.activation");
    expect(read(linked)).toContain("hidden3.residual=add hidden3.activation+hidden1.activation");
    expect(read(removeLayer(linked, "hidden1")).join()).not.toContain("add");
    expect(read(removeLayer(linked, "hidden2")).join()).toContain("add");
  });

  test("move a layer past its neighbour, and stop at the ends", () => {
    const moved = read(moveLayer(network(4, 2), "hidden1", 1));
    expect(moved).toEqual([
      "hidden2=linear 2",
      "hidden2.activation=tanh",
      "hidden1=linear 4",
      "hidden1.activation=tanh",
      "output=linear"
    ]);
    expect(read(moveLayer(network(4, 2), "hidden2", -1))).toEqual(moved);
    expect(canMove(network(4, 2), "hidden2", 1)).toBe(false);
    expect(canMove(network(4, 2), "hidden1", -1)).toBe(false);
    expect(read(moveLayer(network(4, 2), "hidden2", 1))).toEqual(read(network(4, 2)));
  });

  test("drop a residual link that would run backwards after a move", () => {
    const linked = setResidual(network(4, 4), "hidden2", "hidden1.activation");
    expect(read(moveLayer(linked, "hidden1", 1)).join()).not.toContain("add");
  });

  test("resize layers that a residual link ties together alike", () => {
    const linked = setResidual(network(4, 4), "hidden2", "hidden1.activation");
    expect(read(setUnits(linked, "hidden2", 6)).slice(0, 3)).toEqual([
      "hidden1=linear 6",
      "hidden1.activation=tanh",
      "hidden2=linear 6"
    ]);
  });

  test("keep the number of units within what the stage can hold", () => {
    expect(read(setUnits(network(4), "hidden1", 0))[0]).toBe("hidden1=linear 1");
    expect(read(setUnits(network(4), "hidden1", 1e9))[0]).toBe("hidden1=linear 1024");
  });

  test("put the parts of a layer in their order, whichever comes first", () => {
    const dropped = setDropout(setActivation(network(4), "hidden1", null), "hidden1", 0.2);
    expect(read(setNorm(setActivation(dropped, "hidden1", "relu"), "hidden1", true))).toEqual([
      "hidden1=linear 4",
      "hidden1.norm=layerNorm",
      "hidden1.activation=relu",
      "hidden1.dropout=dropout",
      "output=linear"
    ]);
  });

  test("lead a residual link to what stands before a part that was taken away", () => {
    const linked = setResidual(network(4, 4), "hidden2", "hidden1.activation");
    expect(read(setActivation(linked, "hidden1", null))).toContain("hidden2.residual=add hidden2.activation+hidden1");
  });

  test("give an activation to the output, and take biases away and back", () => {
    expect(read(setActivation(network(2), "output", "tanh")).at(-1)).toBe("output.activation=tanh");
    const without = setBias(network(2), "output", false);
    expect(without.model.at(-1)).toMatchObject({op: "linear", bias: false});
    expect(setBias(without, "output", true)).toEqual(network(2));
  });

  test("set initialisers one by one, and forget them again", () => {
    const drawn = setInitialiser(network(2), "hidden1", "weight", {kind: "zeros"});
    expect(drawn.model[0]).toMatchObject({init: {weight: {kind: "zeros"}}});
    expect(setInitialiser(drawn, "hidden1", "weight", null)).toEqual(network(2));
  });
});

test("units that are added one after another all count", () => {
  const wider = addUnits(addUnits(network(4, 2), "hidden1", 1), "hidden1", 1);
  expect(read(addUnits(wider, "hidden1", -5))[0]).toBe("hidden1=linear 1");
  expect(read(wider)[0]).toBe("hidden1=linear 6");
});
