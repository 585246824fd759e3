/**
 * Exponential, tanh, logarithm, error function, sine and cosine of four float32 numbers at a time. Everything is made of
 * additions, multiplications and divisions that every machine rounds alike, so that the bits are the same everywhere.
 */

const LOG2_E: f32 = 1.44269504;
/** ln 2 in two parts; the first has 15 bits, so that its product with an exponent is exact (Cody and Waite, 1980). */
const LN2_HEAD: f32 = 0.693145751953125;
const LN2_TAIL: f32 = 1.42860682e-6;

@inline
export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** Returns eʳ − 1 for |r| ≤ ½ ln 2, by its Taylor series: the first term left out is below 6·10⁻⁹. */
@inline
function smallExpm1(r: v128): v128 {
  let q = f32x4.add(splat(1.0 / 720), f32x4.mul(r, splat(1.0 / 5040)));
  q = f32x4.add(splat(1.0 / 120), f32x4.mul(r, q));
  q = f32x4.add(splat(1.0 / 24), f32x4.mul(r, q));
  q = f32x4.add(splat(1.0 / 6), f32x4.mul(r, q));
  q = f32x4.add(splat(0.5), f32x4.mul(r, q));
  return f32x4.add(r, f32x4.mul(f32x4.mul(r, r), q));
}

/** Returns what is left of x when n · ln 2 is taken away. */
@inline
function reduced(x: v128, n: v128): v128 {
  return f32x4.sub(f32x4.sub(x, f32x4.mul(n, splat(LN2_HEAD))), f32x4.mul(n, splat(LN2_TAIL)));
}

/** Returns 2ⁿ for −126 ≤ n ≤ 127. */
@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** Returns eˣ; beyond what float32 can hold it is 0 or infinite. */
export function exp(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, splat(89)), splat(-104));
  const n = f32x4.nearest(f32x4.mul(x, splat(LOG2_E)));
  const e = f32x4.add(splat(1), smallExpm1(reduced(x, n)));
  const whole = i32x4.trunc_sat_f32x4_s(n);
  // In two factors: 2ⁿ itself may be too small or too large for float32 where eˣ is not.
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(e, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)));
}

/** Returns eˣ − 1 for x ≤ 0, with all its digits near zero. */
@inline
function expm1OfNegative(x: v128): v128 {
  x = f32x4.max(x, splat(-25));
  const n = f32x4.nearest(f32x4.mul(x, splat(LOG2_E)));
  const power = powerOfTwo(i32x4.trunc_sat_f32x4_s(n));
  return f32x4.add(f32x4.sub(power, splat(1)), f32x4.mul(power, smallExpm1(reduced(x, n))));
}

/** Returns eˣ − 1 for x ≤ 0. */
export function expm1(x: v128): v128 {
  return expm1OfNegative(f32x4.min(x, splat(0)));
}

/** Returns tanh x = −E / (E + 2) with E = e^(−2|x|) − 1, and the sign of x. */
export function tanh(x: v128): v128 {
  const E = expm1OfNegative(f32x4.mul(f32x4.abs(x), splat(-2)));
  const size = f32x4.div(E, f32x4.add(E, splat(2)));
  return v128.or(f32x4.abs(size), v128.and(x, i32x4.splat(0x80000000)));
}

/** Returns σ(x) = 1 / (1 + e⁻ˣ), below zero as eˣ / (1 + eˣ): the exponential stays below one. */
export function logistic(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)));
  return f32x4.div(v128.bitselect(e, splat(1), f32x4.lt(x, splat(0))), f32x4.add(splat(1), e));
}

/** Returns log(1 + u) for 0 ≤ u ≤ 1 as 2 atanh s with s = u / (2 + u) ≤ ⅓ (Abramowitz and Stegun, 1964, 4.1.27). */
@inline
function log1p(u: v128): v128 {
  const s = f32x4.div(u, f32x4.add(splat(2), u));
  const z = f32x4.mul(s, s);
  let q = f32x4.add(splat(1.0 / 13), f32x4.mul(z, splat(1.0 / 15)));
  q = f32x4.add(splat(1.0 / 11), f32x4.mul(z, q));
  q = f32x4.add(splat(1.0 / 9), f32x4.mul(z, q));
  q = f32x4.add(splat(1.0 / 7), f32x4.mul(z, q));
  q = f32x4.add(splat(1.0 / 5), f32x4.mul(z, q));
  q = f32x4.add(splat(1.0 / 3), f32x4.mul(z, q));
  const twice = f32x4.add(s, s);
  return f32x4.add(twice, f32x4.mul(twice, f32x4.mul(z, q)));
}

