/** Whole programs: what they consist of, and that every number they write has the reason they give. */
import {describe, expect, test} from "vitest";
import {createArena, type Buffer} from "../../tensor/arena.ts";
import {flatIndex, indicesOf} from "../../tensor/shape.ts";
import {compileEvaluation, compileSetup, compileTraining} from "../compile.ts";
import {evaluate} from "../evaluate.ts";
import {toScalar} from "../expression.ts";
import {createGraph} from "../graph.ts";
import type {Quote} from "../instruction.ts";
import {configOf, lossOf, optimizerOf, scheduleOf} from "../lookup.ts";
import type {ModuleSpec} from "../model.ts";
import type {Program} from "../program.ts";
import {createTensorTable} from "../tensorTable.ts";
import type {Network} from "./lowering.ts";
import {frozenOf} from "./lowerUpdates.ts";
import type {UpdateChoice} from "./updateChoice.ts";

const trainRows = new Int32Array([0, 1, 2, 4, 5]);
const model: readonly ModuleSpec[] = [
  {op: "linear", out: 3},
  {op: "layerNorm"},
  {op: "tanh"},
  {op: "dropout", p: 0.5},
  {op: "add", inputs: ["hidden1", "hidden1.dropout"]},
  {op: "linear"}
];

interface Case {
  kind: "classes" | "numbers";
  loss: string;
  optimizer: string;
  schedule: string;
  clip: UpdateChoice["clip"];
  features?: readonly string[];
}

const cases: readonly Case[] = [
  {
    kind: "classes",
    loss: "binaryCrossEntropy",
    optimizer: "sgd",
    schedule: "constant",
    clip: {kind: "norm", limit: 0.5},
    features: ["x1", "x1*x2"]
  },
  {kind: "numbers", loss: "meanSquaredError", optimizer: "adam", schedule: "cosine", clip: {kind: "value", limit: 0.1}}
];

/** Compiles the three programs of a case, with one frozen weight, from the optimizer's second start on. */
function compile({kind, loss: lossName, optimizer: optimizerName, schedule: scheduleName, clip, features}: Case) {
  const [loss, optimizer, schedule] = [lossOf(lossName), optimizerOf(optimizerName), scheduleOf(scheduleName)];
  const table = createTensorTable(createArena(), "float64");
  table.define("data.values", [6, 2], "float64");
  table.define("data.target", kind === "classes" ? [6] : [6, 1], kind === "classes" ? "int32" : "float64");
  table.view("data.values").set([0, 0.5, 1, 0, -1, 1, 1, 2, 2, 0.25, 0, 2]);
  table.view("data.target").set([0, 1, 1, 0, 1, 0]);
  table.define(frozenOf("hidden1.bias"), [3], "int32");
  table.view(frozenOf("hidden1.bias")).set([0, 1, 0]);
  const network: Network = {
    graph: createGraph(model, {input: 2, output: 1}),
    table,
    floats: "float64",
    inputs: {rawWidth: 2, standardiseOver: trainRows, ...(features && {features})},
    target: {kind, code: loss.code, ...(kind === "numbers" && {standardiseOver: trainRows})},
    loss: {loss, config: configOf(loss, {})},
    seeds: {weights: 1, order: 2, dropout: 3},
    position: {step: 0, instruction: 0, optimizerStart: 1}
  };
  const setup = compileSetup(network);
  const training = compileTraining(
    network,
    {trainRows, batchSize: 2, seed: 1},
    {
      optimizer,
      optimizerConfig: configOf(optimizer, {}),
      baseRate: 0.1,
      schedule,
      scheduleConfig: configOf(schedule, {}),
      l1: 0.01,
      l2: 0.1,
      clip
    }
  );
  const evaluation = compileEvaluation(network, "eval", 6).program;
  return {network, table, programs: {setup, training, evaluation}};
}

function describeProgram(title: string, {scope, capacity, instructions}: Program): string {
  const lines = instructions.map(({kind, name, node, only, tensors, writes}) =>
    [kind, name, node ?? "–", only?.join(",") ?? "–", `${tensors.join(" ")} → ${writes.join(" ")}`].join(" | ")
  );
  return [`${title} (${scope}, ${capacity} rows)`, ...lines, ""].join("\n");
}

test("programs consist of the instructions that are stored, with the tensors that they touch and write", async () => {
  const texts = cases.flatMap((one) =>
    Object.entries(compile(one).programs).map(([name, program]) => describeProgram(`${one.kind}: ${name}`, program))
  );
  await expect(texts.join("\n")).toMatchFileSnapshot("golden/programs.txt");
});

describe.each(cases)("of $kind, every number", (one) => {
  test("that an instruction writes or adds is what its reason says", () => {
    const {network, table, programs} = compile(one);
    const {position} = network;
    const quote: Quote = (tensor, index) => ({
      kind: "ref",
      address: tensor,
      value: toScalar(table.view(tensor)[flatIndex(table.get(tensor).shape, index)])
    });

    function check(program: Program): string[] {
      const wrong: string[] = [];
      program.bind();
      program.instructions.forEach((instruction, at) => {
        const before = instruction.writes.map((tensor): Buffer => table.view(tensor).slice());
        program.run(at, at + 1);
        position.instruction = at + 1;
        instruction.writes.forEach((tensor, w) => {
          const {shape} = table.get(tensor);
          const after = table.view(tensor);
          for (const [k, value] of after.entries()) {
            const index = indicesOf(shape, k);
            const isOutside = shape[0] === program.capacity && index[0] >= program.rows;
            if (isOutside || (instruction.only && String(instruction.only) !== String(index))) continue;
            const why = evaluate(instruction.explain(tensor, index, quote)).value;
            const miss = Math.min(Math.abs(value - why), Math.abs(value - before[w][k] - why));
            if (!(miss < 1e-9))
              wrong.push(`${instruction.name}: ${tensor}[${index.join(",")}] is ${value}, not ${why}`);
          }
        });
      });
      position.instruction = 0;
      return wrong;
    }

    expect(check(programs.setup)).toEqual([]);
    for (let step = 1; step < 5; step++) {
      position.step = step;
      expect(check(programs.training)).toEqual([]);
    }
    table.view("eval:rows").set([0, 1, 2, 3, 4, 5]);
    expect(check(programs.evaluation)).toEqual([]);
  });
});
