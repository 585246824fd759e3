import {describe, expect, it} from "vitest";
import {checkExplanations} from "../testing/checkExplanations.ts";
import {subjectOf} from "../testing/routineSubject.ts";
import {someOf, zerosOf} from "../testing/subject.ts";
import {clipByValue} from "./clipByValue.ts";
import {normFactor, scaleGradient, sumSquares} from "./clipByNorm.ts";
import {penalise} from "./penalise.ts";

const scalar = (value: number) => ({shape: [], values: [value]});

describe("explanations", () => {
  it("of the sum of squares is the sum of squares", () => {
    const tensors = {g: someOf("g", [4]), squares: zerosOf([1])};
    expect(checkExplanations(subjectOf(sumSquares, tensors, {parameter: 0}, {M: 4}))).toEqual([]);
  });

  it.each([1, 100])("of norm and factor hold with a limit of %d", (limit) => {
    const tensors = {squares: {shape: [3], values: [4, 1, 0.5]}, norm: scalar(0), factor: scalar(0)};
    expect(checkExplanations(subjectOf(normFactor, tensors, {limit}, {P: 3}))).toEqual([]);
  });

  it("of a gradient clipped by norm hold", () => {
    const tensors = {g: someOf("g", [4]), factor: scalar(0.5), clipped: zerosOf([4])};
    expect(checkExplanations(subjectOf(scaleGradient, tensors, {}, {M: 4}))).toEqual([]);
  });

  it("of a gradient clipped by value hold on both sides and in the middle", () => {
    const tensors = {g: {shape: [3], values: [2, -3, 0.25]}, clipped: zerosOf([3])};
    expect(checkExplanations(subjectOf(clipByValue, tensors, {limit: 1}, {M: 3}))).toEqual([]);
  });

  it("of penalties hold", () => {
    const tensors = {
      w: {shape: [3], values: [1.5, -2, 0]},
      g: someOf("g", [3]),
      penalty: zerosOf([3]),
      total: zerosOf([3])
    };
    expect(checkExplanations(subjectOf(penalise, tensors, {l1: 0.1, l2: 0.5}, {M: 3}))).toEqual([]);
  });
});

describe("clipping by norm", () => {
  function clip(limit: number): {norm: number; clipped: number[]} {
    const gradients = [Float64Array.of(3, 0), Float64Array.of(-4)];
    const squares = new Float64Array(2);
    const norm = new Float64Array(1);
    const factor = new Float64Array(1);
    gradients.forEach((g, parameter) => {
      sumSquares.run({g, squares}, {parameter}, {M: g.length});
    });
    normFactor.run({squares, norm, factor}, {limit}, {P: 2});
    const clipped = gradients.flatMap((g) => {
      const out = new Float64Array(g.length);
      scaleGradient.run({g, factor, clipped: out}, {}, {M: g.length});
      return [...out];
    });
    return {norm: norm[0], clipped};
  }

  it("takes one norm over all parameters and scales them alike: (3, 0), (−4) has norm 5", () => {
    const {norm, clipped} = clip(1);
    expect(norm).toBe(5);
    [0.6, 0, -0.8].forEach((value, k) => {
      expect(clipped[k]).toBeCloseTo(value, 6);
    });
  });

  it("leaves gradients alone whose norm is below the limit", () => {
    expect(clip(6).clipped).toEqual([3, 0, -4]);
  });
});

it("clipping by value cuts each number by itself", () => {
  const clipped = new Float64Array(3);
  clipByValue.run({g: Float64Array.of(2, -3, 0.25), clipped}, {limit: 1}, {M: 3});
  expect([...clipped]).toEqual([1, -1, 0.25]);
});

it("penalties pull every weight towards zero, and leave zero where it is", () => {
  const penalty = new Float64Array(3);
  const total = new Float64Array(3);
  penalise.run(
    {w: Float64Array.of(2, -2, 0), g: Float64Array.of(1, 1, 1), penalty, total},
    {l1: 0.25, l2: 0.5},
    {M: 3}
  );
  expect([...penalty]).toEqual([1.25, -1.25, 0]);
  expect([...total]).toEqual([2.25, -0.25, 1]);
});
