import {describe, expect, it} from "vitest";
import {lossOf, type Config} from "../lookup.ts";
import {checkExplanations} from "../testing/checkExplanations.ts";
import {checkGradients} from "../testing/checkGradients.ts";
import {backwardOf, forwardOf, slopeOf} from "../testing/lossSubject.ts";
import {lossTrials} from "../testing/lossTrials.ts";
import {wordsOf} from "../testing/wordsOf.ts";
import {isLossName, losses, type LossName} from "./losses.ts";

describe.each(Object.keys(lossTrials).filter(isLossName))("%s", (loss) => {
  const trial = {loss, ...lossTrials[loss]};

  it("explains the loss of every row and their mean", () => {
    expect(checkExplanations(forwardOf(trial))).toEqual([]);
  });

  it("explains every gradient it adds", () => {
    expect(checkExplanations(backwardOf(trial))).toEqual([]);
  });

  it("has the gradients that central differences give", () => {
    expect(checkGradients(slopeOf(trial))).toEqual([]);
  });

  it("is filed under its own name, with words for a beginner", () => {
    expect(losses[loss].name).toBe(loss);
    for (const words of wordsOf(lossOf(loss))) expect(words).toMatch(/\S/);
  });
});

interface Example {
  loss: LossName;
  config?: Config;
  K: number;
  x: readonly number[];
  target: readonly number[];
  each: readonly number[];
  dx: readonly number[];
}

const LN2 = Math.log(2);
const LN3 = Math.log(3);

/** Two rows each; the loss is the mean of `each`. */
const examples: readonly Example[] = [
  // errors (3, −1) and (0, 2)
  {
    loss: "meanSquaredError",
    K: 2,
    x: [3, 0, 1, 5],
    target: [0, 1, 1, 3],
    each: [(9 + 1) / 2, 4 / 2],
    dx: [6 / 4, -2 / 4, 0, 4 / 4]
  },
  // errors 0.5 and −3 with δ = 1: ½ · 0.25 and 3 − ½
  {loss: "huber", config: {delta: 1}, K: 1, x: [0.5, -2], target: [0, 1], each: [0.125, 2.5], dx: [0.25, -0.5]},
  // σ(ln 3) = ¾: −log ¾ for a 1, −log ¼ for a 0
  {
    loss: "binaryCrossEntropy",
    K: 1,
    x: [LN3, LN3],
    target: [1, 0],
    each: [Math.log(4 / 3), Math.log(4)],
    dx: [-0.25 / 2, 0.75 / 2]
  },
  // so sure that e^x overflows: right costs nothing, wrong costs x
  {loss: "binaryCrossEntropy", K: 1, x: [1000, -1000], target: [1, 1], each: [0, 1000], dx: [0, -0.5]},
  // probabilities (⅛, 2/8, ⅝), then (½, ½, 0) far beyond what e^x can hold
  {
    loss: "categoricalCrossEntropy",
    K: 3,
    x: [0, LN2, Math.log(5), 1000, 1000, -1000],
    target: [1, 2],
    each: [Math.log(4), 2000 + LN2],
    dx: [1 / 16, -6 / 16, 5 / 16, 0.25, 0.25, -0.5]
  },
  // sure of the right class, whichever column it is in
  {
    loss: "categoricalCrossEntropy",
    K: 3,
    x: [0, 1000, 0, -1000, 0, 1000],
    target: [1, 2],
    each: [0, 0],
    dx: [0, 0, 0, 0, 0, 0]
  },
  // right by 2 (no loss), right by ¼ (¾ short), wrong by 1 (2 short), exactly at the margin (no slope)
  {
    loss: "hinge",
    K: 2,
    x: [2, 0.25, 1, -1],
    target: [1, 1, -1, -1],
    each: [0.75 / 2, 2 / 2],
    dx: [0, -1 / 4, 1 / 4, 0]
  }
];

describe("worked by hand", () => {
  it.each(examples)("$loss of $x for $target gives the numbers of the example", (example) => {
    const {loss: name, config = {}, K} = example;
    const loss = lossOf(name);
    const tensors = {
      x: Float64Array.from(example.x),
      target: Float64Array.from(example.target),
      each: new Float64Array(2),
      loss: new Float64Array(1),
      dx: new Float64Array(example.dx.length)
    };
    loss.forward(tensors, config, {N: 2, K});
    loss.backward(tensors, config, {N: 2, K});
    example.each.forEach((value, n) => {
      expect(tensors.each[n]).toBeCloseTo(value, 12);
    });
    expect(tensors.loss[0]).toBeCloseTo((example.each[0] + example.each[1]) / 2, 12);
    example.dx.forEach((value, k) => {
      expect(tensors.dx[k]).toBeCloseTo(value, 12);
    });
  });

  it("a loss of NaN is not hidden", () => {
    for (const name of Object.keys(losses)) {
      const tensors = {
        x: Float64Array.of(NaN, NaN),
        target: Float64Array.of(1, 1),
        each: new Float64Array(1),
        loss: new Float64Array(1)
      };
      lossOf(name).forward(tensors, {delta: 1}, {N: 1, K: 2});
      expect(tensors.loss[0]).toBeNaN();
    }
  });
});
