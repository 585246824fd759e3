import {describe, expect, it} from "vitest";
import {evaluate} from "../evaluate.ts";
import {checkExplanations} from "../testing/checkExplanations.ts";
import {subjectOf} from "../testing/routineSubject.ts";
import {operandsOf, someOf, zerosOf} from "../testing/subject.ts";
import {encodeTarget} from "./encodeTarget.ts";
import {featureFunctions, isFeatureName} from "./featureFunctions.ts";
import {features} from "./features.ts";
import {gatherRows} from "./gatherRows.ts";
import {standardise, statistics, unstandardise} from "./standardise.ts";

const names = Object.keys(featureFunctions).filter(isFeatureName);

describe("features", () => {
  it("explains all features of two-dimensional data", () => {
    const tensors = {raw: someOf("raw", [3, 2]), features: zerosOf([3, names.length])};
    const sizes = {N: 3, F: 2, D: names.length};
    expect(checkExplanations(subjectOf(features, tensors, {features: names}, sizes))).toEqual([]);
  });

  it("passes any other data on as it is, and says so", () => {
    const tensors = {raw: someOf("raw", [2, 4]), features: zerosOf([2, 4])};
    expect(checkExplanations(subjectOf(features, tensors, {}, {N: 2, F: 4, D: 4}))).toEqual([]);
  });

  it("of the point (3, −4) are those worked out by hand", () => {
    const out = new Float64Array(names.length);
    features.run({raw: Float64Array.of(3, -4), features: out}, {features: names}, {N: 1, F: 2, D: names.length});
    const expected = {
      x1: 3,
      x2: -4,
      "x1^2": 9,
      "x2^2": 16,
      "x1*x2": -12,
      "sin x1": 0.1411200080598672,
      "sin x2": 0.7568024953079282,
      "cos x1": -0.9899924966004454,
      "cos x2": -0.6536436208636119,
      "|x1|": 3,
      "|x2|": 4,
      radius: 5
    };
    names.forEach((name, d) => {
      expect(out[d]).toBeCloseTo(expected[name], 15);
    });
  });

  it("have a label and words for a beginner", () => {
    for (const {label, help} of Object.values(featureFunctions)) expect(label && help).toMatch(/\S/);
  });
});

describe("standardising", () => {
  it("explains every number", () => {
    const tensors = {
      x: someOf("x", [3, 2]),
      mean: someOf("mean", [2]),
      std: {shape: [2], values: [0.5, 2]},
      y: zerosOf([3, 2])
    };
    expect(checkExplanations(subjectOf(standardise, tensors, {}, {N: 3, D: 2}))).toEqual([]);
  });

  it("can be undone, and explains that", () => {
    const tensors = {
      x: someOf("x", [3, 2]),
      mean: someOf("mean", [2]),
      std: {shape: [2], values: [0.5, 2]},
      y: zerosOf([3, 2])
    };
    expect(checkExplanations(subjectOf(unstandardise, tensors, {}, {N: 3, D: 2}))).toEqual([]);
    const y = new Float64Array(4);
    unstandardise.run(
      {x: Float64Array.of(-1, 1, 0, 2), mean: Float64Array.of(2, 0), std: Float64Array.of(4, 0.5), y},
      {},
      {N: 2, D: 2}
    );
    expect([...y]).toEqual([-2, 0.5, 2, 1]);
  });

  it("explains the mean and standard deviation of every feature", () => {
    const tensors = {x: someOf("x", [4, 2]), mean: zerosOf([2]), std: zerosOf([2])};
    expect(checkExplanations(subjectOf(statistics, tensors, {}, {N: 4, D: 2}))).toEqual([]);
  });

  it("of (1, 3) has mean 2 and standard deviation 1, which makes (−1, 1)", () => {
    const x = Float64Array.of(1, 3);
    const [mean, std, y] = [new Float64Array(1), new Float64Array(1), new Float64Array(2)];
    statistics.run({x, mean, std}, {}, {N: 2, D: 1});
    standardise.run({x, mean, std, y}, {}, {N: 2, D: 1});
    expect([mean[0], std[0], ...y]).toEqual([2, 1, -1, 1]);
  });

  it("keeps its digits far from zero", () => {
    const x = Float64Array.of(1e9, 1e9, 1e9 + 0.25);
    const [mean, std] = [new Float64Array(1), new Float64Array(1)];
    statistics.run({x, mean, std}, {}, {N: 3, D: 1});
    expect(mean[0] - 1e9).toBeCloseTo(0.25 / 3, 6);
    expect(std[0]).toBeCloseTo(0.25 * Math.sqrt(2 / 9), 6);
  });

  it("of a feature that never changes gives exact zeros instead of a division by nearly nothing", () => {
    const x = new Float64Array(1000).fill(0.1);
    const [mean, std, y] = [new Float64Array(1), new Float64Array(1), new Float64Array(1000)];
    statistics.run({x, mean, std}, {}, {N: 1000, D: 1});
    standardise.run({x, mean, std, y}, {}, {N: 1000, D: 1});
    expect([mean[0], std[0]]).toEqual([0.1, 1]);
    expect(y.every((value) => value === 0)).toBe(true);
  });
});

