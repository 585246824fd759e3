import {describe, expect, it} from "vitest";
import {scheduleOf, type Config} from "../lookup.ts";
import {checkExplanations} from "../testing/checkExplanations.ts";
import {wordsOf} from "../testing/wordsOf.ts";
import {isScheduleName, schedules, type ScheduleName} from "./schedules.ts";

/** Settings, and factors worked by hand at some steps. */
const trials: {readonly [K in ScheduleName]: {config: Config; factors: readonly (readonly [number, number])[]}} = {
  constant: {
    config: {},
    factors: [
      [0, 1],
      [1000, 1]
    ]
  },
  step: {
    config: {every: 10, gamma: 0.5},
    factors: [
      [0, 1],
      [9, 1],
      [10, 0.5],
      [19, 0.5],
      [20, 0.25]
    ]
  },
  exponential: {
    config: {gamma: 0.5},
    factors: [
      [0, 1],
      [1, 0.5],
      [4, 0.0625]
    ]
  },
  cosine: {
    config: {steps: 6, minimum: 0.2},
    factors: [
      [0, 1],
      [2, 0.8],
      [3, 0.6],
      [6, 0.2],
      [12, 1]
    ]
  },
  warmup: {
    config: {steps: 4, start: 0.2},
    factors: [
      [0, 0.2],
      [1, 0.4],
      [3, 0.8],
      [4, 1],
      [100, 1]
    ]
  }
};

describe.each(Object.keys(trials).filter(isScheduleName))("%s", (name) => {
  const schedule = scheduleOf(name);
  const {config, factors} = trials[name];

  it.each(factors)("has after %d updates the factor %d", (step, factor) => {
    expect(schedule.factor(config, step)).toBeCloseTo(factor, 14);
  });

  it.each(factors)("explains its factor after %d updates", (step) => {
    const wrong = checkExplanations({
      tensors: {step: {shape: [], values: [step]}, factor: {shape: [], values: [0]}},
      explains: ["factor"],
      varied: ["step"],
      run: ({step, factor}) => {
        factor[0] = schedule.factor(config, step[0]);
      },
      explain: (_tensor, {step}) => schedule.explain(config, step.at()),
      c: 1
    });
    expect(wrong).toEqual([]);
  });

  it("is filed under its own name, with words for a beginner", () => {
    expect(schedules[name].name).toBe(name);
    for (const words of wordsOf(scheduleOf(name))) expect(words).toMatch(/\S/);
  });
});
