/**
 * Powers with the same bits in every engine: x^y = e^(y · log x), with the logarithm and the product carried as pairs of doubles
 * (Dekker, "A Floating-Point Technique for Extending the Available Precision", Numerische Mathematik 18, 1971), since an error in
 * the exponent is multiplied by up to 745.
 */
import {exp} from "./exp.ts";
import {LN2_HEAD, LN2_TAIL, LOG_TABLE, logPlace} from "./logTable.ts";
import {POWERS_OF_TWO, ZEROTH_POWER} from "./powersOfTwo.ts";

/** 3^33 is the highest power of an odd number above 1 that a double holds. */
const LARGEST_EXACT_EXPONENT = 33;
const TWO_TO_54 = 18014398509481984;

/**
 * Returns x^y with a relative error below 5e-15 for whole y up to ±33, which are multiplied out, and below 5e-16 otherwise; exact where
 * y is whole and the result is a double. (A subnormal result has the error of its last bit.) Special values are those of `Math.pow`: x⁰ = 1, (±1)^(±∞) = NaN, and NaN for
 * a negative x and a y that is not whole.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  const whole = Math.floor(y) === y;
  if (whole && Math.abs(y) <= LARGEST_EXACT_EXPONENT) {
    const power = wholePower(x, Math.abs(y));
    if (y > 0) return power;
    if (Math.abs(power) > 1e-290 && Math.abs(power) < 1e290) return 1 / power;
  }
  const size = Math.abs(x);
  const isOdd = whole && Math.abs(y % 2) === 1;
  const isNegative = x < 0 || Object.is(x, -0);
  if (isNegative && !whole && size > 0 && size < Infinity && Math.abs(y) < Infinity) return NaN;
  const power = sizePower(size, y);
  return isNegative && isOdd ? -power : power;
}

/** Returns x^n for a whole n ≥ 1, by squaring. */
function wholePower(x: number, n: number): number {
  let power = 1;
  let square = x;
  for (let rest = n; ; square *= square) {
    if ((rest & 1) === 1) power *= square;
    rest >>= 1;
    if (rest === 0) return power;
  }
}

/** Returns x^y for x ≥ 0, infinite ones included. */
function sizePower(x: number, y: number): number {
  if (!(x > 0 && x < Infinity && Math.abs(y) < 1e20)) {
    if (x === 1) return Math.abs(y) < Infinity ? 1 : NaN;
    return x >= 0 && !Number.isNaN(y) ? (x > 1 === y > 0 ? Infinity : 0) : NaN;
  }
  return Math.abs(y) < 1e-20 ? 1 : finitePower(x, y);
}

/** Returns x^y for positive finite x and 1e-20 ≤ |y| ≤ 1e20. */
function finitePower(x: number, y: number): number {
  const isNormal = x >= 2.2250738585072014e-308;
  const normal = isNormal ? x : x * TWO_TO_54;
  const place = logPlace(normal);
  const k = place >> 20;
  const m = normal * POWERS_OF_TWO[ZEROTH_POWER - k];
  const i = 3 * ((place >> 13) & 127);
  const R = LOG_TABLE[i];
  const exponent = isNormal ? k : k - 54;
  if (m === 1 && Math.floor(exponent * y) === exponent * y) return powerOfTwo(exponent * y);

  // m·R − 1 = f + fTail
  const mHead = Math.fround(m);
  const a = mHead * R - 1;
  const b = (m - mHead) * R;
  const f = a + b;
  const fTail = b - (f - a);

  // log(1 + f) = f − f²/2 + f³/3 − …; only the first two terms need more than a double
  const fHead = Math.fround(f);
  const halfSquare = fHead * fHead * 0.5;
  const halfSquareTail = (f - fHead) * (f + fHead) * 0.5 + f * fTail;
  const ff = f * f;
  const cubic =
    f * ff * (1 / 3 - f * (1 / 4) + ff * (1 / 5 - f * (1 / 6)) + ff * ff * (1 / 7 - f * (1 / 8) + ff * (1 / 9)));

  const base = exponent * LN2_HEAD + LOG_TABLE[i + 1];
  const first = base + f;
  const firstPart = first - base;
  const firstLost = base - (first - firstPart) + (f - firstPart);
  const second = first - halfSquare;
  const secondPart = second - first;
  const secondLost = first - (second - secondPart) - (halfSquare + secondPart);
  const small = exponent * LN2_TAIL + LOG_TABLE[i + 2] + (fTail - halfSquareTail) + cubic + firstLost + secondLost;
  const log = second + small;
  const logTail = small - (log - second);

  // y · log x = product + productTail
  const yHead = Math.fround(y);
  const yRest = y - yHead;
  const logHead = Math.fround(log);
  const logRest = log - logHead;
  const product = y * log;
  const productTail = yHead * logHead - product + yHead * logRest + yRest * logHead + yRest * logRest + y * logTail;
  const power = exp(product);
  return power > 0 && power < Infinity ? power + power * productTail : power;
}

/** Returns 2^n for a whole n. */
function powerOfTwo(n: number): number {
  return n < -ZEROTH_POWER ? 0 : n > 1023 ? Infinity : POWERS_OF_TWO[n + ZEROTH_POWER];
}