describe("loading a batch", () => {
  const rows = {shape: [3], values: [4, 0, 4], below: 5};

  it("explains every number by the data row it came from", () => {
    const tensors = {values: someOf("values", [5, 2]), rows, y: zerosOf([3, 2])};
    expect(checkExplanations(subjectOf(gatherRows, tensors, {}, {N: 3, F: 2}))).toEqual([]);
  });

  it("quotes the element it picked and the row number that picked it", () => {
    const tensors = {values: someOf("values", [5, 2]), rows, y: zerosOf([3, 2])};
    const buffers = {
      values: Float32Array.from(tensors.values.values),
      rows: Int32Array.from(rows.values),
      y: new Float32Array(6)
    };
    const why = gatherRows.explain.y(operandsOf(tensors, buffers) as never, [1, 1], {}, {N: 3, F: 2});
    expect(why).toEqual({
      kind: "gather",
      from: "values[0,1]",
      index: {kind: "ref", address: "rows[1]", value: 0},
      value: buffers.values[1]
    });
  });

  it.each([
    {code: "labels", K: 3, shape: [3]},
    {code: "bits", K: 3, shape: [3, 3]},
    {code: "signs", K: 3, shape: [3, 3]},
    {code: "bits", K: 1, shape: [3, 1]},
    {code: "signs", K: 1, shape: [3, 1]}
  ] as const)("explains targets written as $code into $K columns", ({code, K, shape}) => {
    const labels = {shape: [5], values: [0, 1, 2, 0, 1], below: 3};
    const subject = subjectOf(encodeTarget, {labels, rows, target: zerosOf(shape)}, {code}, {N: 3, K});
    expect(checkExplanations(subject)).toEqual([]);
  });

  it.each([
    {code: "labels", K: 3, target: [2, 1]},
    {code: "bits", K: 3, target: [0, 0, 1, 0, 1, 0]},
    {code: "signs", K: 3, target: [-1, -1, 1, -1, 1, -1]},
    {code: "bits", K: 1, target: [0, 1]},
    {code: "signs", K: 1, target: [-1, 1]}
  ] as const)("writes classes as $code into $K columns, class 1 being the positive one", ({code, K, target}) => {
    const out = new Float64Array(target.length);
    const buffers = {labels: Int32Array.of(0, 1, K === 1 ? 0 : 2), rows: Int32Array.of(2, 1), target: out};
    encodeTarget.run(buffers, {code}, {N: 2, K});
    expect([...out]).toEqual(target);
  });
});

it("an explanation evaluates to what it explains for a feature that is not a number", () => {
  const why = featureFunctions.radius.explain(
    {kind: "ref", address: "raw[0,0]", value: "NaN"},
    {kind: "ref", address: "raw[0,1]", value: 1}
  );
  expect(evaluate(why).value).toBeNaN();
});
