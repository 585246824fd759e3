/** Which way each parameter is pulled, and how far it last moved. */
import {readFloats} from "./readFloats.ts";
import type {Source} from "./source.ts";

/** A parameter's gradient and last change, row-major. */
export interface MeasuredGradient {
  shape: readonly number[];
  gradient: Float32Array;
  /** Value now minus value before the last update. */
  update: Float32Array;
}

/** Gradients of the last step; zero before the first one. */
export interface MeasuredGradients {
  step: number;
  /** By the parameter's address. */
  tensors: Readonly<Record<string, MeasuredGradient>>;
}

/** What {@link measureGradients} can be told. */
export interface GradientsParams {
  /** Addresses of parameters; default: all that can be trained. */
  tensors?: readonly string[];
}

/** Measures gradients and last updates of parameters; one that is not there, or not trained, is left out. */
export function measureGradients(source: Source, {tensors}: GradientsParams = {}): MeasuredGradients {
  const parameters = source.graph.nodes
    .flatMap((node) => node.parameters)
    .filter(({name, trainable}) => trainable && (tensors?.includes(name) ?? true));
  return {
    step: source.position.step,
    tensors: Object.fromEntries(
      parameters.map(({name, shape}) => {
        const now = readFloats(source, name);
        const before = readFloats(source, `${name}.before`);
        const hasMoved = source.position.step > 0;
        const update = hasMoved ? now.map((value, k) => value - before[k]) : new Float32Array(now.length);
        return [name, {shape, gradient: readFloats(source, `${name}.grad`), update}];
      })
    )
  };
}
