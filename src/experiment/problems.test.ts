import {describe, expect, test} from "vitest";
import {dataKinds} from "../data/dataKinds.ts";
import {initialisers} from "../engine/initialisers/initialisers.ts";
import {losses} from "../engine/losses/losses.ts";
import {ops} from "../engine/ops/ops.ts";
import {optimizers} from "../engine/optimizers/optimizers.ts";
import {parseExperiment} from "./parseExperiment.ts";
import {problemsOf, twoRows} from "./testing/problemsOf.ts";

describe("errors", () => {
  const cases: [name: string, json: unknown, ...problems: string[]][] = [
    ["nothing", null, "experiment: expected an object, got null"],
    ["a list", [], "experiment: expected an object, got a list"],
    [
      "an unknown field",
      {modle: []},
      "modle: unknown field, expected one of version, numerics, name, seeds, data, model, loss, training"
    ],
    [
      "a field that would replace a prototype",
      JSON.parse('{"data": {"__proto__": {"points": 20}}}'),
      "data.__proto__: unknown field"
    ],
    [
      "a field every object has",
      {data: {constructor: 1}},
      "data.constructor: unknown field, expected one of kind, points, noise, test, standardise, inputs"
    ],
    [
      "a newer version",
      {version: 3, unheard: "of"},
      "version: this was made by a newer version (3) of Neural Network Visualizer, expected 1; update and open it again"
    ],
    ["another version", {version: "1"}, 'version: unknown version, expected 1, got "1"'],
    [
      "unknown numerics",
      {numerics: "wasm-9"},
      'numerics: unknown numerics "wasm-9", expected one of wasm-1, reference-1; choose one of these, or update and open it again'
    ],
    [
      "a seed that is no whole number",
      {seeds: {order: 0.5}},
      "seeds.order: expected a whole number from 0 to 9007199254740991, got 0.5"
    ],
    [
      "an unknown data set",
      {data: {kind: "circel"}},
      `data.kind: unknown data set "circel", expected one of ${namesIn(dataKinds)}`
    ],
    ["noise beyond its range", {data: {noise: 50}}, "data.noise: expected a number from 0 to 3, got 50"],
    [
      "inputs that nobody computes",
      {data: {inputs: ["x3"]}},
      'data.inputs[0]: expected one of x1, x2, x1^2, x2^2, x1*x2, sin x1, sin x2, cos x1, cos x2, |x1|, |x2|, radius, got "x3"'
    ],
    ["an input twice", {data: {inputs: ["x1", "x1"]}}, "data.inputs: an input stands twice, expected each once"],
    [
      "computed inputs of other than two features",
      {data: {...twoRows, inputs: ["x1"]}},
      'data.inputs: computed inputs need data with 2 features, got 1; leave "inputs" away'
    ],
    [
      "rows of unequal length",
      {data: {...twoRows, values: [[1], [2, 3]]}},
      "data.values[1]: wrong length, expected 1 numbers, got 2"
    ],
    [
      "rows that are not numbers",
      {data: {...twoRows, values: [[1], ["x"]]}},
      'data.values: expected a list of numbers per row, got a list with "x" at [1]'
    ],
    [
      "rows that are infinite",
      JSON.parse('{"data": {"kind": "rows", "values": [[1e999]]}}'),
      "data.values[0][0]: expected a finite number, got Infinity"
    ],
    ["no layers", {model: []}, "model: expected 1 to 256 modules, got 0"],
    ["no linear layer", {model: [{op: "tanh"}]}, "model: it has no linear layer, expected at least one"],
    [
      "an unknown op",
      {model: [{op: "linear"}, {op: "tanh"}, {op: "relo"}]},
      `model[2].op: unknown op "relo", expected one of ${namesIn(ops)}`
    ],
    [
      "neither op nor group",
      {model: [{}]},
      "model[0].group: a module has an op such as linear, or a group and modules, got neither",
      "model[0].modules: expected a list of modules, got nothing"
    ],
    [
      "a layer of 5,000 units",
      {model: [{op: "linear", out: 5000}, {op: "linear"}]},
      "model[0].out: expected a whole number from 1 to 4096, got 5000"
    ],
    [
      "a module's unknown field",
      {model: [{op: "tanh", bias: true}, {op: "linear"}]},
      "model[0].bias: unknown field, expected one of op, id, inputs"
    ],
    [
      "an unknown initialiser",
      {model: [{op: "linear", init: {weight: {kind: "one"}}}]},
      `model[0].init.weight.kind: unknown initialiser "one", expected one of ${namesIn(initialisers)}`
    ],
    [
      "a reserved id",
      {model: [{op: "linear", id: "loss"}]},
      'model[0].id: "loss" cannot be an id, expected a word such as hidden1 that is not reserved, or hidden1.activation'
    ],
    [
      "an id twice",
      {
        model: [
          {op: "linear", id: "a"},
          {op: "linear", id: "a"}
        ]
      },
      'model[1].id: "a" is taken, expected an id of its own'
    ],
    [
      "a layer named like a part",
      {model: [{op: "linear", id: "a.norm"}]},
      'model[0].id: "a.norm" names a part, expected the name of a layer for linear'
    ],
    [
      "a group named like an address",
      {model: [{group: "a/b", modules: [{op: "linear"}]}]},
      'model[0].group: "a/b" cannot name a group, expected a word such as block1 that is not reserved'
    ],
    [
      "a group twice",
      {
        model: [
          {group: "a", modules: [{op: "linear"}]},
          {group: "a", modules: [{op: "linear"}]}
        ]
      },
      'model[1].group: "a" is taken, expected a name of its own'
    ],
    [
      "groups in groups in groups",
      {model: nested(5)},
      "model[0].modules[0].modules[0].modules[0].modules[0].group: nested too deep, expected at most 4 groups within each other"
    ],
    [
      "inputs that do not exist",
      {model: [{op: "add", inputs: ["input", "hidden9"]}, {op: "linear"}]},
      'model[0].inputs[1]: module "hidden9" does not exist, expected one of input'
    ],
    [
      "inputs that come later",
      {model: [{op: "linear"}, {op: "add", inputs: ["hidden1", "output"]}, {op: "linear"}]},
      'model[1].inputs[1]: module "output" is not before it, expected one of input, hidden1'
    ],
    [
      "an output that does not fit the data",
      {model: [{op: "linear", out: 3}]},
      'model: the last module has 3 outputs, expected 1 for 2 classes with binaryCrossEntropy; leave "out" of the last linear layer away'
    ],
    [
      "far too many parameters",
      {model: [{op: "linear", out: 4096}, {op: "linear", out: 4096}, {op: "linear"}]},
      "model: it has 16797697 parameters, expected at most 5000000; use fewer or smaller layers"
    ],
    [
      "far too many activations",
      {
        model: [...Array.from({length: 250}, () => ({op: "tanh"})), {op: "linear"}],
        data: {kind: "digits"},
        training: {batchSize: 10000}
      },
      "model: a batch of 10000 rows has 160100000 activations, expected at most 20000000; use smaller layers or batches"
    ],
    [
      "a loss for other data",
      {data: {kind: "sine"}, loss: {kind: "categoricalCrossEntropy"}},
      "loss.kind: categoricalCrossEntropy does not fit data that asks for numbers, expected one of meanSquaredError, huber"
    ],
    ["a loss without a kind", {loss: {}}, `loss.kind: missing, expected one of ${namesIn(losses)}`],
    [
      "an unknown optimizer",
      {training: {optimizer: {kind: "adm"}}},
      `training.optimizer.kind: unknown optimizer "adm", expected one of ${namesIn(optimizers)}`
    ],
    [
      "a rate beyond all bounds",
      {training: {optimizer: {learningRate: 1e11}}},
      "training.optimizer.learningRate: expected a number from 0 to 10000000000, got 100000000000"
    ],
    ["a number that is none", {training: {l1: NaN}}, "training.l1: expected a finite number, got NaN"],
    [
      "a limit of zero",
      {training: {clip: {kind: "norm", limit: 0}}},
      "training.clip.limit: expected a number above 0 and up to 1000000, got 0"
    ],
    [
      "a text in place of a number",
      {training: {batchSize: "ten"}},
      'training.batchSize: expected a whole number from 1 to 10000, got "ten"'
    ],
    [
      "a name that goes on and on",
      {name: "a".repeat(1000)},
      `name: expected a text of at most 200 characters, got "${"a".repeat(60)}…"`
    ],
    ["a function", {name: () => "a"}, "name: expected plain JSON, got a function"],
    ["a typed array", {data: new Float32Array(2)}, "data: expected plain JSON, got an object of another kind"]
  ];

  test("offer initialisers for matrices to matrices alone", () => {
    const start = (parameter: string): readonly string[] =>
      problemsOf({model: [{op: "linear", init: {[parameter]: {kind: "orthogonal"}}}]});
    expect(start("weight")).toEqual([]);
    expect(start("bias")[0]).toMatch(
      /^model\[0\]\.init\.bias\.kind: unknown initialiser "orthogonal", expected one of /
    );
  });

  test.each(cases)("say what is wrong with %s", (_name, json, ...problems) => {
    expect(problemsOf(json)).toEqual(problems);
  });

  test("are collected, and the first one is told with the number of others", () => {
    const attempt = (): unknown => parseExperiment({name: 3, seeds: {data: -1}, training: {l1: -1}});
    expect(attempt).toThrow("name: expected a text of at most 200 characters, got 3 (and 2 more)");
  });

  test("stop at what is nested without end", () => {
    const endless: Record<string, unknown> = {};
    endless["data"] = endless;
    expect(problemsOf(endless)[0]).toMatch(/^data\.data\.data.*: nested too deep, expected at most 20 levels$/);
  });

  test("do not mind a rate of a thousand million: the run will say what comes of it", () => {
    expect(parseExperiment({training: {optimizer: {learningRate: 1e9}}}).training.optimizer.learningRate).toBe(1e9);
  });
});

function namesIn(table: object): string {
  return Object.keys(table).join(", ");
}

function nested(depth: number): unknown[] {
  return depth === 0 ? [{op: "linear"}] : [{group: `g${depth}`, modules: nested(depth - 1)}];
}
