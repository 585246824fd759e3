/** The logistic function and its integral, computed so that no intermediate result overflows. */
import {exp} from "../tensor/exp.ts";
import {log1p} from "../tensor/log.ts";

/** Returns σ(x) = 1 / (1 + e⁻ˣ). For large −x the exponential is infinite and the result 0, as it should be. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** Returns log(1 + eˣ) as max(x, 0) + log(1 + e^−|x|): the same, but the exponential stays below one. */
export function softplusOf(x: number): number {
  return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
}
