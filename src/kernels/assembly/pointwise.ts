/** Functions of every number alone: activations and their gradients, dropout, sums. */
import {erf, exp, expm1, logistic, sine, softplus, splat, tanh} from "./functions";
import {load, save} from "./lanes";

// The numbers of the kinds are those of src/kernels/pointwiseKernels.ts.
const IDENTITY = 0;
const TANH = 1;
const RELU = 2;
const LEAKY_RELU = 3;
const ELU = 4;
const GELU = 5;
const SILU = 6;
const SIGMOID = 7;
const SOFTPLUS = 8;
const SINE = 9;
const DROPOUT = 10;
const ADD = 11;

/** Sines of four numbers, `turns` quarters of a turn on. */
function sines(x: v128, turns: i32): v128 {
  let y = splat(sine(f32x4.extract_lane(x, 0), turns));
  y = f32x4.replace_lane(y, 1, sine(f32x4.extract_lane(x, 1), turns));
  y = f32x4.replace_lane(y, 2, sine(f32x4.extract_lane(x, 2), turns));
  return f32x4.replace_lane(y, 3, sine(f32x4.extract_lane(x, 3), turns));
}

/** Φ(x), the share of the normal distribution below x. */
function distribution(x: v128): v128 {
  return f32x4.mul(splat(0.5), f32x4.add(splat(1), erf(f32x4.mul(x, splat(0.70710678)))));
}

/** φ(x), the density of the normal distribution. */
function density(x: v128): v128 {
  return f32x4.mul(splat(0.39894228), exp(f32x4.mul(f32x4.mul(splat(-0.5), x), x)));
}

/** y = f(x), or f(x, z) where there is a second operand: dropout's mask, the other summand. */
function value(kind: i32, x: v128, z: v128, a: v128): v128 {
  switch (kind) {
    case TANH:
      return tanh(x);
    case RELU:
      return f32x4.max(x, splat(0));
    case LEAKY_RELU:
      return v128.bitselect(x, f32x4.mul(a, x), f32x4.gt(x, splat(0)));
    case ELU:
      return v128.bitselect(x, f32x4.mul(a, expm1(x)), f32x4.gt(x, splat(0)));
    case GELU:
      return f32x4.mul(x, distribution(x));
    case SILU:
      return f32x4.mul(x, logistic(x));
    case SIGMOID:
      return logistic(x);
    case SOFTPLUS:
      return softplus(x);
    case SINE:
      return sines(x, 0);
    case DROPOUT:
      return f32x4.div(f32x4.mul(x, z), a);
    case ADD:
      return f32x4.add(x, z);
    default:
      return x;
  }
}

/** dy · f′(x); z is y, and dropout's mask. */
function slope(kind: i32, x: v128, z: v128, dy: v128, a: v128): v128 {
  const one = splat(1);
  switch (kind) {
    case TANH:
      return f32x4.mul(dy, f32x4.sub(one, f32x4.mul(z, z)));
    case RELU:
      return v128.andnot(dy, f32x4.le(x, splat(0)));
    case LEAKY_RELU:
      return v128.bitselect(dy, f32x4.mul(a, dy), f32x4.gt(x, splat(0)));
    case ELU:
      return v128.bitselect(dy, f32x4.mul(dy, f32x4.add(z, a)), f32x4.gt(x, splat(0)));
    case GELU:
      return f32x4.mul(dy, f32x4.add(distribution(x), f32x4.mul(x, density(x))));
    case SILU: {
      const s = logistic(x);
      return f32x4.mul(f32x4.mul(dy, s), f32x4.add(one, f32x4.mul(x, f32x4.sub(one, s))));
    }
    case SIGMOID:
      return f32x4.mul(f32x4.mul(dy, z), f32x4.sub(one, z));
    case SOFTPLUS:
      return f32x4.mul(dy, logistic(x));
    case SINE:
      return f32x4.mul(dy, sines(x, 1));
    case DROPOUT:
      return f32x4.div(f32x4.mul(dy, z), a);
    default:
      return dy;
  }
}

/** y = f(x, z) for `count` numbers. */
export function map(kind: i32, count: i32, x: usize, z: usize, y: usize, a: f32): void {
  const setting = splat(a);
  let left = count;
  if (kind == RELU) {
    // Too little arithmetic to choose it anew for every four numbers.
    for (; left >= 4; left -= 4, x += 16, z += 16, y += 16) v128.store(y, f32x4.max(v128.load(x), splat(0)));
  }
  for (; left > 0; left -= 4, x += 16, z += 16, y += 16)
    save(y, value(kind, load(x, left), load(z, left), setting), left);
}

/** dx += dy · f′(x) for `count` numbers. */
export function mapBack(kind: i32, count: i32, x: usize, z: usize, dy: usize, dx: usize, a: f32): void {
  if (!dx) return;
  const setting = splat(a);
  let left = count;
  if (kind == RELU) {
    for (; left >= 4; left -= 4, x += 16, z += 16, dy += 16, dx += 16) {
      const change = v128.andnot(v128.load(dy), f32x4.le(v128.load(x), splat(0)));
      v128.store(dx, f32x4.add(v128.load(dx), change));
    }
  }
  for (; left > 0; left -= 4, x += 16, z += 16, dy += 16, dx += 16) {
    const change = slope(kind, load(x, left), load(z, left), load(dy, left), setting);
    save(dx, f32x4.add(load(dx, left), change), left);
  }
}

/** Copies `columns` of every row to another matrix, or adds them to what is there. */
export function moveColumns(rows: i32, columns: i32, from: usize, fromRow: i32, to: usize, toRow: i32, adds: i32): void {
  if (!from || !to) return;
  for (let n = 0; n < rows; n++, from += <usize>fromRow << 2, to += <usize>toRow << 2) {
    for (let d = 0; d < columns; d += 4) {
      const at = <usize>d << 2;
      const v = load(from + at, columns - d);
      save(to + at, adds ? f32x4.add(load(to + at, columns - d), v) : v, columns - d);
    }
  }
}
