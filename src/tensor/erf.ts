/**
 * The error function erf x = 2/√π ∫₀ˣ e^(−s²) ds (Abramowitz and Stegun, 1964, 7.1.1) with the same bits in every engine.
 *
 * Around each multiple c of 1/32 a table holds the Taylor series of erf up to the seventh power; |x − c| ≤ 1/64. The coefficients
 * follow from y″ = −2x·y′, which at c reads (n + 1)(n + 2) a₍ₙ₊₂₎ = −2 (c (n + 1) a₍ₙ₊₁₎ + n aₙ); summing the same series at 1/32
 * leads from one c to the next, starting from erf 0 = 0.
 */
import {BITS, ONE, multiply, nearest} from "./fixedPoint.ts";

const ROUNDER = 6755399441055744; // 1.5 · 2^52, see exp.ts
const STEPS_PER_UNIT = 32;
const LIMIT = 6; // 1 − erf 6 is 2e-17, which is lost in 1
const MIDDLE: number = LIMIT * STEPS_PER_UNIT;
const TERMS = 8;
const ORDER = 18; // of the series that lead from one c to the next: 2^−90
/** 2/√π to 48 decimals (OEIS A190732). */
const SLOPE_AT_ZERO: bigint =
  (1128379167095512573896158903121545171688101258658n << BITS) /
  1_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000n;
const SERIES = new Float64Array(TERMS * (2 * MIDDLE + 1));
/** Up to where the table is filled: nowhere before the first call, as that takes longer than opening a page should. */
let limit = 0;

/** Returns erf x with an absolute error below 2.3e-16; erf(−x) is exactly −erf(x). */
export function erf(x: number): number {
  if (!(x < limit && x > -limit && x !== 0)) return atEdge(x);
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const d = x - n * (1 / STEPS_PER_UNIT);
  const dd = d * d;
  const i = TERMS * ((n | 0) + MIDDLE);
  const a = SERIES;
  const high = a[i + 4] + d * a[i + 5] + dd * (a[i + 6] + d * a[i + 7]);
  return a[i] + d * (a[i + 1] + (d * a[i + 2] + dd * (a[i + 3] + d * high)));
}

/** Beyond the table, at zero, and where there is no table yet. */
function atEdge(x: number): number {
  if (limit === 0) {
    fillTable(SERIES);
    limit = LIMIT;
    return erf(x);
  }
  return x >= LIMIT ? 1 : x <= -LIMIT ? -1 : x;
}

function fillTable(rows: Float64Array): void {
  let value = 0n;
  let slope = SLOPE_AT_ZERO;
  for (let k = 0; k <= MIDDLE; k++) {
    const series = taylor(value, slope, k);
    for (let n = 0; n < TERMS; n++) {
      const a = nearest(series[n]);
      rows[TERMS * (MIDDLE + k) + n] = a;
      rows[TERMS * (MIDDLE - k) + n] = n % 2 === 0 ? -a : a;
    }
    value = 0n;
    slope = 0n;
    for (let n = series.length - 1; n >= 0; n--) {
      value = series[n] + value / BigInt(STEPS_PER_UNIT);
      if (n > 0) slope = BigInt(n) * series[n] + slope / BigInt(STEPS_PER_UNIT);
    }
  }
}

/** Returns the Taylor coefficients at c = k/32 of the solution of y″ = −2x·y′ with the given value and slope there. */
function taylor(value: bigint, slope: bigint, k: number): bigint[] {
  const c = (BigInt(k) * ONE) / BigInt(STEPS_PER_UNIT);
  const a = [value, slope];
  for (let n = 0; n < ORDER; n++) {
    const sum = multiply(c, BigInt(n + 1) * a[n + 1]) + BigInt(n) * a[n];
    a.push((-2n * sum) / BigInt((n + 1) * (n + 2)));
  }
  return a;
}
