import {describe, expect, it} from "vitest";
import {completeDataSpec, isDataKind} from "./completeDataSpec.ts";
import {dataKinds} from "./dataKinds.ts";
import type {DataSpecInput} from "./spec.ts";

/** What may come out of a file: anything. */
function complete(json: string): () => unknown {
  return () => completeDataSpec(JSON.parse(json) as DataSpecInput);
}

describe("completeDataSpec", () => {
  it("fills in every default", () => {
    expect(completeDataSpec({kind: "spiral", arms: 3})).toEqual({kind: "spiral", points: 300, noise: 0.1, arms: 3});
    expect(completeDataSpec({kind: "and"})).toEqual({kind: "and"});
  });

  it.each([
    ['{"kind":"circle","points":1}', "data.points: out of range, expected a whole number from 10 to 10000, got 1"],
    [
      '{"kind":"circle","points":50.5}',
      "data.points: out of range, expected a whole number from 10 to 10000, got 50.5"
    ],
    ['{"kind":"circle","noise":1e9}', "data.noise: out of range, expected a number from 0 to 3, got 1000000000"],
    ['{"kind":"circle","noise":"much"}', 'data.noise: not a number, expected a number from 0 to 3, got "much"'],
    ['{"kind":"blobs","classes":9}', "data.classes: out of range, expected a whole number from 2 to 8, got 9"],
    ['{"kind":"circle","size":3}', "data.size: unknown field for circle, expected kind, points or noise"],
    [
      '{"kind":"cirle"}',
      'data.kind: unknown data set, expected circle, xor, blobs, spiral, moons, rings, checkerboard, and, or, logicXor, plane, bumps, sine, xSinX, step, drawnDigits, iris, wine, breastCancer, diabetes, digits or rows, got "cirle"'
    ]
  ])("refuses %s and says what it expected", (json, message) => {
    expect(complete(json)).toThrow(message);
  });

  it("tells data sets from other words", () => {
    expect([isDataKind("circle"), isDataKind("toString"), isDataKind("csv")]).toEqual([true, false, false]);
  });
});

describe("dataKinds", () => {
  it("describes every data set in one sentence, with defaults in range", () => {
    for (const info of Object.values(dataKinds)) {
      expect(info.sentence).toMatch(/^[^.]+\.$/);
      for (const parameter of info.parameters) {
        expect(parameter.sentence).toMatch(/^\S.*\.$/);
        expect(parameter.default).toBeGreaterThanOrEqual(parameter.min);
        expect(parameter.default).toBeLessThanOrEqual(parameter.max);
      }
    }
  });
});
