/** From gradients to changes: clipping, penalties, and one step of each optimizer. */
import {splat} from "./functions";
import {load, save} from "./lanes";

// The numbers of the kinds are those of src/kernels/updateKernels.ts.
const SGD = 0;
const ADAM = 1;
const RMSPROP = 2;
const ADAGRAD = 3;

/** What an update reads and writes, as it lies in the command. */
// prettier-ignore
@unmanaged
export class Update {
  kind: i32;
  count: i32;
  w: usize;
  wBefore: usize;
  g: usize;
  s: usize;
  sBefore: usize;
  /** The second state of those that have one, else 0. */
  t: usize;
  tBefore: usize;
  /** Which elements are frozen, 1 or 0 each; 0 when none is. */
  frozen: usize;
  /** Settings; what they are depends on the kind. */
  a: f32;
  b: f32;
  c: f32;
  d: f32;
  epsilon: f32;
}

/** Makes one step: where it `keeps`, everything is first copied to its `…Before`; it is changed where it is not frozen. */
export function update(u: Update, rate: f64, size: f64, spread: f64, kept: f64, keeps: bool): void {
  const kind = u.kind;
  const hasTwo = u.t != 0;
  const a = splat(u.a);
  const b = splat(u.b);
  const c = splat(u.c);
  const d = splat(u.d);
  const epsilon = splat(u.epsilon);
  const eta = splat(<f32>(kind == ADAM || kind == ADAGRAD ? size : rate));
  const perSpread = splat(<f32>spread);
  const keep = splat(<f32>kept);
  const isDecayed = <f32>kept != 1;
  let left = u.count;
  let at: usize = 0;
  if (kind == ADAM && !u.frozen) {
    // As below, without a choice to make in between.
    for (; left >= 4; left -= 4, at += 16) {
      const w0 = v128.load(u.w + at);
      const g = v128.load(u.g + at);
      const s0 = v128.load(u.s + at);
      const t0 = v128.load(u.t + at);
      if (keeps) {
        v128.store(u.wBefore + at, w0);
        v128.store(u.sBefore + at, s0);
        v128.store(u.tBefore + at, t0);
      }
      const s1 = f32x4.add(f32x4.mul(a, s0), f32x4.mul(b, g));
      const t1 = f32x4.add(f32x4.mul(c, t0), f32x4.mul(f32x4.mul(d, g), g));
      const below = f32x4.add(f32x4.mul(f32x4.sqrt(t1), perSpread), epsilon);
      v128.store(u.s + at, s1);
      v128.store(u.t + at, t1);
      v128.store(u.w + at, f32x4.sub(f32x4.mul(keep, w0), f32x4.div(f32x4.mul(eta, s1), below)));
    }
  }
  for (; left > 0; left -= 4, at += 16) {
    const w0 = load(u.w + at, left);
    const g = load(u.g + at, left);
    const s0 = load(u.s + at, left);
    if (keeps) {
      save(u.wBefore + at, w0, left);
      save(u.sBefore + at, s0, left);
    }
    let t0 = s0;
    if (hasTwo) {
      t0 = load(u.t + at, left);
      if (keeps) save(u.tBefore + at, t0, left);
    }
    let w1 = w0;
    let s1 = s0;
    let t1 = t0;
    if (kind == ADAM) {
      // a = β₁, b = 1 − β₁, c = β₂, d = 1 − β₂
      s1 = f32x4.add(f32x4.mul(a, s0), f32x4.mul(b, g));
      t1 = f32x4.add(f32x4.mul(c, t0), f32x4.mul(f32x4.mul(d, g), g));
      const below = f32x4.add(f32x4.mul(f32x4.sqrt(t1), perSpread), epsilon);
      if (isDecayed) w1 = f32x4.mul(keep, w0);
      w1 = f32x4.sub(w1, f32x4.div(f32x4.mul(eta, s1), below));
    } else if (kind == SGD) {
      // a = μ, b = 1 with Nesterov's look ahead
      s1 = f32x4.add(f32x4.mul(a, s0), g);
      const step = u.b != 0 ? f32x4.add(g, f32x4.mul(a, s1)) : s1;
      w1 = f32x4.sub(w0, f32x4.mul(eta, step));
    } else if (kind == RMSPROP) {
      // a = α, b = 1 − α, c = μ
      s1 = f32x4.add(f32x4.mul(a, s0), f32x4.mul(f32x4.mul(b, g), g));
      t1 = f32x4.add(f32x4.mul(c, t0), f32x4.div(g, f32x4.add(f32x4.sqrt(s1), epsilon)));
      w1 = f32x4.sub(w0, f32x4.mul(eta, t1));
    } else {
      s1 = f32x4.add(s0, f32x4.mul(g, g));
      w1 = f32x4.sub(w0, f32x4.div(f32x4.mul(eta, g), f32x4.add(f32x4.sqrt(s1), epsilon)));
    }
    if (u.frozen) {
      const held = i32x4.eq(load(u.frozen + at, left), i32x4.splat(1));
      w1 = v128.bitselect(w0, w1, held);
      s1 = v128.bitselect(s0, s1, held);
      t1 = v128.bitselect(t0, t1, held);
    }
    save(u.w + at, w1, left);
    save(u.s + at, s1, left);
    if (hasTwo) save(u.t + at, t1, left);
  }
}

/** squares_at = Σ g². */
export function sumSquares(count: i32, g: usize, squares: usize): void {
  let total: f64 = 0;
  for (let k = 0; k < count; k++, g += 4) {
    const x = <f64>f32.load(g);
    total += x * x;
  }
  f64.store(squares, total);
}

/** norm = √Σ squares, factor = min(1, limit / (norm + 10⁻⁶)). */
export function normFactor(count: i32, squares: usize, norm: usize, factor: usize, limit: f64): void {
  let total: f64 = 0;
  for (let p = 0; p < count; p++, squares += 8) total += f64.load(squares);
  const size = sqrt(total);
  f64.store(norm, size);
  f64.store(factor, min(1, limit / (size + 1e-6)));
}

/** clipped = factor · g. */
export function scale(count: i32, g: usize, factor: usize, clipped: usize): void {
  const f = splat(<f32>f64.load(factor));
  for (let left = count; left > 0; left -= 4, g += 16, clipped += 16)
    save(clipped, f32x4.mul(f, load(g, left)), left);
}

/** clipped = clamp(g, −limit, limit). */
export function clamp(count: i32, g: usize, clipped: usize, limit: f32): void {
  const most = splat(limit);
  const least = splat(-limit);
  for (let left = count; left > 0; left -= 4, g += 16, clipped += 16)
    save(clipped, f32x4.max(least, f32x4.min(most, load(g, left))), left);
}

/** penalty = λ₁ sign(w) + λ₂ w, total = g + penalty. */
export function penalise(count: i32, w: usize, g: usize, penalty: usize, total: usize, l1: f32, l2: f32): void {
  const zero = splat(0);
  for (let left = count; left > 0; left -= 4, w += 16, g += 16, penalty += 16, total += 16) {
    const x = load(w, left);
    const up = v128.and(f32x4.gt(x, zero), splat(l1));
    const down = v128.and(f32x4.lt(x, zero), splat(l1));
    const pull = f32x4.add(f32x4.sub(up, down), f32x4.mul(splat(l2), x));
    save(penalty, pull, left);
    save(total, f32x4.add(load(g, left), pull), left);
  }
}
