import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {isGroup, type ModuleSpec} from "./model.ts";
import {beginsLayer, isGroupName, isModuleId, nameModules} from "./nameModules.ts";

function idsOf(modules: readonly ModuleSpec[]): string[] {
  return modules.flatMap((module) => (isGroup(module) ? idsOf(module.modules) : [module.id ?? "(none)"]));
}

function namesOf(...modules: ModuleSpec[]): string[] {
  return idsOf(nameModules(modules));
}

describe("nameModules", () => {
  test("numbers hidden layers and calls the last linear layer output", () => {
    expect(namesOf({op: "linear"}, {op: "tanh"}, {op: "linear"}, {op: "relu"}, {op: "linear"})).toEqual([
      "hidden1",
      "hidden1.activation",
      "hidden2",
      "hidden2.activation",
      "output"
    ]);
  });

  test("names parts by their role in the layer before them", () => {
    expect(
      namesOf(
        {op: "dropout"},
        {op: "linear"},
        {op: "layerNorm"},
        {op: "gelu"},
        {op: "dropout"},
        {op: "add", inputs: ["hidden1", "hidden1.dropout"]},
        {op: "sine"},
        {op: "concatenate", inputs: ["input", "hidden1"]},
        {op: "linear"},
        {op: "softmax"}
      )
    ).toEqual([
      "input.dropout",
      "hidden1",
      "hidden1.norm",
      "hidden1.activation",
      "hidden1.dropout",
      "hidden1.residual",
      "hidden1.activation2",
      "concatenate1",
      "output",
      "output.softmax"
    ]);
  });

  test("keeps given ids and never gives one of them again", () => {
    expect(
      namesOf({op: "linear"}, {op: "linear", id: "hidden1"}, {op: "tanh"}, {op: "linear", id: "output"}, {op: "linear"})
    ).toEqual(["hidden2", "hidden1", "hidden1.activation", "output", "hidden3"]);
  });

  test("never gives an id again that is given within a group, nor the name of a group", () => {
    const named: ModuleSpec = {group: "b", modules: [{op: "linear"}, {id: "hidden1", op: "linear"}]};
    expect(namesOf(named, {op: "linear"})).toEqual(["b/hidden2", "b/hidden1", "output"]);
    expect(namesOf({group: "a", modules: [named]}, {op: "linear"})).toEqual(["a/b/hidden2", "a/b/hidden1", "output"]);
    const called: ModuleSpec = {group: "hidden1", modules: [{op: "tanh"}]};
    expect(namesOf({op: "linear"}, called, {op: "linear"})).toEqual(["hidden2", "hidden1/input.activation", "output"]);
  });

  test("puts the names of groups before ids, given ones included, and counts within each group", () => {
    expect(
      namesOf(
        {op: "linear"},
        {group: "block", modules: [{op: "tanh"}, {op: "linear"}, {op: "tanh"}, {id: "wide", op: "linear"}]},
        {op: "tanh"},
        {group: "head", modules: [{group: "inner", modules: [{op: "linear"}]}]}
      )
    ).toEqual([
      "hidden1",
      "block/input.activation",
      "block/hidden1",
      "block/hidden1.activation",
      "block/wide",
      "block/wide.activation",
      "head/inner/output"
    ]);
  });

  test("puts the id first and leaves all else as it is", () => {
    expect(JSON.stringify(nameModules([{op: "linear", out: 3, bias: false}]))).toBe(
      '[{"id":"output","op":"linear","out":3,"bias":false}]'
    );
  });

  test("names every module differently, well-formed, and the same when asked again", () => {
    const op = fc.constantFrom(
      "linear" as const,
      "tanh",
      "dropout",
      "add",
      "concatenate",
      "layerNorm",
      "softmax",
      "relu"
    );
    const given = fc.constantFrom("hidden1", "hidden2", "output", "mine", "hidden1.activation", "input.dropout2");
    const {modules} = fc.letrec<{modules: ModuleSpec[]; module: ModuleSpec}>((tie) => ({
      modules: fc.array(tie("module"), {maxLength: 6}),
      module: fc.oneof(
        {depthSize: "small"},
        op.map((name): ModuleSpec => ({op: name})),
        fc.record({op, id: given}),
        fc.record({group: fc.constantFrom("a", "b1", "hidden1"), modules: tie("modules")})
      )
    }));
    fc.assert(
      fc.property(modules, (model) => {
        const named = nameModules(model);
        const ids = idsOf(named);
        const givenIds = idsOf(model).filter((id) => id !== "(none)");
        expect(nameModules(named)).toEqual(named);
        expect(nameModules(model)).toEqual(named);
        expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(givenIds.length);
        for (const id of ids) expect(isModuleId(id), id).toBe(true);
      })
    );
  });
});

describe("names", () => {
  test("of modules are words that start small, after their groups, with at most one role", () => {
    for (const id of ["hidden1", "a/b2/cD", "mine.activation", "a/mine.norm2", "input.dropout", "a/input.activation"])
      expect(isModuleId(id), id).toBe(true);
    const longest = ["a".repeat(100), `${"a".repeat(89)}.activation`];
    for (const id of longest) expect([isModuleId(id), isModuleId(`a${id}`)], id).toEqual([true, false]);
    for (const id of [
      "",
      "a/input/b.activation",
      "Hidden",
      "1",
      "a b",
      "a//b",
      "/a",
      "a/",
      "a.b",
      "a.weight",
      "a.norm.norm",
      "é",
      "a".repeat(101)
    ])
      expect(isModuleId(id), id).toBe(false);
  });

  test("that mean something else in an address are reserved", () => {
    for (const id of [
      "input",
      "data",
      "loss",
      "a/input",
      "training",
      "grad",
      "target/hidden1",
      "a/frozen",
      "loss.norm"
    ])
      expect(isModuleId(id), id).toBe(false);
  });

  test("of groups are single words", () => {
    expect(isGroupName("block1")).toBe(true);
    for (const name of ["a/b", "a.norm", "input", "", "B"]) expect(isGroupName(name), name).toBe(false);
  });

  test("of layers belong to the ops that begin one", () => {
    expect((["linear", "concatenate", "tanh", "add"] as const).filter(beginsLayer)).toEqual(["linear", "concatenate"]);
  });
});
