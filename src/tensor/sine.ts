/**
 * Sine and cosine with the same bits in every engine.
 *
 * x = n · π/2 + r + rest with |r| ≤ π/4, π/2 in three parts (Cody and Waite, "Software Manual for the Elementary Functions", 1980,
 * chapter 8) as long as |n| < 2^20; then the series of sine or cosine, whose first left-out term is below 1e-17. Beyond (|x| > 1.6
 * million) the reduction is done exactly, in BigInt: as accurate, a thousand times slower.
 */
import {BITS, fromNumber, nearest, pi, tail, truncated} from "./fixedPoint.ts";

const ROUNDER = 6755399441055744; // 1.5 · 2^52, see exp.ts
const LIMIT = 1.6e6;
const HALF_PI: bigint = pi() >> 1n;
const HALF_PI_1: number = truncated(HALF_PI, 33);
const HALF_PI_REST: bigint = HALF_PI - fromNumber(HALF_PI_1);
const HALF_PI_2: number = truncated(HALF_PI_REST, 33);
const HALF_PI_3: number = tail(HALF_PI_REST, HALF_PI_2);
const PER_HALF_PI: number = nearest((1n << (2n * BITS)) / HALF_PI);
/** π/2 with as many digits as the largest double needs, made when first asked for. */
let farHalfPi: bigint | undefined;

/** Returns sin x with an error below 1 unit in the last place for every x. */
export function sin(x: number): number {
  return Math.abs(x) < 1e-9 ? x : shiftedSine(x, 0);
}

/** Returns cos x with an error below 1 unit in the last place for every x. */
export function cos(x: number): number {
  return shiftedSine(x, 1);
}

/** Returns sin(x + turns · π/2). */
function shiftedSine(x: number, turns: number): number {
  if (!(Math.abs(x) < LIMIT)) return x - x === 0 ? farSine(x, turns) : NaN;
  const n = x * PER_HALF_PI + ROUNDER - ROUNDER;
  const a = x - n * HALF_PI_1; // exact, and so is the next product
  const b = n * HALF_PI_2;
  const first = a - b;
  const part = first - a;
  const lost = a - (first - part) - (b + part); // a − b = first + lost (Knuth's TwoSum)
  const correction = lost - n * HALF_PI_3;
  const r = first + correction;
  return inQuadrant(n + turns, r, first - r + correction);
}

/** Returns the same for an x that is too large for three parts of π/2. */
function farSine(x: number, turns: number): number {
  const bits = 1200n; // 1024 before the point, and more than 160 after it
  farHalfPi ??= pi(bits) >> 1n;
  const value = Math.abs(x) < 9e15 ? BigInt(x * 4294967296) << (bits - 32n) : BigInt(x) << bits;
  const size = value < 0n ? -value : value;
  const turned = (size + (farHalfPi >> 1n)) / farHalfPi;
  const left = (size - turned * farHalfPi) >> (bits - BITS);
  const r = nearest(left);
  const rest = tail(left, r);
  return x > 0 ? inQuadrant(Number(turned & 3n) + turns, r, rest) : inQuadrant(Number(-turned & 3n) + turns, -r, -rest);
}

/** Returns sin(n · π/2 + r + rest). */
function inQuadrant(n: number, r: number, rest: number): number {
  const value = (n & 1) === 0 ? sineNearZero(r, rest) : cosineNearZero(r, rest);
  return (n & 2) === 0 ? value : -value;
}

/** Returns sin(r + rest) = r − r³/3! + r⁵/5! − … + rest · cos r. */
function sineNearZero(r: number, rest: number): number {
  const z = r * r;
  const zz = z * z;
  const low = -1 / 6 + z * (1 / 120) + zz * (-1 / 5040 + z * (1 / 362880));
  const high = -1 / 39916800 + z * (1 / 6227020800) + zz * (-1 / 1307674368000 + z * (1 / 355687428096000));
  return r + (r * z * (low + zz * zz * high) + rest * (1 - 0.5 * z));
}

/** Returns cos(r + rest) = 1 − r²/2! + r⁴/4! − … − rest · sin r. */
function cosineNearZero(r: number, rest: number): number {
  const z = r * r;
  const zz = z * z;
  const half = 0.5 * z;
  const head = 1 - half;
  const low = 1 / 24 - z * (1 / 720) + zz * (1 / 40320 - z * (1 / 3628800));
  const high = 1 / 479001600 - z * (1 / 87178291200) + zz * (1 / 20922789888000 - z * (1 / 6402373705728000));
  return head + (1 - head - half + (zz * (low + zz * zz * high) - rest * r));
}
