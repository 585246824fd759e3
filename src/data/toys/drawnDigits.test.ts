import {describe, expect, test} from "vitest";
import {createDataset} from "../createDataset.ts";
import type {Dataset} from "../dataset.ts";
import {digitShapes} from "./digitShapes.ts";
import {drawStrokes, type Point} from "./drawStrokes.ts";

const size = 28 * 28;

function pictures(points: number, jitter: number, seed = 1): Dataset {
  return createDataset({kind: "drawnDigits", points, jitter}, seed);
}

function pixelsOf({values}: Dataset, row: number): Float32Array {
  return values.slice(row * size, (row + 1) * size);
}

describe("drawn digits", () => {
  test("are pictures of 28 by 28 pixels from no ink to full ink, ten classes by turns", () => {
    const {values, features, image, target, rows} = pictures(35, 0.5);
    expect([rows, features.length, values.length]).toEqual([35, size, 35 * size]);
    expect(image).toEqual({width: 28, height: 28, max: 1});
    expect([features[0].name, features[size - 1].name]).toEqual(["pixel r1c1", "pixel r28c28"]);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(target.kind === "classes" && [...target.labels.slice(0, 12)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
  });

  test("are all alike without jitter, and all different with some", () => {
    const still = pictures(20, 0);
    expect(pixelsOf(still, 13)).toEqual(pixelsOf(still, 3));
    const shaky = pictures(60, 0.3);
    const seen = new Set(Array.from({length: 60}, (_, row) => pixelsOf(shaky, row).join()));
    expect(seen.size).toBe(60);
  });

  test("keep their first rows when there are more of them", () => {
    expect(pictures(40, 0.5).values.slice(0, 20 * size)).toEqual(pictures(20, 0.5).values);
  });

  test("are neither empty nor full, at any jitter", () => {
    for (const jitter of [0, 0.5, 1]) {
      const dataset = pictures(200, jitter, 7);
      for (let row = 0; row < 200; row++) {
        const ink = pixelsOf(dataset, row).reduce((sum, value) => sum + value, 0) / size;
        expect(ink).toBeGreaterThan(0.02);
        expect(ink).toBeLessThan(0.45);
      }
    }
  });

  test("of one kind are nearer to each other than to the others", () => {
    const dataset = pictures(200, 0.5, 3);
    const middles = Array.from({length: 10}, (_, digit) => {
      const middle = new Float64Array(size);
      for (let row = digit; row < 100; row += 10)
        pixelsOf(dataset, row).forEach((value, i) => (middle[i] += value / 10));
      return middle;
    });
    let right = 0;
    for (let row = 100; row < 200; row++) {
      const pixels = pixelsOf(dataset, row);
      const far = middles.map((middle) =>
        pixels.reduce((sum, value, i) => sum + (value - middle[i]) * (value - middle[i]), 0)
      );
      if (far.indexOf(Math.min(...far)) === row % 10) right++;
    }
    expect(right).toBeGreaterThan(75);
    expect(right).toBeLessThan(100);
  });

  test("name only points they have", () => {
    for (const {points, strokes} of digitShapes.flat()) expect(new Set(strokes.flat())).toEqual(new Set(points.keys()));
  });
});

describe("strokes", () => {
  const draw = (stroke: readonly Point[], radius: number): number[][] => {
    const pixels = new Float32Array(25);
    drawStrokes([stroke], radius, {pixels, side: 5});
    return Array.from({length: 5}, (_, row) => [...pixels.slice(row * 5, row * 5 + 5)]);
  };

  test("fill the pixels whose middle is under the pen, and fade over one pixel", () => {
    const across = draw(
      [
        [0, 2.5],
        [5, 2.5]
      ],
      0.75
    );
    expect(across[2]).toEqual([1, 1, 1, 1, 1]);
    expect(across[1].every((value) => Math.abs(value - 0.25) < 0.003)).toBe(true);
    expect(across[0]).toEqual([0, 0, 0, 0, 0]);
  });

  test("of one point leave a dot, and stay within the picture", () => {
    expect(
      draw(
        [
          [2.5, 2.5],
          [2.5, 2.5]
        ],
        0.5
      )[2]
    ).toEqual([0, 0, 1, 0, 0]);
    expect(
      draw(
        [
          [-9, -9],
          [-9, 20]
        ],
        1
      )
        .flat()
        .every((value) => value === 0)
    ).toBe(true);
  });
});
