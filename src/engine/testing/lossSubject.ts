/** Losses as subjects of the checks. Used by tests only. */
import {lossOf, type Config} from "../lookup.ts";
import type {Slope} from "./checkGradients.ts";
import {buffersOf, someOf, zerosOf, type Subject, type TestTensor} from "./subject.ts";

/** A loss with its settings and targets for some rows; labels are for two outputs. */
export interface LossTrial {
  loss: string;
  config?: Config;
  target: TestTensor;
  c: number;
}

/** Returns the forward pass of a loss as a subject. */
export function forwardOf(trial: LossTrial): Subject {
  return subjectOf(trial, {each: zerosOf([sizesOf(trial).N]), loss: zerosOf([])}, "forward");
}

/** Returns the backward pass of a loss as a subject. */
export function backwardOf(trial: LossTrial): Subject {
  return subjectOf(trial, {dx: zerosOf(xShapeOf(trial))}, "backward");
}

/** Returns a loss as a function of its x, with its gradient. */
export function slopeOf(trial: LossTrial): Slope {
  const {loss: name, config = {}, target} = trial;
  const loss = lossOf(name);
  const sizes = sizesOf(trial);
  const shape = xShapeOf(trial);
  const tensors = {x: someOf("x", shape, 2), target, each: zerosOf([sizes.N]), loss: zerosOf([]), dx: zerosOf(shape)};
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

function sizesOf({target: {shape}}: LossTrial): {N: number; K: number} {
  return {N: shape[0], K: shape[1] ?? 2};
}

function xShapeOf(trial: LossTrial): [number, number] {
  const {N, K} = sizesOf(trial);
  return [N, K];
}

function subjectOf(trial: LossTrial, written: Record<string, TestTensor>, pass: "forward" | "backward"): Subject {
  const {loss: name, config = {}, target, c} = trial;
  const loss = lossOf(name);
  const sizes = sizesOf(trial);
  return {
    tensors: {x: someOf("x", xShapeOf(trial), 2), target, ...written},
    explains: Object.keys(written),
    varied: ["x", "target"],
    call: {loops: loss[pass], config, sizes},
    run: (buffers) => {
      loss[pass](buffers, config, sizes);
    },
    explain: (tensor, operands, index) => loss.explain[tensor](operands, index, config, sizes),
    c
  };
}
