/** Optimizers as subjects of the checks. Used by tests only. */
import {optimizerOf, type Config} from "../lookup.ts";
import type {OptimizerName} from "../optimizers/optimizers.ts";
import {someOf, zerosOf, type Subject, type TestTensor} from "./subject.ts";

/** States that hold sums of squares, which are never negative. */
const squares: readonly string[] = ["v", "sum"];

/** Returns an update of M weights as a subject. */
export function updateOf(name: OptimizerName, config: Config, c: number, M = 3): Subject {
  const optimizer = optimizerOf(name);
  const tensors: Record<string, TestTensor> = {
    w: someOf("w", [M]),
    wBefore: zerosOf([M]),
    g: someOf("g", [M]),
    rate: {shape: [], values: [0.125]},
    step: {shape: [], values: [M]},
    frozen: {shape: [0], values: [], below: 2}
  };
  for (const state of optimizer.state) {
    const {shape, values} = someOf(state, [M]);
    tensors[state] = {shape, values: squares.includes(state) ? values.map(Math.abs) : values};
    tensors[`${state}Before`] = zerosOf([M]);
  }
  return {
    tensors,
    explains: ["w", ...optimizer.state],
    varied: ["w", "g", "rate", "step", ...optimizer.state],
    call: {loops: optimizer.update, config, sizes: {M}},
    run: (buffers) => {
      optimizer.update(buffers, config, {M});
    },
    explain: (tensor, operands, index) => optimizer.explain[tensor](operands, index, config, {M}),
    c
  };
}