/** Returns log(1 + e^−|x|). */
export function log1pExp(x: v128): v128 {
  return log1p(exp(f32x4.neg(f32x4.abs(x))));
}

/** Returns log(1 + eˣ) as max(x, 0) + log(1 + e^−|x|): the exponential stays below one. */
export function softplus(x: v128): v128 {
  return f32x4.add(f32x4.max(x, splat(0)), log1pExp(x));
}

/** Returns log x for a normal x > 0, in float64: log(2ᵏ m) = k ln 2 + 2 atanh((m − 1) / (m + 1)). */
export function log(x: f64): f64 {
  if (!(x > 0 && x < Infinity)) return x == 0 ? -Infinity : x > 0 ? x : NaN;
  const bits = reinterpret<i64>(x);
  // 0x3FE6A09E… is √½: m lies between it and √2.
  const k = (bits - 0x3fe6a09e667f3bcd) >> 52;
  const m = reinterpret<f64>(bits - (k << 52));
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let q: f64 = 1.0 / 15;
  q = 1.0 / 13 + z * q;
  q = 1.0 / 11 + z * q;
  q = 1.0 / 9 + z * q;
  q = 1.0 / 7 + z * q;
  q = 1.0 / 5 + z * q;
  q = 1.0 / 3 + z * q;
  return <f64>k * 0.6931471805599453 + 2 * (s + s * z * q);
}

/**
 * Returns erf x as 1 − e^(−g) with g = −log(1 − erf |x|) = |x| · P(|x|), so that no digits are lost near zero. The
 * polynomial is from scripts/kernels/fitErf.mjs; from 4 on, erf is 1.
 */
export function erf(x: v128): v128 {
  const a = f32x4.min(f32x4.abs(x), splat(4));
  let q = splat(-1.0139772399497815e-7);
  q = f32x4.add(splat(0.000002558765118010342), f32x4.mul(a, q));
  q = f32x4.add(splat(-0.00002874358142435085), f32x4.mul(a, q));
  q = f32x4.add(splat(0.00018809217726811767), f32x4.mul(a, q));
  q = f32x4.add(splat(-0.0007718797423876822), f32x4.mul(a, q));
  q = f32x4.add(splat(0.0018230307614430785), f32x4.mul(a, q));
  q = f32x4.add(splat(-0.0002581503940746188), f32x4.mul(a, q));
  q = f32x4.add(splat(-0.019121386110782623), f32x4.mul(a, q));
  q = f32x4.add(splat(0.10277336090803146), f32x4.mul(a, q));
  q = f32x4.add(splat(0.6366195678710938), f32x4.mul(a, q));
  q = f32x4.add(splat(1.128379225730896), f32x4.mul(a, q));
  const size = f32x4.abs(expm1OfNegative(f32x4.neg(f32x4.mul(a, q))));
  return v128.or(size, v128.and(x, i32x4.splat(0x80000000)));
}

/** Returns sin(x + turns · π/2), computed in float64. */
export function sine(x: f32, turns: i32): f32 {
  const n = nearest(<f64>x * 0.6366197723675814);
  let r = <f64>x - n * 1.5707963267341256 - n * 6.077100506506192e-11;
  // Where float32 numbers lie farther apart than the turns of a circle, rounding leaves more than a quarter turn.
  r = max(min(r, 0.8), -0.8);
  const z = r * r;
  const quadrant = <i32>(n - 4 * floor(n * 0.25)) + turns;
  const value =
    quadrant & 1
      ? 1 + z * (-1.0 / 2 + z * (1.0 / 24 + z * (-1.0 / 720 + z * (1.0 / 40320 - z * (1.0 / 3628800)))))
      : r + r * z * (-1.0 / 6 + z * (1.0 / 120 + z * (-1.0 / 5040 + z * (1.0 / 362880 - z * (1.0 / 39916800)))));
  return <f32>(quadrant & 2 ? -value : value);
}
