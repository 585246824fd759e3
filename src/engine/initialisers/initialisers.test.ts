import {describe, expect, it} from "vitest";
import {createDraws} from "../../tensor/draws.ts";
import {elementCount, type Shape} from "../../tensor/shape.ts";
import {initialiserOf, type Config} from "../lookup.ts";
import {checkExplanations} from "../testing/checkExplanations.ts";
import {fillingOf, initialiserTrials} from "../testing/initialiserTrials.ts";
import {wordsOf} from "../testing/wordsOf.ts";
import {isInitialiserName, initialisers, type InitialiserName} from "./initialisers.ts";

function filled(name: InitialiserName, config: Config, shape: Shape, seed = 1): Float64Array {
  const w = new Float64Array(elementCount(shape)).fill(NaN);
  const fans = {shape, fanIn: shape[1], fanOut: shape[0]};
  initialiserOf(name).fill(w, config, fans, createDraws(seed, "weights", "hidden1.weight"));
  return w;
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

describe.each(Object.keys(initialiserTrials).filter(isInitialiserName))("%s", (name) => {
  const {config = {}, ...expected} = initialiserTrials[name];

  it.each([[[3, 2]], [[2, 3]]])("explains every number it writes into a matrix %o", (shape) => {
    expect(checkExplanations(fillingOf(name, config, shape))).toEqual([]);
  });

  it("has the mean and variance of its definition", () => {
    const values = Array.from({length: 50}, (_, seed) => [...filled(name, config, [24, 8], seed)]).flat();
    const centre = mean(values);
    expect(Math.abs(centre - expected.mean)).toBeLessThanOrEqual(0.05 * Math.sqrt(expected.variance));
    const variance = mean(values.map((value) => (value - centre) * (value - centre)));
    expect(Math.abs(variance - expected.variance)).toBeLessThanOrEqual(0.05 * expected.variance);
  });

  it("gives the same numbers for the same seed, and others for another", () => {
    const {variance} = expected;
    expect(filled(name, config, [4, 3], 7)).toEqual(filled(name, config, [4, 3], 7));
    if (variance > 0) expect(filled(name, config, [4, 3], 8)).not.toEqual(filled(name, config, [4, 3], 7));
  });

  it("is filed under its own name, with words for a beginner", () => {
    expect(initialisers[name].name).toBe(name);
    for (const words of wordsOf(initialiserOf(name))) expect(words).toMatch(/\S/);
  });
});

describe("orthogonal", () => {
  it.each([
    {shape: [5, 3], vectors: 3, vectorStride: 1, elementStride: 3, length: 5},
    {shape: [3, 5], vectors: 3, vectorStride: 5, elementStride: 1, length: 5},
    {shape: [4, 4], vectors: 4, vectorStride: 4, elementStride: 1, length: 4}
  ])(
    "makes the shorter side of $shape a set of unit vectors at right angles",
    ({shape, vectors, vectorStride, elementStride, length}) => {
      const w = filled("orthogonal", {gain: 1}, shape);
      for (let a = 0; a < vectors; a++)
        for (let b = 0; b < vectors; b++) {
          let dot = 0;
          for (let i = 0; i < length; i++)
            dot += w[a * vectorStride + i * elementStride] * w[b * vectorStride + i * elementStride];
          expect(dot).toBeCloseTo(a === b ? 1 : 0, 12);
        }
    }
  );

  it("stays orthogonal to the last digits in a large square matrix", () => {
    const size = 64;
    const w = filled("orthogonal", {gain: 1}, [size, size]);
    let worst = 0;
    for (let a = 0; a < size; a++)
      for (let b = 0; b < a; b++) {
        let dot = 0;
        for (let i = 0; i < size; i++) dot += w[a * size + i] * w[b * size + i];
        worst = Math.max(worst, Math.abs(dot));
      }
    expect(worst).toBeLessThan(1e-11);
  });

  it("says that a bias cannot be orthogonal", () => {
    expect(() => filled("orthogonal", {gain: 1}, [4])).toThrow(
      new Error("orthogonal: shape is (4), expected (out, in); biases need another start")
    );
  });
});

it("Glorot's uniform numbers stay within √(6 / (fan_in + fan_out)), here 1", () => {
  const values = filled("glorotUniform", {}, [3, 3]);
  expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(1);
});
