/**
 * The exponential function with the same bits in every engine.
 *
 * x = (128 i + j) · ln 2 / 128 + r with |r| ≤ ln 2 / 256, so that eˣ = 2^i · 2^(j/128) · eʳ: a table and a short series (Tang,
 * "Table-Driven Implementation of the Exponential Function in IEEE Floating-Point Arithmetic", ACM TOMS 15, 1989; the reduction with
 * ln 2 in two parts is Cody and Waite, "Software Manual for the Elementary Functions", 1980, chapter 6).
 */
import {BITS, ONE, exponential, inverseAtanh, multiply, nearest, tail, truncated} from "./fixedPoint.ts";
import {POWERS_OF_TWO, ZEROTH_POWER} from "./powersOfTwo.ts";

/** Adding this to a number below 2^51 and taking it away again rounds it to the nearest integer, ties to even. */
const ROUNDER = 6755399441055744; // 1.5 · 2^52
const LN2: bigint = 2n * inverseAtanh(3n);
const STEP: bigint = LN2 >> 7n; // ln 2 / 128
const STEP_HEAD: number = truncated(STEP, 35); // times an integer of up to 18 bits is exact
const STEP_TAIL: number = tail(STEP, STEP_HEAD);
const STEPS_PER_UNIT: number = nearest((ONE << BITS) / STEP);
/** 2^(j/128) for j = 0 … 127 as pairs: the nearest double, and what is missing. */
const ROOTS: Float64Array = roots();
const TWO_TO_MINUS_200 = POWERS_OF_TWO[ZEROTH_POWER - 200];

/** Returns eˣ with an error below 0.53 units in the last place (1 where the result is subnormal). */
export function exp(x: number): number {
  if (x > -708 && x < 709) return scaledExp(x, 0);
  if (x >= 709 && x < 710) return scaledExp(x, -1) * 2;
  if (x <= -708 && x > -746) return scaledExp(x, 200) * TWO_TO_MINUS_200;
  return x >= 710 ? Infinity : x <= -746 ? 0 : NaN;
}

/** Returns eˣ − 1 with an error below 1.5 units in the last place, near zero too, where `exp(x) - 1` would lose its digits. */
export function expm1(x: number): number {
  if (!(x > -40 && x < 709)) return x <= -40 ? -1 : exp(x);
  if (Math.abs(x) < 0.03125) return nearZero(x);
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - n * STEP_HEAD - n * STEP_TAIL;
  const j = 2 * (n & 127);
  const root = ROOTS[j];
  const power = POWERS_OF_TWO[(n >> 7) + ZEROTH_POWER];
  const rest = ROOTS[j + 1] + root * (r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return root * power - 1 + rest * power;
}

/** Returns eˣ − 1 = x + x²/2! + x³/3! + … for |x| ≤ 1/32. */
function nearZero(x: number): number {
  if (Math.abs(x) < 1e-17) return x;
  const xx = x * x;
  const high = 1 / 120 + x * (1 / 720) + xx * (1 / 5040 + x * (1 / 40320));
  return x + xx * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * high)));
}

/** Returns eˣ · 2^shift; eˣ · 2^shift must be a normal number. */
function scaledExp(x: number, shift: number): number {
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - n * STEP_HEAD - n * STEP_TAIL;
  const j = 2 * (n & 127);
  const root = ROOTS[j];
  const rest = ROOTS[j + 1] + root * (r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return (root + rest) * POWERS_OF_TWO[(n >> 7) + shift + ZEROTH_POWER];
}

function roots(): Float64Array {
  const table = new Float64Array(256);
  const factor = exponential(STEP);
  for (let j = 0, root = ONE; j < 128; j++, root = multiply(root, factor)) {
    table[2 * j] = nearest(root);
    table[2 * j + 1] = tail(root, table[2 * j]);
  }
  return table;
}
