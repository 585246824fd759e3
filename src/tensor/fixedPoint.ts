/**
 * Fixed-point numbers in BigInt: v stands for v / 2^bits. The tables behind `exp`, `log`, `tanh`, `erf` and `sin` are computed with
 * these when the module loads, so that they are exact to the last bit in every engine without a page of digits in the source.
 */

import {POWERS_OF_TWO, ZEROTH_POWER} from "./powersOfTwo.ts";

/** The number of fraction bits of the tables: 53 for the value, as many for its tail, and slack for accumulated rounding. */
export const BITS = 160n;

/** The fixed-point number one. */
export const ONE: bigint = 1n << BITS;

/** Returns the product of two fixed-point numbers, rounded down. */
export function multiply(a: bigint, b: bigint, bits: bigint = BITS): bigint {
  return (a * b) >> bits;
}

/** Returns atanh(1/n) = Σ 1 / ((2i + 1) n^(2i+1)) for an integer n > 1. */
export function inverseAtanh(n: bigint, bits: bigint = BITS): bigint {
  return inverseSeries(n, bits, 1n);
}

/** Returns π by Machin's formula (1706), π = 16 atan(1/5) − 4 atan(1/239). */
export function pi(bits: bigint = BITS): bigint {
  const guard = 16n;
  return (16n * inverseSeries(5n, bits + guard, -1n) - 4n * inverseSeries(239n, bits + guard, -1n)) >> guard;
}

/** Returns e^v for a fixed-point number, by its Taylor series; meant for |v| ≤ 1. */
export function exponential(v: bigint): bigint {
  let sum = ONE;
  let term = ONE;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = multiply(term, v) / n;
    sum += term;
  }
  return sum;
}

/** Returns the double nearest to a fixed-point number. */
export function nearest(v: bigint, bits: bigint = BITS): number {
  return Number(v) * POWERS_OF_TWO[ZEROTH_POWER - Number(bits)];
}

/** Returns the double nearest to what is left of v after subtracting `head`, which was rounded from it. */
export function tail(v: bigint, head: number): number {
  return nearest(v - fromNumber(head));
}

/** Returns v with only its top `keep` significant bits: products of it with integers below 2^(53 − keep) are exact doubles. */
export function truncated(v: bigint, keep: number): number {
  const length = (v < 0n ? -v : v).toString(2).length;
  const drop = BigInt(Math.max(0, length - keep));
  return nearest((v >> drop) << drop);
}

/** Returns a double as a fixed-point number, exact for multiples of 2^−BITS. */
export function fromNumber(x: number): bigint {
  const half = 1208925819614629174706176; // 2^80
  return BigInt(x * half * half);
}

function inverseSeries(n: bigint, bits: bigint, sign: bigint): bigint {
  let power = (1n << bits) / n;
  let sum = power;
  for (let i = 3n; power !== 0n; i += 2n) {
    power = (sign * power) / (n * n);
    sum += power / i;
  }
  return sum;
}
