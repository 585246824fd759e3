/** Losses as subjects of the checks. Used by tests only. */
import {lossOf, type Config} from "../lookup.ts";
import type {Slope} from "./checkGradients.ts";
import {buffersOf, someOf, zerosOf, type Subject, type TestTensor} from "./subject.ts";

/** A loss with its settings and targets for three rows. */
export interface LossTrial {
  loss: string;
  config?: Config;
  target: TestTensor;
  c: number;
}

const sizes = {N: 3, K: 2};

/** Returns the forward pass of a loss as a subject. */
export function forwardOf(trial: LossTrial): Subject {
  return subjectOf(trial, {each: zerosOf([3]), loss: zerosOf([])}, "forward");
}

/** Returns the backward pass of a loss as a subject. */
export function backwardOf(trial: LossTrial): Subject {
  return subjectOf(trial, {dx: zerosOf([3, 2])}, "backward");
}

/** Returns a loss as a function of its x, with its gradient. */
export function slopeOf({loss: name, config = {}, target}: LossTrial): Slope {
  const loss = lossOf(name);
  const tensors = {x: someOf("x", [3, 2], 2), target, each: zerosOf([3]), loss: zerosOf([]), dx: zerosOf([3, 2])};
  const buffers = buffersOf(tensors, "float64");
  return {
    buffers,
    gradients: {x: "dx"},
    value() {
      loss.forward(buffers, config, sizes);
      return buffers["loss"][0];
    },
    backward() {
      buffers["dx"].fill(0);
      loss.backward(buffers, config, sizes);
    }
  };
}

function subjectOf(
  {loss: name, config = {}, target, c}: LossTrial,
  written: Record<string, TestTensor>,
  pass: "forward" | "backward"
): Subject {
  const loss = lossOf(name);
  return {
    tensors: {x: someOf("x", [3, 2], 2), target, ...written},
    explains: Object.keys(written),
    varied: ["x", "target"],
    run: (buffers) => {
      loss[pass](buffers, config, sizes);
    },
    explain: (tensor, operands, index) => loss.explain[tensor](operands, index, config, sizes),
    c
  };
}
