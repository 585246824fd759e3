/**
 * The table behind `log` and `pow`: x = 2^k · m with m in [0.71875, 1.4375), and for each of 128 cells of m a number R near 1/m, a
 * multiple of 1/256, and −log R to twice the precision of a double. The two cells beside 1 have R = 1, so that nothing cancels there.
 */
import {BITS, inverseAtanh, nearest, tail, truncated} from "./fixedPoint.ts";

/** The upper 32 bits of 0.71875 = 23/32. */
const ORIGIN = 0x3fe70000;
const LN2: bigint = 2n * inverseAtanh(3n);
/** ln 2 in two parts; the first has 40 bits and is a multiple of 2^−40, so that k · LN2_HEAD − log R is exact. */
export const LN2_HEAD: number = truncated(LN2, 40);
export const LN2_TAIL: number = tail(LN2, LN2_HEAD);
/** Triples for each cell: R, −log R rounded to a multiple of 2^−40, and what is missing. */
export const LOG_TABLE: Float64Array = table();

const double = new Float64Array([1]);
const words = new Int32Array(double.buffer);
/** Which of the two words of a double is the upper one on this machine. */
const UPPER: 0 | 1 = words[1] === 0 ? 0 : 1;

/**
 * Returns the place of a normal x > 0 in the table, as an int32: the upper 12 bits are the exponent k of x = 2^k · m, and the next 7
 * the cell of m.
 */
export function logPlace(x: number): number {
  double[0] = x;
  return words[UPPER] - ORIGIN;
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
