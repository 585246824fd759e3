/** Round numbers along an axis. */
import {log} from "../tensor/log.ts";
import {pow} from "../tensor/pow.ts";

const ln10 = log(10);

/** Returns round numbers from `low` to `high`, about `most` of them: multiples of 1, 2 or 5 times a power of ten. */
export function linearTicks(low: number, high: number, most: number): number[] {
  const span = high - low;
  if (!(span > 0) || !(span < Infinity) || most < 1) return Number.isFinite(low) ? [low] : [];
  const rough = span / most;
  const power = pow(10, Math.floor(log(rough) / ln10));
  const factor = [1, 2, 5].find((step) => step * power >= rough * 0.999) ?? 10;
  const step = factor * power;
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++)
    ticks.push(Number((k * step).toPrecision(12)));
  return ticks;
}

/** Returns powers of ten from `low` to `high`, thinned to about `most`. Both ends are above zero. */
export function logTicks(low: number, high: number, most: number): number[] {
  const [first, last] = [Math.ceil(log10(low) - 1e-9), Math.floor(log10(high) + 1e-9)];
  const every = Math.max(1, Math.ceil((last - first + 1) / most));
  const ticks: number[] = [];
  for (let exponent = first; exponent <= last; exponent += every) ticks.push(Number(pow(10, exponent).toPrecision(12)));
  return ticks;
}

/** Returns the decimal logarithm. */
export function log10(x: number): number {
  return log(x) / ln10;
}
