import {describe, expect, test} from "vitest";
import {createArena} from "../tensor/arena.ts";
import {compileEvaluation, compileSetup, compileTraining} from "./compile.ts";
import {createGraph} from "./graph.ts";
import {configOf, lossOf, optimizerOf, scheduleOf} from "./lookup.ts";
import type {Network} from "./lower/lowering.ts";
import type {OrderChoice} from "./lower/lowerOrder.ts";
import type {UpdateChoice} from "./lower/updateChoice.ts";
import type {ModuleSpec} from "./model.ts";
import type {Program} from "./program.ts";
import {createTensorTable} from "./tensorTable.ts";

const order: OrderChoice = {trainRows: new Int32Array([0, 1, 2, 3, 4]), batchSize: 2, seed: 1};
const sgd = optimizerOf("sgd");
const constantRate = scheduleOf("constant");
const plain: UpdateChoice = {
  optimizer: sgd,
  optimizerConfig: configOf(sgd, {}),
  baseRate: 0.1,
  schedule: constantRate,
  scheduleConfig: configOf(constantRate, {}),
  l1: 0,
  l2: 0,
  clip: {kind: "none"}
};

function createNetwork(model: readonly ModuleSpec[], standardiseOver?: Int32Array): Network {
  const loss = lossOf("binaryCrossEntropy");
  const table = createTensorTable(createArena(), "float32");
  table.define("data.values", [6, 2], "float32");
  table.define("data.target", [6], "int32");
  table.view("data.values").set([0, 0, 1, 0, 0, 1, 1, 1, 2, 0, 0, 2]);
  table.view("data.target").set([0, 1, 1, 0, 1, 1]);
  return {
    graph: createGraph(model, {input: 2, output: 1}),
    table,
    floats: "float32",
    inputs: {rawWidth: 2, ...(standardiseOver && {standardiseOver})},
    target: {kind: "classes", code: loss.code},
    loss: {loss, config: configOf(loss, {})},
    seeds: {weights: 1, order: 1, dropout: 1},
    position: {step: 0, instruction: 0, optimizerStart: 0}
  };
}

function namesOf({instructions}: Program): string[] {
  return instructions.map(({name}) => name);
}

const model: readonly ModuleSpec[] = [{op: "linear", out: 3}, {op: "tanh"}, {op: "dropout", p: 0.5}, {op: "linear"}];

describe("a training step", () => {
  test("is a list that can be read from top to bottom", () => {
    const network = createNetwork(model);
    compileSetup(network);
    expect(namesOf(compileTraining(network, order, plain))).toEqual([
      "choose rows",
      "load inputs",
      "load targets",
      "clear gradients",
      "forward hidden1",
      "forward hidden1.activation",
      "draw hidden1.dropout.mask",
      "forward hidden1.dropout",
      "forward output",
      "forward output.probability",
      "forward loss",
      "backward loss",
      "backward output",
      "backward hidden1.dropout",
      "backward hidden1.activation",
      "backward hidden1",
      "set learning rate",
      "update hidden1.weight",
      "update hidden1.bias",
      "update output.weight",
      "update output.bias"
    ]);
  });

  test("has clipping before penalties, and both before the updates", () => {
    const network = createNetwork([{op: "linear"}]);
    compileSetup(network);
    const names = namesOf(compileTraining(network, order, {...plain, l2: 0.1, clip: {kind: "norm", limit: 1}}));
    expect(names.slice(names.indexOf("backward output") + 1)).toEqual([
      "sum squares of output.weight.grad",
      "sum squares of output.bias.grad",
      "measure norm",
      "clip output.weight.grad",
      "clip output.bias.grad",
      "penalise output.weight",
      "penalise output.bias",
      "set learning rate",
      "update output.weight",
      "update output.bias"
    ]);
  });

  test("asks no gradient of the input, nor of what has no parameter before it", () => {
    const network = createNetwork([{op: "tanh"}, {op: "linear"}]);
    compileSetup(network);
    const program = compileTraining(network, order, plain);
    expect(namesOf(program)).not.toContain("backward input.activation");
    expect(network.table.has("batch:input.grad")).toBe(false);
  });

  test("leaves a bias that is absent where it is", () => {
    const network = createNetwork([{op: "linear", bias: false}]);
    compileSetup(network);
    expect(namesOf(compileTraining(network, order, plain))).not.toContain("update output.bias");
  });

  test("keeps all numbers when it is compiled again with other choices", () => {
    const network = createNetwork(model);
    const {table} = network;
    const setup = compileSetup(network);
    compileTraining(network, order, plain);
    setup.bind();
    setup.run();
    const before = table.view("hidden1.weight").slice();
    const adam = optimizerOf("adam");
    const program = compileTraining(network, order, {...plain, optimizer: adam, optimizerConfig: configOf(adam, {})});
    program.bind();
    expect(table.view("hidden1.weight")).toEqual(before);
    program.run();
    expect(table.view("hidden1.weight.before")).toEqual(before);
    expect(table.view("hidden1.weight")).not.toEqual(before);
  });

  test("sees every training row once in an epoch, in an order that is new each time", () => {
    const network = createNetwork([{op: "linear"}]);
    const {table, position} = network;
    compileSetup(network);
    const program = compileTraining(network, order, plain);
    program.bind();
    const epochs = [0, 1].map(() =>
      [0, 1, 2].flatMap(() => {
        program.run();
        position.step++;
        return [...table.view("batch:rows").subarray(0, program.rows)];
      })
    );
    for (const rows of epochs) expect(rows.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    expect(epochs[0]).not.toEqual(epochs[1]);
  });
});

describe("an evaluation", () => {
  test("has no dropout, shares the parameters, and ends with the loss", () => {
    const network = createNetwork(model);
    compileSetup(network);
    const {program, raw, afterGather, lossAt} = compileEvaluation(network, "eval", 6);
    const names = namesOf(program);
    expect(names).toEqual([
      "load inputs",
      "load targets",
      "forward hidden1",
      "forward hidden1.activation",
      "forward hidden1.dropout",
      "forward output",
      "forward output.probability",
      "forward loss"
    ]);
    expect({raw, from: names[afterGather], to: names[lossAt]}).toEqual({
      raw: "eval:input",
      from: "forward hidden1",
      to: "forward loss"
    });
    expect(program.instructions[2].tensors).toContain("hidden1.weight");
  });

  test("standardises by what the set-up measured over the training rows", () => {
    const network = createNetwork([{op: "linear"}], new Int32Array([0, 1, 2, 3]));
    const setup = compileSetup(network);
    const {program} = compileEvaluation(network, "eval", 6);
    for (const one of [setup, program]) one.bind();
    setup.run();
    network.table.view("eval:rows").set([0, 1, 2, 3, 4, 5]);
    program.run();
    expect([...network.table.view("input.mean"), ...network.table.view("input.std")]).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([...network.table.view("eval:input")]).toEqual([-1, -1, 1, -1, -1, 1, 1, 1, 3, -1, -1, 3]);
  });
});
