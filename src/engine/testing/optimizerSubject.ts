/** Optimizers as subjects of the checks. Used by tests only. */
import {optimizerOf, type Config} from "../lookup.ts";
import type {OptimizerName} from "../optimizers/optimizers.ts";
import {someOf, zerosOf, type Subject, type TestTensor} from "./subject.ts";

/** States that hold sums of squares, which are never negative. */
const squares: readonly string[] = ["v", "sum"];

/** Returns an update as a subject. */
export function updateOf(name: OptimizerName, config: Config, c: number): Subject {
  const optimizer = optimizerOf(name);
  const tensors: Record<string, TestTensor> = {
    w: someOf("w", [3]),
    wBefore: zerosOf([3]),
    g: someOf("g", [3]),
    rate: {shape: [], values: [0.125]},
    step: {shape: [], values: [3]},
    frozen: {shape: [0], values: [], below: 2}
  };
  for (const state of optimizer.state) {
    const {shape, values} = someOf(state, [3]);
    tensors[state] = {shape, values: squares.includes(state) ? values.map(Math.abs) : values};
    tensors[`${state}Before`] = zerosOf([3]);
  }
  return {
    tensors,
    explains: ["w", ...optimizer.state],
    varied: ["w", "g", "rate", "step", ...optimizer.state],
    run: (buffers) => {
      optimizer.update(buffers, config, {M: 3});
    },
    explain: (tensor, operands, index) => optimizer.explain[tensor](operands, index, config, {M: 3}),
    c
  };
}
