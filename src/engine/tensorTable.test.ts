import {expect, test} from "vitest";
import {createArena} from "../tensor/arena.ts";
import {createTensorTable} from "./tensorTable.ts";

test("a name stands for one tensor, however often it is defined", () => {
  const table = createTensorTable(createArena(), "float32");
  const first = table.define("w", [2, 3], "float32");
  expect(table.define("w", [2, 3], "float32")).toBe(first);
  expect(() => table.define("w", [3, 2], "float32")).toThrow('tensor: "w" is (2, 3), expected (3, 2)');
  expect(() => table.get("b")).toThrow('tensor: there is no "b"');
  expect([...table.names()]).toEqual(["w"]);
});

for (const floats of ["float32", "float64"] as const)
  test(`tensors that are defined together are parts of one (${floats})`, () => {
    const table = createTensorTable(createArena(), floats);
    const parts = [
      {name: "a", shape: [2]},
      {name: "b", shape: [1, 3]}
    ];
    expect(table.defineTogether("all", parts)).toBe(table.get("all"));
    expect(table.defineTogether("all", parts)).toBe(table.get("all"));
    expect(table.has("b") && !table.has("c")).toBe(true);
    table.view("all").set([1, 2, 3, 4, 5]);
    expect([...table.view("a")]).toEqual([1, 2]);
    expect([...table.view("b")]).toEqual([3, 4, 5]);
    table.view("b").fill(0);
    expect([...table.view("all")]).toEqual([1, 2, 0, 0, 0]);
  });
