import {describe, expect, it} from "vitest";
import {createDraws, type Stream} from "./draws.ts";

const COUNT = 100_000;
const indices = Array.from({length: COUNT}, (_, i) => i);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const dot = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    mean(x.map((value, i) => (value - mx) * (y[i] - my)));
  return dot(a, ma, b, mb) / Math.sqrt(dot(a, ma, a, ma) * dot(b, mb, b, mb));
}

/** How far chi-square is from its expectation, in standard deviations, when all counts are expected to be equal. */
function chiSquareDeviation(counts: readonly number[]): number {
  const expected = mean(counts);
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

describe("createDraws", () => {
  it("gives the same number for the same arguments in any order", () => {
    const forward = createDraws(5, "weights", "hidden1");
    const backward = createDraws(5, "weights", "hidden1");
    const places = [0, 1, 2, 3, 4, 7, 100, 2 ** 33, 2 ** 53 - 1];
    const ask = (draws: typeof forward, i: number, step: number): number[] => [
      draws.uniform(step, i),
      draws.normal(step, i),
      draws.integer(step, i, 10)
    ];
    const first = places.flatMap((i) => places.map((step) => ask(forward, i, step)));
    const reversed = [...places].reverse().flatMap((i) => [...places].reverse().map((step) => ask(backward, i, step)));
    expect(reversed.reverse()).toEqual(first);
  });

  it("gives the same numbers as when it was written", () => {
    const draws = createDraws(42, "data", "spiral");
    const order = new Int32Array(8);
    draws.permutation(3, order);
    expect([draws.uniform(0, 0), draws.normal(0, 0), draws.normal(0, 1), draws.integer(9, 2, 1000), order.join()])
      .toMatchInlineSnapshot(`
      [
        0.01253371243365109,
        -1.0039765900806583,
        0.005061480209307959,
        770,
        "2,4,7,1,0,3,5,6",
      ]
    `);
  });

  it("refuses a seed that is not a whole number", () => {
    expect(() => createDraws(1.5, "data", "")).toThrow(
      new RangeError("draws: seed is 1.5, expected a whole number between -(2^53 - 1) and 2^53 - 1")
    );
    expect(() => createDraws(NaN, "data", "")).toThrow("draws: seed is NaN");
  });

  it("takes large and negative seeds as different from each other", () => {
    const seeds = [0, 1, -1, 2 ** 32, 2 ** 32 + 1, -(2 ** 32), 2 ** 53 - 1];
    expect(new Set(seeds.map((seed) => createDraws(seed, "data", "a").uniform(0, 0))).size).toBe(seeds.length);
  });

  it("gives unrelated numbers for another seed, stream, name, step or kind", () => {
    const base = createDraws(1, "weights", "hidden1");
    const uniforms = indices.map((i) => base.uniform(0, i));
    const others: [number, Stream, string][] = [
      [2, "weights", "hidden1"],
      [1, "dropout", "hidden1"],
      [1, "weights", "hidden2"],
      [1, "weights", "hidden10"],
      [1, "weights", "1hidden"],
      [1, "weights", ""]
    ];
    const series = others.map(([seed, stream, name]) => {
      const draws = createDraws(seed, stream, name);
      return indices.map((i) => draws.uniform(0, i));
    });
    series.push(indices.map((i) => base.uniform(1, i)));
    series.push(indices.map((i) => base.uniform(2 ** 32, i)));
    series.push(indices.map((i) => base.uniform(0, i + 2 ** 32)));
    series.push(indices.map((i) => base.integer(0, i, 2 ** 32)));
    series.push(indices.map((i) => base.uniform(0, i + 1)));
    for (const other of series) expect(Math.abs(correlation(uniforms, other))).toBeLessThan(4 / Math.sqrt(COUNT));
  });
});

describe("uniform", () => {
  const draws = createDraws(3, "data", "uniform");
  const values = indices.map((i) => draws.uniform(7, i));

  it("lies in [0, 1) and is a multiple of 2^-32", () => {
    expect(values.every((value) => value >= 0 && value < 1 && Number.isInteger(value * 2 ** 32))).toBe(true);
  });

  it("has mean 1/2, variance 1/12 and equally full bins", () => {
    expect(Math.abs(mean(values) - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / COUNT));
    expect(Math.abs(mean(values.map((value) => (value - 1 / 2) ** 2)) - 1 / 12)).toBeLessThan(
      4 * Math.sqrt(1 / 180 / COUNT)
    );
    const bins = new Array<number>(256).fill(0);
    for (const value of values) bins[Math.floor(value * 256)]++;
    expect(Math.abs(chiSquareDeviation(bins))).toBeLessThan(4);
  });
});

describe("normal", () => {
  const draws = createDraws(3, "data", "normal");
  const values = indices.map((i) => draws.normal(7, i));

  it("has the first four moments of the standard normal distribution", () => {
    const moment = (k: number): number => mean(values.map((value) => value ** k));
    // the k-th sample moment has variance (E z^2k − (E z^k)²) / n, with E z², z⁴, z⁶, z⁸ = 1, 3, 15, 105
    expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / COUNT));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / COUNT));
    expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / COUNT));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / COUNT));
  });

  it("falls equally often between its eighths", () => {
    const eighths = [
      -1.1503493803760079, -0.6744897501960817, -0.31863936396437514, 0, 0.31863936396437514, 0.6744897501960817,
      1.1503493803760079
    ];
    const bins = new Array<number>(8).fill(0);
    for (const value of values) bins[eighths.filter((eighth) => value > eighth).length]++;
    expect(Math.abs(chiSquareDeviation(bins))).toBeLessThan(4);
  });

  it("is unrelated between neighbours, whose random words are shared", () => {
    const even = values.filter((_, i) => i % 2 === 0);
    const odd = values.filter((_, i) => i % 2 === 1);
    const square = (value: number): number => value * value;
    expect(Math.abs(correlation(even, odd))).toBeLessThan(4 / Math.sqrt(COUNT / 2));
    expect(Math.abs(correlation(even.map(square), odd.map(square)))).toBeLessThan(4 / Math.sqrt(COUNT / 2));
  });
});

