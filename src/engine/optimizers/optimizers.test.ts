import {describe, expect, it} from "vitest";
import {optimizerOf, type Config} from "../lookup.ts";
import {checkExplanations} from "../testing/checkExplanations.ts";
import {updateOf} from "../testing/optimizerSubject.ts";
import {optimizerTrials} from "../testing/optimizerTrials.ts";
import {buffersOf} from "../testing/subject.ts";
import {wordsOf} from "../testing/wordsOf.ts";
import {isOptimizerName, optimizers, type OptimizerName} from "./optimizers.ts";

/** Returns w and states after updates with these gradients, from w = 1 and a rate of 0.1. */
function train(
  name: OptimizerName,
  config: Config,
  gradients: readonly number[],
  frozen: readonly number[] = []
): Record<string, Float64Array | Int32Array> {
  const optimizer = optimizerOf(name);
  const one = () => new Float64Array(1);
  const tensors: Record<string, Float64Array | Int32Array> = {
    w: Float64Array.of(1),
    wBefore: one(),
    g: one(),
    rate: Float64Array.of(0.1),
    step: one(),
    frozen: Int32Array.from(frozen)
  };
  for (const state of optimizer.state) Object.assign(tensors, {[state]: one(), [`${state}Before`]: one()});
  gradients.forEach((gradient, k) => {
    tensors["g"][0] = gradient;
    tensors["step"][0] = k + 1;
    optimizer.update(tensors, config, {M: 1});
  });
  return tensors;
}

describe.each(Object.keys(optimizerTrials).filter(isOptimizerName))("%s", (name) => {
  it.each(optimizerTrials[name].configs)("explains every number it writes with %o", (config) => {
    expect(checkExplanations(updateOf(name, config, optimizerTrials[name].c))).toEqual([]);
  });

  it("keeps the values and states from before the last update", () => {
    const [config] = optimizerTrials[name].configs;
    const before = train(name, config, [2, -1]);
    const after = train(name, config, [2, -1, 0.5]);
    for (const written of ["w", ...optimizers[name].state]) expect(after[`${written}Before`]).toEqual(before[written]);
  });

  it("leaves a frozen element and its states alone", () => {
    const tensors = train(name, optimizerTrials[name].configs[0], [2, -1], [1]);
    expect(tensors["w"][0]).toBe(1);
    expect(tensors["wBefore"][0]).toBe(1);
    for (const state of optimizers[name].state) expect(tensors[state][0]).toBe(0);
  });

  it.each(optimizerTrials[name].configs)("moves the others past frozen elements as if none were, with %o", (config) => {
    const subject = updateOf(name, config, 1);
    const {tensors} = subject;
    const free = buffersOf(tensors, "float64");
    const masked: typeof free = {...buffersOf(tensors, "float64"), frozen: Int32Array.of(1, 0, 1)};
    subject.run(free);
    subject.run(masked);
    for (const written of ["w", ...optimizers[name].state]) {
      const [first, , last] = tensors[written].values;
      expect([...masked[written]]).toEqual([first, free[written][1], last]);
      expect(free[written][0]).not.toBe(first);
      expect([...masked[`${written}Before`]]).toEqual(tensors[written].values);
    }
  });

  it("is filed under its own name, with words for a beginner", () => {
    expect(optimizers[name].name).toBe(name);
    expect(optimizers[name].defaultRate).toBeGreaterThan(0);
    for (const words of wordsOf(optimizerOf(name))) expect(words).toMatch(/\S/);
  });
});

/** Two updates from w = 1 with η = 0.1 and gradients 2 and −1, worked by hand from PyTorch's definitions. */
const examples: readonly {name: OptimizerName; config: Config; w: number}[] = [
  {name: "sgd", config: {momentum: 0, nesterov: false}, w: 1 - 0.2 + 0.1},
  // v = 2, then 0.5 · 2 − 1 = 0
  {name: "sgd", config: {momentum: 0.5, nesterov: false}, w: 1 - 0.1 * 2 - 0.1 * 0},
  // steps 2 + 0.5 · 2 = 3, then −1 + 0.5 · 0 = −1
  {name: "sgd", config: {momentum: 0.5, nesterov: true}, w: 1 - 0.1 * 3 + 0.1 * 1},
  // m = 1, then 0.5 − 0.5 = 0, so that only the first step moves: m̂ = 1/½ = 2, v̂ = 4
  {name: "adam", config: {beta1: 0.5, beta2: 0.75, epsilon: 2}, w: 1 - (0.1 * 2) / (2 + 2)},
  // the same, and w shrinks by 1 − 0.1 · 0.5 before each step
  {
    name: "adamw",
    config: {beta1: 0.5, beta2: 0.75, epsilon: 2, weightDecay: 0.5},
    w: (1 * 0.95 - (0.1 * 2) / (2 + 2)) * 0.95
  },
  // v = ¾ · 4 = 3, then ¼ · 3 + ¾ · 1 = 1.5
  {
    name: "rmsprop",
    config: {alpha: 0.25, epsilon: 1, momentum: 0},
    w: 1 - (0.1 * 2) / (Math.sqrt(3) + 1) + 0.1 / (Math.sqrt(1.5) + 1)
  },
  // b = 2 / (√3 + 1), then ½ b − 1 / (√1.5 + 1)
  {
    name: "rmsprop",
    config: {alpha: 0.25, epsilon: 1, momentum: 0.5},
    w: 1 - (0.1 * 2 * 1.5) / (Math.sqrt(3) + 1) + 0.1 / (Math.sqrt(1.5) + 1)
  },
  // s = 4, then 5; the second rate is 0.1 / (1 + 1 · 0.25)
  {name: "adagrad", config: {lrDecay: 0.25, epsilon: 0}, w: 1 - (0.1 * 2) / 2 + 0.08 / Math.sqrt(5)}
];

it.each(examples)("$name with $config takes the steps worked out by hand", ({name, config, w}) => {
  expect(train(name, config, [2, -1])["w"][0]).toBeCloseTo(w, 14);
});

it("adam's first step is as long as the rate, whatever the size of the gradient", () => {
  for (const gradient of [1e-3, 1, 1e6])
    expect(train("adam", optimizerTrials.adam.configs[0], [gradient])["w"][0]).toBeCloseTo(0.9, 5);
});
