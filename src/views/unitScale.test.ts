import {describe, expect, test} from "vitest";
import type {MeasuredLayer} from "../lenses/measureNetwork.ts";
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

describe("a picture in which all numbers look alike", () => {
  test("is flat on the scale it is drawn on, as its neighbours are that look the same", () => {
    const domains = domainsOf(untrained, {least: 0, most: 1}, "unit");
    expect(untrained.map((range, unit) => isFlat(range, domains[unit]))).toEqual([true, true, true, true]);
    expect(isFlat(rangeOf(Float32Array.of(0.08, 0.12)), 1)).toBe(false);
  });

  test("says between which numbers it lies, or which one it shows everywhere", () => {
    const layer = {kind: "dense", stopsNegative: false} as unknown as MeasuredLayer;
    const words = (...values: number[]): string =>
      describePicture(layer, 0, {
        ranges: [rangeOf(Float32Array.from(values))],
        domains: [1]
      } as unknown as LayerPictures);
    expect(words(0.09278, 0.1048)).toBe("nearly flat: 0.09278 … 0.1048 in its picture");
    expect(words(0.25, 0.25)).toBe("flat: 0.25 everywhere in its picture");
  });

  test("is not flat where some of its numbers are not finite, or none is", () => {
    expect(isFlat(rangeOf(Float32Array.of(1, NaN, 1)), 1)).toBe(false);
    expect(isFlat(rangeOf(Float32Array.of(NaN)), 1)).toBe(false);
  });
});
