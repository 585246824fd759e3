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
/** tanh(k/64) for |k| ≤ 1280, the nearest doubles … */
const VALUES = new Float64Array(2 * MIDDLE + 1);
/** … and what they miss. */
const TAILS = new Float64Array(2 * MIDDLE + 1);
/** Up to where the tables are filled: nowhere before the first call, as that takes longer than opening a page should. */
let limit = 0;

/** Returns tanh x with an error below 1.1 units in the last place; tanh(−x) is exactly −tanh(x). */
export function tanh(x: number): number {
  if (!(x < limit && x > -limit && x !== 0)) return atEdge(x);
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const d = x - n * (1 / STEPS_PER_UNIT);
  const dd = d * d;
  const cubic = d * dd * (-1 / 3 + dd * (2 / 15 - dd * (17 / 315)));
  const t = d + cubic;
  const i = (n | 0) + MIDDLE;
  const T = VALUES[i];
  return T + (d + (cubic + (TAILS[i] - (t * T * (T + t)) / (1 + T * t))));
}

/** Beyond the tables, at zero, and where there are no tables yet. */
function atEdge(x: number): number {
  if (limit === 0) {
    fillTables();
    limit = LIMIT;
    return tanh(x);
  }
  return x >= LIMIT ? 1 : x <= -LIMIT ? -1 : x;
}

function fillTables(): void {
  const factor = exponential((2n * ONE) / BigInt(STEPS_PER_UNIT));
  let square = ONE; // e^(2c)
  for (let k = 1; k <= MIDDLE; k++) {
    square = multiply(square, factor);
    const exact = ((square - ONE) << BITS) / (square + ONE);
    const value = nearest(exact);
    VALUES[MIDDLE + k] = value;
    VALUES[MIDDLE - k] = -value;
    TAILS[MIDDLE + k] = tail(exact, value);
    TAILS[MIDDLE - k] = -TAILS[MIDDLE + k];
  }
}