describe("integer", () => {
  it("takes every value below the bound equally often", () => {
    const draws = createDraws(3, "data", "integer");
    const counts = new Array<number>(10).fill(0);
    for (const i of indices) counts[draws.integer(0, i, 10)]++;
    expect(Math.abs(chiSquareDeviation(counts))).toBeLessThan(4);
  });

  it("is 0 below 1 and stays below 2^32", () => {
    const draws = createDraws(3, "data", "integer");
    for (let i = 0; i < 1000; i++) {
      expect(draws.integer(0, i, 1)).toBe(0);
      expect(draws.integer(0, i, 2 ** 32)).toBe(Math.floor(draws.integer(0, i, 2 ** 32)));
      expect(draws.integer(0, i, 2 ** 32)).toBeLessThan(2 ** 32);
    }
  });
});

describe("permutation", () => {
  const draws = createDraws(3, "order", "");

  it("holds every row once, whatever the array held before", () => {
    for (const size of [0, 1, 2, 3, 1000]) {
      const out = new Int32Array(size).fill(-5);
      draws.permutation(4, out);
      expect(Array.from(out).sort((a, b) => a - b)).toEqual(Array.from({length: size}, (_, i) => i));
    }
  });

  it("takes each of the orders of four equally often", () => {
    const counts = new Map<string, number>();
    const out = new Int32Array(4);
    for (let step = 0; step < 24_000; step++) {
      draws.permutation(step, out);
      const order = out.join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(Math.abs(chiSquareDeviation([...counts.values()]))).toBeLessThan(4);
  });

  it("depends on the step and not on what was drawn before", () => {
    const [a, b, c] = [new Int32Array(50), new Int32Array(50), new Int32Array(50)];
    draws.permutation(1, a);
    draws.permutation(2, b);
    draws.uniform(1, 3);
    draws.permutation(1, c);
    expect(c).toEqual(a);
    expect(b).not.toEqual(a);
  });
});
