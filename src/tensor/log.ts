/**
 * The natural logarithm with the same bits in every engine.
 *
 * x = 2^k · m with m in [0.71875, 1.4375); a table holds for each of 128 cells of m a number R near 1/m, a multiple of 1/256, and
 * −log R to twice the precision of a double. Then log x = k · ln 2 − log R + log(1 + f) with f = m·R − 1, which is exact as the sum of
 * two doubles because m splits into a part of 24 bits and the rest. (The idea is Tang's: "Table-Driven Implementation of the
 * Logarithm Function in IEEE Floating-Point Arithmetic", ACM TOMS 16, 1990.) The two cells beside 1 have R = 1, so that nothing
 * cancels there.
 */
import {BITS, inverseAtanh, nearest, tail, truncated} from "./fixedPoint.ts";
import {POWERS_OF_TWO, ZEROTH_POWER} from "./powersOfTwo.ts";

/** The upper 32 bits of 0.71875 = 23/32. */
const ORIGIN = 0x3fe70000;
const LN2: bigint = 2n * inverseAtanh(3n);
/** ln 2 in two parts; the first has 40 bits and is a multiple of 2^−40, so that k · LN2_HEAD − log R is exact. */
export const LN2_HEAD: number = truncated(LN2, 40);
export const LN2_TAIL: number = tail(LN2, LN2_HEAD);
const TWO_TO_54 = 18014398509481984;

/** Triples for each cell: R, −log R rounded to a multiple of 2^−40, and what is missing. */
export const LOG_TABLE: Float64Array = table();

const double = new Float64Array([1]);
const words = new Int32Array(double.buffer);
/** Which of the two words of a double is the upper one on this machine. */
const UPPER: 0 | 1 = words[1] === 0 ? 0 : 1;

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
  double[0] = x;
  const offset = words[UPPER] - ORIGIN;
  const k = offset >> 20;
  const m = x * POWERS_OF_TWO[ZEROTH_POWER - k];
  const i = 3 * ((offset >> 13) & 127);
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

function table(): Float64Array {
  const logs: bigint[] = []; // −log(j/256) at j, from log((j + 1) / j) = 2 atanh(1 / (2j + 1))
  logs[256] = 0n;
  for (let j = 256; j > 170; j--) logs[j - 1] = logs[j] + 2n * inverseAtanh(BigInt(2 * j - 1));
  for (let j = 256; j < 360; j++) logs[j + 1] = logs[j] - 2n * inverseAtanh(BigInt(2 * j + 1));
  const triples = new Float64Array(3 * 128);
  for (let cell = 0; cell < 128; cell++) {
    // 72 cells of width 1/256 from 184/256 to 1, then 56 cells of width 1/128
    const middle = cell < 72 ? (184.5 + cell) / 256 : 1 + (cell - 71.5) / 128;
    const j = cell === 71 || cell === 72 ? 256 : Math.round(256 / middle);
    const head = nearest((logs[j] >> (BITS - 40n)) << (BITS - 40n));
    triples.set([j / 256, head, tail(logs[j], head)], 3 * cell);
  }
  return triples;
}
