/** What every schedule is tried with: by its tests and by the certificate. */
import {scheduleOf, type Config} from "../lookup.ts";
import type {ScheduleName} from "../schedules/schedules.ts";
import type {Subject} from "./subject.ts";

/** Settings, and factors worked by hand at some steps. */
export const scheduleTrials: {
  readonly [K in ScheduleName]: {config: Config; factors: readonly (readonly [number, number])[]};
} = {
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

/** Returns the factor after so many updates as a subject. */
export function factorOf(name: ScheduleName, config: Config, updates: number): Subject {
  const schedule = scheduleOf(name);
  return {
    tensors: {step: {shape: [], values: [updates]}, factor: {shape: [], values: [0]}},
    explains: ["factor"],
    varied: ["step"],
    run: ({step, factor}) => {
      factor[0] = schedule.factor(config, step[0]);
    },
    explain: (_tensor, {step}) => schedule.explain(config, step.at()),
    c: 1
  };
}
