import {describe, expect, it} from "vitest";
import {opOf} from "../lookup.ts";
import {checkExplanations} from "../testing/checkExplanations.ts";
import {checkGradients} from "../testing/checkGradients.ts";
import {backwardOf, forwardOf, slopeOf} from "../testing/opSubject.ts";
import {opTrials} from "../testing/opTrials.ts";
import {buffersOf} from "../testing/subject.ts";
import {wordsOf} from "../testing/wordsOf.ts";
import {isOpName, ops} from "./ops.ts";

describe.each(Object.keys(opTrials).filter(isOpName))("%s", (op) => {
  const trial = {op, ...opTrials[op]};

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

  it("computes the gradients of its parameters where nobody asks for those of its inputs", () => {
    const {inputs} = ops[op];
    const [all, some] = [[], inputs].map((left) => {
      const subject = backwardOf(trial);
      const buffers = slopeOf(trial).buffers;
      for (const input of left) Reflect.deleteProperty(buffers, `d${input}`);
      subject.run(buffers);
      const names = subject.explains.filter((name) => !inputs.includes(name.slice(1)));
      return names.flatMap((name) => [...buffers[name]]);
    });
    expect(some).toEqual(all);
  });

  it("keeps within the range it states", () => {
    const {range} = opOf(op);
    const subject = forwardOf(trial);
    const {tensors} = subject;
    const buffers = buffersOf(tensors, "float64");
    for (const size of [1, 100]) {
      for (const input of ops[op].inputs) tensors[input].values.forEach((x, k) => (buffers[input][k] = size * x));
      subject.run(buffers);
      expect(Math.min(...buffers["y"])).toBeGreaterThanOrEqual(range?.least ?? -Infinity);
      expect(Math.max(...buffers["y"])).toBeLessThanOrEqual(range?.most ?? Infinity);
    }
    if (range?.saturates)
      expect([...buffers["y"]].filter((y) => y - range.least > 0.01 && range.most - y > 0.01)).toEqual([]);
  });

  it("makes zero of every negative number, or changes no number, only if it says so", () => {
    const {role, stopsNegative = false, passesOn = false} = opOf(op);
    const subject = forwardOf(trial);
    const buffers = buffersOf(subject.tensors, "float64");
    const isElementwise = role === "activation";
    subject.run(buffers);
    expect(isElementwise && buffers["y"].every((y, k) => y === buffers["x"][k])).toBe(passesOn);
    if (isElementwise) buffers["x"].fill(-2);
    subject.run(buffers);
    expect(isElementwise && buffers["y"].every((y) => y === 0)).toBe(stopsNegative);
  });

  it("is filed under its own name, with words for a beginner", () => {
    expect(ops[op].name).toBe(op);
    for (const words of wordsOf(opOf(op))) expect(words).toMatch(/\S/);
  });
});
