/** The second check of ops and losses: their gradients are the slopes of their loops. Used by tests only. */
import type {Buffer} from "../../tensor/arena.ts";
import {createTally, type Finding} from "./tally.ts";

const STEP = 1e-5;
const TOLERANCE = 1e-8;

/** A function with its gradient, over float64 buffers. */
export interface Slope {
  buffers: Record<string, Buffer>;
  /** Each variable with the tensor that holds its gradient. */
  gradients: Readonly<Record<string, string>>;
  /** Returns the function's value; may write any buffer but the variables. */
  value: () => number;
  /** Computes all gradients at the current values. */
  backward: () => void;
}

/** Returns what is wrong with the gradients of a function, or nothing: see {@link measureGradients}. */
export function checkGradients(slope: Slope): string[] {
  return [...measureGradients(slope).wrong];
}

/**
 * Returns how far gradients are from central differences. The bound is 1e-8, in units of max(1, |a|, |n|) for the
 * gradient a and the difference n. The values must keep away from kinks.
 */
export function measureGradients({buffers, gradients, value, backward}: Slope): Finding {
  value();
  backward();
  const tally = createTally(TOLERANCE);
  for (const [variable, gradient] of Object.entries(gradients)) {
    const x = buffers[variable];
    const analytic = Float64Array.from(buffers[gradient]);
    for (let k = 0; k < x.length; k++) {
      const numeric = centralDifference(x, k, value);
      tally.add(
        `${gradient} at ${k}`,
        analytic[k] - numeric,
        Math.max(1, Math.abs(analytic[k]), Math.abs(numeric)),
        () => `computed ${analytic[k]}, central difference ${numeric}`
      );
    }
  }
  return tally.finding();
}

function centralDifference(x: Buffer, k: number, value: () => number): number {
  const before = x[k];
  x[k] = before + STEP;
  const above = value();
  x[k] = before - STEP;
  const below = value();
  x[k] = before;
  return (above - below) / (2 * STEP);
}
