import {describe, expect, it} from "vitest";
import {createDataset} from "./createDataset.ts";
import type {RowsSpec} from "./spec.ts";

const drawn: RowsSpec = {
  kind: "rows",
  features: [{name: "x₁"}, {name: "x₂"}],
  values: [
    [1, 2],
    [3, 2]
  ],
  target: {kind: "classes", labels: [0, 1], names: ["orange", "blue"]}
};

describe("inline rows", () => {
  it("become a data set with padded axes", () => {
    expect(createDataset(drawn, 0)).toEqual({
      name: "Own data",
      rows: 2,
      features: drawn.features,
      values: Float32Array.of(1, 2, 3, 2),
      target: {kind: "classes", labels: Int32Array.of(0, 1), names: ["orange", "blue"]},
      domain: [
        [0.9, 3.1],
        [1, 3]
      ]
    });
  });

  it("keep the axes they come with, as drawn points do", () => {
    const domain = [[-6, 6] as const, [-6, 6] as const];
    expect(createDataset({...drawn, domain}, 0).domain).toEqual(domain);
  });

  it("may have several number targets", () => {
    const target = {
      kind: "numbers" as const,
      values: [
        [1, 2],
        [3, 4]
      ],
      features: [{name: "a"}, {name: "b"}]
    };
    expect(createDataset({...drawn, target}, 0).target).toEqual({...target, values: Float32Array.of(1, 2, 3, 4)});
  });

  it.each<[string, Partial<RowsSpec>]>([
    ["data.values: too few rows, expected 1 to 10000, got 0", {values: []}],
    ["data.values[1]: wrong length, expected 2 numbers, got 1", {values: [[1, 2], [3]]}],
    [
      "data.values[0][1]: not a number that can be stored, expected one within ±3.4e38, got Infinity",
      {
        values: [
          [1, Infinity],
          [3, 4]
        ]
      }
    ],
    [
      "data.values[0][1]: not a number that can be stored, expected one within ±3.4e38, got NaN",
      {
        values: [
          [1, NaN],
          [3, 4]
        ]
      }
    ],
    [
      "data.values[0][0]: not a number that can be stored, expected one within ±3.4e38, got 1e+39",
      {
        values: [
          [1e39, 0],
          [3, 4]
        ]
      }
    ],
    ["data.features: too few features, expected 1 to 1000, got 0", {features: [], values: [[], []]}],
    [
      "data.target.labels: wrong length, expected 2 labels, got 1",
      {target: {kind: "classes", labels: [0], names: ["a", "b"]}}
    ],
    [
      "data.target.labels[1]: no such class, expected a whole number from 0 to 1, got 2",
      {target: {kind: "classes", labels: [0, 2], names: ["a", "b"]}}
    ],
    [
      "data.target.names: too few classes, expected 2 to 50, got 1",
      {target: {kind: "classes", labels: [0, 0], names: ["a"]}}
    ],
    [
      "data.domain[1]: not a range, expected [smaller, larger], got [1, 1]",
      {
        domain: [
          [0, 1],
          [1, 1]
        ]
      }
    ],
    ["data.values: too many rows, expected 1 to 10000, got 10001", {values: Array.from({length: 10001}, () => [0, 0])}]
  ])("are refused: %s", (message, change) => {
    expect(() => createDataset({...drawn, ...change}, 0)).toThrow(message);
  });
});
