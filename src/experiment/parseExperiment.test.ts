import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {toySets} from "../data/toySets.ts";
import {parseExperiment} from "./parseExperiment.ts";
import {arbitraryExperiment, arbitraryExperimentInput} from "./testing/arbitraryExperiment.ts";
import {problemsOf, twoRows} from "./testing/problemsOf.ts";

describe("parseExperiment", () => {
  test("makes nothing at all into the experiment of the first page", () => {
    expect(parseExperiment({})).toEqual({
      version: 1,
      numerics: "wasm-1",
      seeds: {data: 1, split: 1, weights: 1, order: 1, dropout: 1},
      data: {kind: "circle", points: 300, noise: toySets.circle.parameters[1].default, test: 0.5, standardise: false},
      model: [
        {id: "hidden1", op: "linear", out: 4},
        {id: "hidden1.activation", op: "tanh"},
        {id: "hidden2", op: "linear", out: 2},
        {id: "hidden2.activation", op: "tanh"},
        {id: "output", op: "linear"}
      ],
      loss: {kind: "binaryCrossEntropy"},
      training: {
        batchSize: 10,
        optimizer: {kind: "adam", learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8},
        schedule: {kind: "constant"},
        l1: 0,
        l2: 0,
        clip: {kind: "none"}
      }
    });
  });

  test("chooses the loss that fits the data", () => {
    const lossOf = (data: object): string => parseExperiment({data}).loss.kind;
    expect(lossOf({kind: "xor"})).toBe("binaryCrossEntropy");
    expect(lossOf({kind: "spiral", arms: 3})).toBe("categoricalCrossEntropy");
    expect(lossOf({kind: "iris"})).toBe("categoricalCrossEntropy");
    expect(lossOf({kind: "breastCancer"})).toBe("binaryCrossEntropy");
    expect(lossOf({kind: "sine"})).toBe("meanSquaredError");
    expect(lossOf({kind: "diabetes"})).toBe("meanSquaredError");
  });

  test("keeps some rows for testing and standardises what was measured", () => {
    const {data} = parseExperiment({data: {kind: "wine"}});
    expect(data).toEqual({kind: "wine", test: 0.2, standardise: true});
    expect(parseExperiment({data: {kind: "and"}}).data).toEqual({kind: "and", test: 0, standardise: false});
  });

  test("takes settings without the kind where it is the usual one", () => {
    const {data, training} = parseExperiment({
      data: {noise: 0.5},
      training: {optimizer: {learningRate: 0.1}, clip: {}}
    });
    expect(data).toMatchObject({kind: "circle", noise: 0.5});
    expect(training.optimizer).toMatchObject({kind: "adam", learningRate: 0.1});
    expect(training.clip).toEqual({kind: "none"});
  });

  test("names modules, fills in widths but the output's, and finds inputs from the inside out", () => {
    const {model} = parseExperiment({
      model: [
        {op: "linear"},
        {
          group: "block",
          modules: [
            {op: "linear", out: 4, id: "a"},
            {op: "add", inputs: ["a", "hidden1"]},
            {op: "add", inputs: ["input", "input"]}
          ]
        },
        {op: "linear"}
      ]
    });
    expect(model).toEqual([
      {id: "hidden1", op: "linear", out: 4},
      {
        group: "block",
        modules: [
          {id: "block/a", op: "linear", out: 4},
          {id: "block/a.residual", op: "add", inputs: ["block/a", "hidden1"]},
          {id: "block/a.residual2", op: "add", inputs: ["input", "input"]}
        ]
      },
      {id: "output", op: "linear"}
    ]);
  });

  test("makes no code from text, which a strict content security policy forbids", () => {
    const {Function: original} = globalThis;
    let attempts = 0;
    const refuse = new Proxy(original, {
      construct: () => {
        attempts++;
        throw new EvalError("unsafe-eval");
      }
    });
    globalThis.Function = refuse;
    try {
      parseExperiment({model: [{op: "linear"}], training: {clip: {kind: "norm"}}});
    } finally {
      globalThis.Function = original;
    }
    expect(attempts).toBe(0);
  });

  test("does not change what it is given, and gives nothing back of it", () => {
    const input = {data: structuredClone(twoRows), model: [{op: "linear", init: {weight: {kind: "zeros"}}}]};
    const before = structuredClone(input);
    const parsed = parseExperiment(input);
    expect(input).toEqual(before);
    expect(parsed.data).not.toBe(input.data);
    expect(parsed.model[0]).not.toBe(input.model[0]);
  });

  test("changes nothing when it parses its own result, for any experiment", () => {
    fc.assert(
      fc.property(arbitraryExperiment(), (experiment) => {
        expect(parseExperiment(experiment)).toEqual(experiment);
        expect(parseExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual(experiment);
        expect(JSON.stringify(parseExperiment(experiment))).toBe(JSON.stringify(experiment));
      }),
      {numRuns: 200}
    );
  });

  test("either parses a damaged experiment or says what is wrong with it", () => {
    const junk = fc.oneof(fc.constantFrom(null, -1, 1e300, Number.NaN, "", "constructor", [], {}), fc.jsonValue());
    fc.assert(
      fc.property(arbitraryExperimentInput(), fc.array(fc.nat(), {maxLength: 6}), junk, (input, path, value) => {
        const damaged = replaceAt(input, path, value);
        for (const problem of problemsOf(damaged)) expect(problem).toMatch(/^[^\n]+: [^\n]+$/);
      }),
      {numRuns: 500}
    );
  });
});

function replaceAt(value: unknown, path: readonly number[], replacement: unknown): unknown {
  if (path.length === 0 || typeof value !== "object" || value === null) return replacement;
  const keys = Object.keys(value);
  if (keys.length === 0) return replacement;
  const key = keys[(path[0] ?? 0) % keys.length] ?? "";
  const member = (value as Record<string, unknown>)[key];
  const changed = replaceAt(member, path.slice(1), replacement);
  return Array.isArray(value) ? value.with(Number(key), changed) : {...value, [key]: changed};
}
