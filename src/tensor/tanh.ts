/**
 * The hyperbolic tangent with the same bits in every engine.
 *
 * With c the multiple of 1/64 nearest to x and d = x − c, the addition theorem (Abramowitz and Stegun, 1964, 4.5.26) gives
 * tanh x = (T + t) / (1 + T·t) = T + t − t·T·(T + t) / (1 + T·t), where T = tanh c is in a table and t = tanh d is four terms of
 * its series (4.5.64). There is no branch on the sign: both signs are equally common and a wrong guess costs as much as the rest.
 */
import {BITS, ONE, exponential, multiply, nearest, tail} from "./fixedPoint.ts";

const ROUNDER = 6755399441055744; // 1.5 · 2^52, see exp.ts
const STEPS_PER_UNIT = 64;
const LIMIT = 20; // tanh 20 is 1 − 8e-18, which rounds to 1
const MIDDLE: number = LIMIT * STEPS_PER_UNIT;
/** tanh(k/64) for |k| ≤ 1280 as pairs: the nearest double, and what is missing. */
const TABLE: Float64Array = table();

/** Returns tanh x with an error below 1.1 units in the last place; tanh(−x) is exactly −tanh(x). */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (!(size < LIMIT && size > 1e-9)) return size >= LIMIT ? Math.sign(x) : x;
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const d = x - n * (1 / STEPS_PER_UNIT);
  const dd = d * d;
  const cubic = d * dd * (-1 / 3 + dd * (2 / 15 - dd * (17 / 315)));
  const t = d + cubic;
  const i = 2 * (n + MIDDLE);
  const T = TABLE[i];
  return T + (d + (cubic + (TABLE[i + 1] - (t * T * (T + t)) / (1 + T * t))));
}

function table(): Float64Array {
  const pairs = new Float64Array(4 * MIDDLE + 2);
  const factor = exponential((2n * ONE) / BigInt(STEPS_PER_UNIT));
  let square = ONE; // e^(2c)
  for (let k = 1; k <= MIDDLE; k++) {
    square = multiply(square, factor);
    const value = ((square - ONE) << BITS) / (square + ONE);
    const head = nearest(value);
    const rest = tail(value, head);
    pairs.set([head, rest], 2 * (MIDDLE + k));
    pairs.set([-head, -rest], 2 * (MIDDLE - k));
  }
  return pairs;
}
