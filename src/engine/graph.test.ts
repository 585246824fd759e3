import {describe, expect, test} from "vitest";
import {createGraph, flatten} from "./graph.ts";
import {layerOf} from "./nameModules.ts";

const widths = {input: 2, output: 1};

describe("a graph", () => {
  test("groups nodes into layers, each with what the next one sees", () => {
    const {layers, nodes, output, outputWidth} = createGraph(
      [{op: "linear", out: 4}, {op: "layerNorm"}, {op: "tanh"}, {op: "linear"}],
      widths
    );
    expect(layers).toEqual([
      {id: "input", nodes: [], output: "input", width: 2},
      {
        id: "hidden1",
        nodes: ["hidden1", "hidden1.norm", "hidden1.activation"],
        output: "hidden1.activation",
        width: 4
      },
      {id: "output", nodes: ["output"], output: "output", width: 1}
    ]);
    expect(nodes.map(({inputs}) => inputs)).toEqual([["input"], ["hidden1"], ["hidden1.norm"], ["hidden1.activation"]]);
    expect({output, outputWidth}).toEqual({output: "output", outputWidth: 1});
  });

  test("counts the numbers that training can change, biases that are left out excepted", () => {
    expect(createGraph([{op: "linear", out: 4}, {op: "linear"}], widths).parameterCount).toBe(4 * 2 + 4 + 4 + 1);
    expect(createGraph([{op: "linear", out: 4, bias: false}, {op: "linear"}], widths).parameterCount).toBe(13);
  });

  test("gives the last linear the width that the data asks for, unless it names one", () => {
    expect(createGraph([{op: "linear"}, {op: "tanh"}], {input: 3, output: 5}).outputWidth).toBe(5);
    expect(createGraph([{op: "linear", out: 2}], {input: 3, output: 5}).outputWidth).toBe(2);
    expect(createGraph([{op: "linear"}, {op: "linear"}], {input: 3, output: 5}).nodes[0].width).toBe(4);
  });

  test("opens groups, whose modules keep their path", () => {
    const model = [
      {
        group: "block",
        modules: [
          {op: "linear", out: 2},
          {group: "inner", modules: [{op: "tanh"}]}
        ]
      },
      {op: "linear"}
    ] as const;
    expect(flatten(model).map(({op}) => op)).toEqual(["linear", "tanh", "linear"]);
    expect(createGraph(model, widths).nodes[0].id).toBe("block/hidden1");
    expect(layerOf("block/hidden1.activation")).toBe("block/hidden1");
  });

  test("joins widths where a node reads two", () => {
    const model = [{op: "linear", out: 4}, {op: "concatenate", inputs: ["input", "hidden1"]}, {op: "linear"}] as const;
    expect(createGraph(model, widths).nodes[1]).toMatchObject({id: "concatenate1", width: 6});
  });
});

describe("a model that cannot be a graph is refused", () => {
  test("without layers", () => {
    expect(() => createGraph([], widths)).toThrow("model: it has no layers, expected at least one");
  });

  test("when a module reads one that is not before it", () => {
    expect(() => createGraph([{op: "linear", inputs: ["hidden9"]}], widths)).toThrow(
      'output: it reads "hidden9", expected a module before it: input'
    );
  });

  test("when a module reads too few", () => {
    expect(() => createGraph([{op: "linear", out: 2}, {op: "add"}, {op: "linear"}], widths)).toThrow(
      'hidden1.residual: add reads 2 inputs, got 1; name them in "inputs"'
    );
  });

  test("when widths do not fit", () => {
    const model = [{op: "linear", out: 3}, {op: "add", inputs: ["input", "hidden1"]}, {op: "linear"}] as const;
    expect(() => createGraph(model, widths)).toThrow("hidden1.residual: add:");
  });

  test("when two modules have one name", () => {
    const model = [
      {op: "linear", id: "a", out: 2},
      {op: "linear", id: "a"}
    ] as const;
    expect(() => createGraph(model, widths)).toThrow('model: two modules are called "a", expected each id once');
  });
});
