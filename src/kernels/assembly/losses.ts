/** Losses and where they lead. Terms are float32, their sums float64. */
import {log, log1pExp, logistic, splat} from "./functions";
import {load, save} from "./lanes";
import {exponentials, exponentialsAt, shiftedBy} from "./rows";

// The numbers of the kinds are those of src/kernels/lossKernels.ts.
const CROSS_ENTROPY = 0;
const SQUARED = 1;
const HUBER = 2;

/** What one output costs. */
function term(kind: i32, x: v128, t: v128, a: v128): v128 {
  if (kind == CROSS_ENTROPY) {
    // softplus(x) − t·x; the difference comes first, since it is exact for t = 0 and t = 1.
    return f32x4.add(f32x4.sub(f32x4.max(x, splat(0)), f32x4.mul(t, x)), log1pExp(x));
  }
  if (kind == SQUARED) {
    const e = f32x4.sub(x, t);
    return f32x4.mul(e, e);
  }
  if (kind == HUBER) {
    const distance = f32x4.abs(f32x4.sub(x, t));
    const far = f32x4.mul(a, f32x4.sub(distance, f32x4.mul(splat(0.5), a)));
    const near = f32x4.mul(f32x4.mul(splat(0.5), distance), distance);
    return v128.bitselect(far, near, f32x4.gt(distance, a));
  }
  return f32x4.max(splat(0), f32x4.sub(splat(1), f32x4.mul(t, x)));
}

/** The derivative of a term. */
function slope(kind: i32, x: v128, t: v128, a: v128): v128 {
  if (kind == CROSS_ENTROPY) return f32x4.sub(logistic(x), t);
  const e = f32x4.sub(x, t);
  if (kind == SQUARED) return f32x4.add(e, e);
  if (kind == HUBER) return f32x4.max(f32x4.neg(a), f32x4.min(a, e));
  const margin = f32x4.sub(splat(1), f32x4.mul(t, x));
  return v128.andnot(f32x4.neg(t), f32x4.le(margin, splat(0)));
}

/** each_n = the mean of the terms of row n, loss = their mean. */
export function lossOf(kind: i32, N: i32, K: i32, x: usize, target: usize, each: usize, loss: usize, a: f32): void {
  const terms = exponentialsAt();
  const setting = splat(a);
  const count = N * K;
  for (let k = 0; k < count; k += 4) {
    const at = <usize>k << 2;
    v128.store(terms + at, term(kind, load(x + at, count - k), load(target + at, count - k), setting));
  }
  let total: f64 = 0;
  let p = terms;
  for (let n = 0; n < N; n++, each += 4) {
    let row: f64 = 0;
    for (let k = 0; k < K; k++, p += 4) row += <f64>f32.load(p);
    row /= <f64>K;
    f32.store(each, <f32>row);
    total += row;
  }
  f32.store(loss, <f32>(total / <f64>N));
}

/** dx += the derivative of the mean of all terms. */
export function lossBack(kind: i32, N: i32, K: i32, x: usize, target: usize, dx: usize, a: f32): void {
  const setting = splat(a);
  const whole = splat(<f32>(N * K));
  for (let left = N * K; left > 0; left -= 4, x += 16, target += 16, dx += 16) {
    const change = f32x4.div(slope(kind, load(x, left), load(target, left), setting), whole);
    save(dx, f32x4.add(load(dx, left), change), left);
  }
}

/** Categorical cross-entropy: each_n = −log p of the right class, loss = their mean. */
export function surprise(N: i32, K: i32, x: usize, labels: usize, each: usize, loss: usize): void {
  const row = <usize>K << 2;
  let total: f64 = 0;
  for (let n = 0; n < N; n++, x += row, labels += 4, each += 4) {
    const share = exponentials(x, K);
    const value = log(share) - shiftedBy(x, K, i32.load(labels));
    f32.store(each, <f32>value);
    total += value;
  }
  f32.store(loss, <f32>(total / <f64>N));
}

/** dx += (p − [k is the right class]) / N. */
export function surpriseBack(N: i32, K: i32, x: usize, labels: usize, dx: usize): void {
  const row = <usize>K << 2;
  const rows = splat(<f32>N);
  const p = exponentialsAt();
  for (let n = 0; n < N; n++, x += row, labels += 4, dx += row) {
    const share = splat(<f32>exponentials(x, K));
    for (let k = 0; k < K; k += 4) {
      const at = p + (<usize>k << 2);
      v128.store(at, f32x4.div(v128.load(at), share));
    }
    const right = p + (<usize>i32.load(labels) << 2);
    f32.store(right, f32.load(right) - 1);
    for (let k = 0; k < K; k += 4) {
      const at = <usize>k << 2;
      save(dx + at, f32x4.add(load(dx + at, K - k), f32x4.div(v128.load(p + at), rows)), K - k);
    }
  }
}
