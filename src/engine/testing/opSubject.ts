/** Ops as subjects of the checks. Used by tests only. */
import type {Shape} from "../../tensor/shape.ts";
import {opOf, type AnyOp, type Config} from "../lookup.ts";
import type {Slope} from "./checkGradients.ts";
import {buffersOf, someOf, zerosOf, type Subject, type TestTensor} from "./subject.ts";

/** An op with its settings and the shapes of its inputs. */
export interface OpTrial {
  op: string;
  config?: Config;
  inputs: readonly Shape[];
  c: number;
}

/** Returns the forward pass of an op as a subject. */
export function forwardOf(trial: OpTrial): Subject {
  const place = placed(trial);
  return subjectOf(place, "forward", {
    tensors: place.tensors,
    explains: place.written,
    varied: place.given,
    c: trial.c
  });
}

/** Returns the backward pass of an op as a subject, with what its forward pass has left. */
export function backwardOf(trial: OpTrial): Subject {
  const place = placed(trial);
  const {op, config, sizes, tensors, parameters} = place;
  const buffers = buffersOf(tensors, "float32");
  op.forward(buffers, config, sizes);
  const before = Object.fromEntries(
    Object.entries(tensors).map(([name, {shape}]): [string, TestTensor] => [name, {shape, values: [...buffers[name]]}])
  );
  const variables = [...op.inputs, ...parameters];
  const gradients = Object.fromEntries(variables.map((name) => [`d${name}`, zerosOf(tensors[name].shape)]));
  return subjectOf(place, "backward", {
    tensors: {...before, ...gradients, dy: someOf("dy", tensors["y"].shape)},
    explains: Object.keys(gradients),
    varied: [...Object.keys(before), "dy"],
    c: trial.c
  });
}

/** Returns the sum of an op's output, weighted by dy, as a function with its gradient. The mask is held. */
export function slopeOf(trial: OpTrial): Slope {
  const {op, config, sizes, tensors, parameters} = placed(trial);
  const variables = [...op.inputs, ...parameters];
  const gradients = Object.fromEntries(variables.map((name) => [name, `d${name}`]));
  const zeros = Object.fromEntries(variables.map((name) => [`d${name}`, zerosOf(tensors[name].shape)]));
  const buffers = buffersOf({...tensors, ...zeros, dy: someOf("dy", tensors["y"].shape)}, "float64");
  return {
    buffers,
    gradients,
    value() {
      op.forward(buffers, config, sizes);
      let total = 0;
      buffers["y"].forEach((y, k) => (total += y * buffers["dy"][k]));
      return total;
    },
    backward() {
      for (const gradient of Object.values(gradients)) buffers[gradient].fill(0);
      op.backward(buffers, config, sizes);
    }
  };
}

interface Placed {
  op: AnyOp;
  config: Config;
  sizes: Readonly<Record<string, number>>;
  tensors: Record<string, TestTensor>;
  /** What goes in. */
  given: string[];
  /** What comes out. */
  written: string[];
  parameters: string[];
}

function subjectOf(
  {op, config, sizes}: Placed,
  pass: "forward" | "backward",
  tried: Pick<Subject, "tensors" | "explains" | "varied" | "c">
): Subject {
  return {
    ...tried,
    call: {loops: op[pass], config, sizes},
    run: (buffers) => {
      op[pass](buffers, config, sizes);
    },
    explain: (tensor, operands, index) => op.explain[tensor](operands, index, config, sizes)
  };
}

function placed({op: name, config = {}, inputs}: OpTrial): Placed {
  const op = opOf(name);
  const {sizes, y, parameters, saved} = op.infer(inputs, config);
  const tensors: Record<string, TestTensor> = {y: zerosOf(y)};
  op.inputs.forEach((input, k) => (tensors[input] = someOf(input, inputs[k])));
  for (const [parameter, {shape}] of Object.entries(parameters)) tensors[parameter] = someOf(parameter, shape);
  const written = ["y"];
  const given = [...op.inputs, ...Object.keys(parameters)];
  for (const [local, shape] of Object.entries(saved)) {
    if (local === op.draw?.tensor) {
      const {values} = zerosOf(shape);
      tensors[local] = {shape, values: values.map((_, k) => (k % 3 === 1 ? 0 : 1))};
      given.push(local);
    } else {
      tensors[local] = zerosOf(shape);
      written.push(local);
    }
  }
  return {op, config, sizes, tensors, given, written, parameters: Object.keys(parameters)};
}
