/** The second check of ops and losses: their gradients are the slopes of their loops. Used by tests only. */
import type {Buffer} from "../../tensor/arena.ts";

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

/**
 * Returns where a gradient differs from central differences by more than 1e-8·max(1, |a|, |n|), or nothing. The values
 * must keep away from kinks.
 */
export function checkGradients({buffers, gradients, value, backward}: Slope): string[] {
  value();
  backward();
  const wrong: string[] = [];
  for (const [variable, gradient] of Object.entries(gradients)) {
    const x = buffers[variable];
    const analytic = Float64Array.from(buffers[gradient]);
    for (let k = 0; k < x.length; k++) {
      const numeric = centralDifference(x, k, value);
      const allowed = TOLERANCE * Math.max(1, Math.abs(analytic[k]), Math.abs(numeric));
      if (!(Math.abs(analytic[k] - numeric) <= allowed))
        wrong.push(`${gradient} at ${k}: computed ${analytic[k]}, central difference ${numeric}`);
    }
  }
  return wrong;
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
