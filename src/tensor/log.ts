/**
 * The natural logarithm with the same bits in every engine.
 *
 * x = 2^k · m, R near 1/m from a table, and log x = k · ln 2 − log R + log(1 + f) with f = m·R − 1, which is rounded only once because m
 * splits into a part of 24 bits, whose product with the 9 bits of R is exact, and the rest. (The idea is Tang's: "Table-Driven
 * Implementation of the Logarithm Function in IEEE Floating-Point Arithmetic", ACM TOMS 16, 1990.)
 */
import {LN2_HEAD, LN2_TAIL, LOG_TABLE, logPlace} from "./logTable.ts";
import {POWERS_OF_TWO, ZEROTH_POWER} from "./powersOfTwo.ts";

const TWO_TO_54 = 18014398509481984;

/** Returns log x (base e) with an error below 1 unit in the last place. */
export function log(x: number): number {
  if (x > 0 && x < Infinity) {
    return x < 2.2250738585072014e-308 ? logOfNormal(x * TWO_TO_54, -54, 0) : logOfNormal(x, 0, 0);
  }
  return x === 0 ? -Infinity : x > 0 ? x : NaN;
}

/** Returns log(1 + x) with an error below 1 unit in the last place, near zero too, where `log(1 + x)` would lose its digits. */
export function log1p(x: number): number {
  if (!(x > -1 && x < 1e300)) return log(1 + x);
  if (Math.abs(x) < 0.00390625) return Math.abs(x) < 1e-17 ? x : x + x * x * series(x);
  const y = 1 + x;
  const lost = x < 1 ? x - (y - 1) : 1 - (y - x); // 1 + x = y + lost
  return logOfNormal(y, 0, lost / y);
}

/** Returns log x + shift · ln 2 + extra for a normal x. */
function logOfNormal(x: number, shift: number, extra: number): number {
  const place = logPlace(x);
  const k = place >> 20;
  const m = x * POWERS_OF_TWO[ZEROTH_POWER - k];
  const i = 3 * ((place >> 13) & 127);
  const R = LOG_TABLE[i];
  const head = Math.fround(m);
  const f = head * R - 1 + (m - head) * R;
  const exponent = k + shift;
  return (
    exponent * LN2_HEAD +
    LOG_TABLE[i + 1] +
    (f + (f * f * series(f) + (exponent * LN2_TAIL + LOG_TABLE[i + 2] + extra)))
  );
}

/** Returns (log(1 + f) − f) / f² for |f| ≤ 1/128. */
function series(f: number): number {
  const ff = f * f;
  return -1 / 2 + f * (1 / 3) + ff * (-1 / 4 + f * (1 / 5) + ff * (-1 / 6 + f * (1 / 7) - ff * (1 / 8)));
}
