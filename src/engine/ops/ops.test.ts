import {describe, expect, it} from "vitest";
import {opOf} from "../lookup.ts";
import {checkExplanations} from "../testing/checkExplanations.ts";
import {checkGradients} from "../testing/checkGradients.ts";
import {backwardOf, forwardOf, slopeOf, type OpTrial} from "../testing/opSubject.ts";
import {wordsOf} from "../testing/wordsOf.ts";
import {isOpName, ops, type OpName} from "./ops.ts";

/** Every op with settings, input shapes, and how many float32 roundings per term its numbers may be off by. */
const trials: {readonly [K in OpName]: Omit<OpTrial, "op">} = {
  // sizes that leave a rest when units or inputs are taken four at a time
  linear: {config: {out: 5}, inputs: [[3, 6]], c: 1},
  tanh: {inputs: [[2, 3]], c: 1},
  relu: {inputs: [[2, 3]], c: 1},
  leakyRelu: {config: {negativeSlope: 0.01}, inputs: [[2, 3]], c: 1},
  elu: {config: {alpha: 1.5}, inputs: [[2, 3]], c: 1},
  gelu: {inputs: [[2, 3]], c: 1},
  silu: {inputs: [[2, 3]], c: 1},
  sigmoid: {inputs: [[2, 3]], c: 1},
  softplus: {inputs: [[2, 3]], c: 1},
  sine: {inputs: [[2, 3]], c: 1},
  identity: {inputs: [[2, 3]], c: 1},
  softmax: {inputs: [[2, 3]], c: 1},
  dropout: {config: {p: 0.25}, inputs: [[2, 3]], c: 1},
  add: {
    inputs: [
      [2, 3],
      [2, 3]
    ],
    c: 1
  },
  concatenate: {
    inputs: [
      [2, 3],
      [2, 2]
    ],
    c: 1
  },
  layerNorm: {config: {epsilon: 1e-5}, inputs: [[2, 4]], c: 1}
};

describe.each(Object.keys(trials).filter(isOpName))("%s", (op) => {
  const trial = {op, ...trials[op]};

  it("explains every number its forward pass writes", () => {
    expect(checkExplanations(forwardOf(trial))).toEqual([]);
  });

  it("explains every number its backward pass adds", () => {
    expect(checkExplanations(backwardOf(trial))).toEqual([]);
  });

  it("has the gradients that central differences give", () => {
    expect(checkGradients(slopeOf(trial))).toEqual([]);
  });

  it("adds to gradients that are there already", () => {
    const subject = backwardOf(trial);
    const [fresh, used] = [0, 1].map((start) => {
      const buffers = slopeOf(trial).buffers;
      for (const name of subject.explains) buffers[name].fill(start);
      subject.run(buffers);
      return subject.explains.flatMap((name) => [...buffers[name]]);
    });
    used.forEach((value, k) => {
      expect(value).toBeCloseTo(fresh[k] + 1, 12);
    });
  });

  it("is filed under its own name, with words for a beginner", () => {
    expect(ops[op].name).toBe(op);
    for (const words of wordsOf(opOf(op))) expect(words).toMatch(/\S/);
  });
});
