import {describe, expect, test} from "vitest";
import {createArena} from "./arena.ts";

describe("an arena", () => {
  test("hands out zeros in the storage that was asked for, none overlapping", () => {
    const arena = createArena();
    const [a, b, c] = [arena.allocate([3], "float32"), arena.allocate([2, 2], "float64"), arena.allocate([], "int32")];
    expect(arena.view(a)).toEqual(new Float32Array(3));
    arena.view(a).fill(1);
    arena.view(b).fill(2);
    arena.view(c).fill(3);
    expect(arena.view(a)).toEqual(new Float32Array([1, 1, 1]));
    expect(arena.view(b)).toEqual(new Float64Array([2, 2, 2, 2]));
    expect(arena.view(c)).toEqual(new Int32Array([3]));
    expect(arena.bytes).toBe(64);
  });

  test("keeps its numbers when it grows, and says that views have died", () => {
    const arena = createArena();
    const small = arena.allocate([2], "float32");
    arena.view(small).set([1, 2]);
    const before = arena.generation;
    arena.allocate([100_000], "float64");
    expect(arena.generation).toBe(before + 1);
    expect(arena.view(small)).toEqual(new Float32Array([1, 2]));
  });

  test("refuses to pass its limit, in words for the person whose network it is, and stays usable", () => {
    const arena = createArena({limit: 1_000_000});
    expect(() => arena.allocate([5000, 5000], "float32")).toThrow(
      "memory: this network needs 100 MB, expected at most 1 MB; use fewer units, layers or rows"
    );
    expect(arena.view(arena.allocate([10], "float32"))).toHaveLength(10);
  });

  test("gives its memory back when it is closed, and nothing after that", () => {
    const arena = createArena();
    const tensor = arena.allocate([2], "float32");
    arena.close();
    expect(arena.bytes).toBe(0);
    expect(() => arena.view(tensor)).toThrow("arena: it is closed, expected a call before close()");
  });
});
