import {describe, expect, test} from "vitest";
import {madeUpNetwork} from "./testing/measured.ts";
import type {LayerPictures} from "./unitPictures.ts";
import {domainsOf, isFlat, rangeOf} from "./unitScale.ts";
import {describePicture} from "./unitWords.ts";

/** What ten probabilities range over before the first step, over rows of the data. */
const untrained = [
  [0.09278, 0.1048],
  [0.0921, 0.0984],
  [0.0964, 0.1101],
  [0.1111, 0.1166]
].map((values) => rangeOf(Float32Array.from(values)));

function wordsOf(activation: string, quantity: LayerPictures["quantity"], ...values: number[]): string {
  const layer = madeUpNetwork({widths: [1, 1, 1], value: 0, activation}).layers[1];
  const ranges = [rangeOf(Float32Array.from(values))];
  return describePicture(layer, 0, {ranges, domains: [1], quantity, isPlane: false});
}

describe("a picture in which all numbers look alike", () => {
  test("is flat on the scale it is drawn on, as its neighbours are that look the same", () => {
    const domains = domainsOf(untrained, {least: 0, most: 1}, "unit");
    expect(untrained.map((range, unit) => isFlat(range, domains[unit]))).toEqual([true, true, true, true]);
    expect(isFlat(rangeOf(Float32Array.of(0.08, 0.12)), 1)).toBe(false);
  });

  test("says between which numbers it lies, or which one it shows everywhere", () => {
    expect(wordsOf("tanh", "activation", 0.09278, 0.1048)).toBe("nearly flat: 0.09278 … 0.1048 in its picture");
    expect(wordsOf("tanh", "activation", 0.25, 0.25)).toBe("flat: 0.25 everywhere in its picture");
  });

  test("says what the activation has to do with it, but not of weights", () => {
    const [zero, one] = ["flat: 0 everywhere in its picture", "flat: 1 everywhere in its picture"];
    expect(wordsOf("relu", "activation", 0, 0)).toBe(`${zero}, because its input is never above 0`);
    expect(wordsOf("relu", "weight", 0, 0)).toBe(zero);
    expect(wordsOf("tanh", "activation", 1, 1)).toBe(`${one}, because it is saturated`);
    expect(wordsOf("tanh", "weight", 1, 1)).toBe(one);
  });

  test("is not flat where some of its numbers are not finite, or none is", () => {
    expect(isFlat(rangeOf(Float32Array.of(1, NaN, 1)), 1)).toBe(false);
    expect(isFlat(rangeOf(Float32Array.of(NaN)), 1)).toBe(false);
  });
});
