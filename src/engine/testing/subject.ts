/** Something that writes numbers and explains them, with tensors to try it on. Used by tests only. */
import type {Buffer} from "../../tensor/arena.ts";
import {createDraws} from "../../tensor/draws.ts";
import {elementCount, flatIndex, type Shape} from "../../tensor/shape.ts";
import type {AnyRun, AnySizes, Config} from "../lookup.ts";
import {toScalar, type Expression, type Operand} from "../expression.ts";

/** A tensor to try something on. */
export interface TestTensor {
  shape: Shape;
  /** Row-major values before the run. */
  values: readonly number[];
  /** Labels and row numbers: whole numbers below this. */
  below?: number;
}

/** Loops with reasons, bound to example tensors. */
export interface Subject {
  tensors: Readonly<Record<string, TestTensor>>;
  /** The tensors that are written and explained. */
  explains: readonly string[];
  /** The tensors that a user may change before the run. */
  varied: readonly string[];
  run(buffers: Record<string, Buffer>): void;
  /** The loops that `run` calls, and what it hands them besides the buffers; left out where no kernel could stand for them. */
  call?: {loops: AnyRun; config: Config; sizes: AnySizes};
  explain(tensor: string, operands: Record<string, Operand>, index: readonly number[]): Expression;
  /** Set where constants of an explanation follow from what goes in, so that an old explanation is no formula for new values. */
  restates?: boolean;
  /** Rounding errors of float32 that may add up, per term of the explanation. */
  c: number;
}

/** Returns views of the tensors' values, floats in the given precision. */
export function buffersOf(tensors: Subject["tensors"], floats: "float32" | "float64"): Record<string, Buffer> {
  const Floats = floats === "float32" ? Float32Array : Float64Array;
  return Object.fromEntries(
    Object.entries(tensors).map(([name, {values, below}]) => [
      name,
      below === undefined ? Floats.from(values) : Int32Array.from(values)
    ])
  );
}

/** Returns operands that quote the buffers as they are now. */
export function operandsOf(tensors: Subject["tensors"], buffers: Record<string, Buffer>): Record<string, Operand> {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, {shape}]) => [
      name,
      {
        at: (...indices: number[]) => ({
          kind: "ref",
          address: addressOf(name, indices),
          value: toScalar(buffers[name][flatIndex(shape, indices)])
        })
      }
    ])
  );
}

/** Returns the address under which a test tensor's element is quoted. */
export function addressOf(name: string, indices: readonly number[]): string {
  return indices.length === 0 ? name : `${name}[${indices.join(",")}]`;
}

/** Returns a tensor of zeros. */
export function zerosOf(shape: Shape): TestTensor {
  return {shape, values: new Array<number>(elementCount(shape)).fill(0)};
}

/** Returns a tensor of numbers of size 0.1 to 1.9 and either sign, the same for the same name. */
export function someOf(name: string, shape: Shape, seed = 1): TestTensor {
  const draws = createDraws(seed, "data", name);
  const values = Array.from({length: elementCount(shape)}, (_, k) => {
    const u = 2 * draws.uniform(0, k) - 1;
    return Math.sign(u) * (0.1 + 1.8 * Math.abs(u));
  });
  return {shape, values};
}
