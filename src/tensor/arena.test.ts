import {describe, expect, test} from "vitest";
import {countLiveArenas, createArena} from "./arena.ts";

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
    const large = arena.allocate([100_000], "float64");
    expect(arena.generation).toBe(before + 1);
    expect(arena.view(small)).toEqual(new Float32Array([1, 2]));
    expect(arena.view(large)).toEqual(new Float64Array(100_000));
  });

  test("asks for what is needed at first, then for at least twice what there was, and for its limit at most", () => {
    const asked: number[] = [];
    const memory = {
      buffer: new ArrayBuffer(16),
      grow(bytes: number) {
        asked.push(bytes);
        memory.buffer = new ArrayBuffer(bytes);
      }
    };
    const arena = createArena({memory, limit: 1024});
    arena.view(arena.allocate([4], "float32"));
    expect(asked).toEqual([]);
    for (const elements of [4, 8, 100, 4]) arena.view(arena.allocate([elements], "float32"));
    expect(asked).toEqual([32, 64, 464, 928]);
    for (const elements of [120, 16]) arena.view(arena.allocate([elements], "float32"));
    expect(asked).toEqual([32, 64, 464, 928, 1024]);
  });

  test("refuses to pass its limit, with the bytes that all tensors would need", () => {
    const arena = createArena({limit: 1_000_000});
    const first = arena.allocate([5000, 5000], "float32");
    arena.allocate([5000, 5000], "float32");
    expect(() => arena.view(first)).toThrow(
      "memory: this network needs 200000000 bytes (200 MB), expected at most 1 MB; use fewer units, layers or rows"
    );
  });

  test("stays usable when what is added later does not fit", () => {
    const arena = createArena({limit: 1_000_000});
    expect(arena.view(arena.allocate([10], "float32"))).toHaveLength(10);
    expect(() => arena.allocate([5000, 5000], "float32")).toThrow("memory: this network needs 100000048 bytes");
    expect(arena.view(arena.allocate([10], "float32"))).toHaveLength(10);
  });

  test("leaves the start of a memory alone that says so", () => {
    const buffer = new ArrayBuffer(64);
    const arena = createArena({memory: {buffer, start: 16, grow: () => undefined}});
    arena.view(arena.allocate([2], "float32")).fill(1);
    expect([...new Float32Array(buffer).keys()].filter((k) => new Float32Array(buffer)[k] === 1)).toEqual([4, 5]);
  });

  test("says how much it needed when the memory cannot grow", () => {
    const grow = (): void => {
      throw new RangeError("no more pages");
    };
    const arena = createArena({memory: {buffer: new ArrayBuffer(16), grow}});
    const tensor = arena.allocate([1000], "float32");
    const refusal = errorOf(() => arena.view(tensor));
    expect(refusal.name).toBe("RangeError");
    expect(refusal.message).toMatch(/^memory: this network needs 4000 bytes \(1 MB\), expected at most 1 MB;/);
    expect(refusal.cause).toEqual(new RangeError("no more pages"));
  });

  test("gives its memory back when it is closed, and nothing after that", () => {
    const arena = createArena();
    const tensor = arena.allocate([2], "float32");
    arena.close();
    expect(arena.bytes).toBe(0);
    expect(() => arena.view(tensor)).toThrow("arena: it is closed, expected a call before close()");
  });

  test("is counted until it is closed, however often that is done", () => {
    const before = countLiveArenas();
    const arenas = [createArena(), createArena()];
    expect(countLiveArenas()).toBe(before + 2);
    for (const arena of [arenas[0], arenas[0], arenas[1]]) arena.close();
    expect(countLiveArenas()).toBe(before);
  });
});

function errorOf(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("no error was thrown");
}
