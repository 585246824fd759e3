/** Which rows a step learns from, their numbers, features and targets. */
import {sine, splat} from "./functions";
import {load, save} from "./lanes";

/** y_n = values of row rows_n. */
export function gather(N: i32, F: i32, values: usize, rows: usize, y: usize): void {
  const bytes = <usize>F << 2;
  for (let n = 0; n < N; n++, rows += 4, y += bytes) {
    const from = values + <usize>i32.load(rows) * bytes;
    if (F >= 64) {
      memory.copy(y, from, bytes);
      continue;
    }
    let k: usize = 0;
    for (; k + 16 <= bytes; k += 16) v128.store(y + k, v128.load(from + k));
    for (; k < bytes; k += 4) i32.store(y + k, i32.load(from + k));
  }
}

/** Targets from class labels: 0 the label itself, 1 bits, 2 signs. A single column belongs to class 1. */
export function encode(N: i32, K: i32, labels: usize, rows: usize, target: usize, code: i32): void {
  const other: f32 = code == 2 ? -1 : 0;
  for (let n = 0; n < N; n++, rows += 4) {
    const label = i32.load(labels + (<usize>i32.load(rows) << 2));
    if (code == 0) {
      i32.store(target, label);
      target += 4;
    } else for (let k = 0; k < K; k++, target += 4) f32.store(target, label == (K == 1 ? 1 : k) ? 1 : other);
  }
}

/** y = (x − mean) / std, or back again: y = x · std + mean. */
export function standardise(N: i32, D: i32, x: usize, mean: usize, std: usize, y: usize, back: i32): void {
  const row = <usize>D << 2;
  for (let n = 0; n < N; n++, x += row, y += row) {
    for (let d = 0; d < D; d += 4) {
      const at = <usize>d << 2;
      const left = D - d;
      const m = load(mean + at, left);
      const s = load(std + at, left);
      const v = load(x + at, left);
      save(y + at, back ? f32x4.add(f32x4.mul(v, s), m) : f32x4.div(f32x4.sub(v, m), s), left);
    }
  }
}

/** features_nd = f_d(x₁, x₂); the functions' numbers stand at `kinds`. */
export function features(N: i32, F: i32, D: i32, raw: usize, kinds: usize, y: usize): void {
  for (let n = 0; n < N; n++, raw += <usize>F << 2) {
    const x1 = f32.load(raw);
    const x2 = f32.load(raw, 4);
    for (let d = 0; d < D; d++, y += 4) f32.store(y, feature(i32.load(kinds + (<usize>d << 2)), x1, x2));
  }
}

/** The numbers are the places in the table of src/engine/inputs/featureFunctions.ts. */
function feature(kind: i32, x1: f32, x2: f32): f32 {
  switch (kind) {
    case 0:
      return x1;
    case 1:
      return x2;
    case 2:
      return x1 * x1;
    case 3:
      return x2 * x2;
    case 4:
      return x1 * x2;
    case 5:
      return sine(x1, 0);
    case 6:
      return sine(x2, 0);
    case 7:
      return sine(x1, 1);
    case 8:
      return sine(x2, 1);
    case 9:
      return abs(x1);
    case 10:
      return abs(x2);
    default:
      return <f32>sqrt(<f64>x1 * <f64>x1 + <f64>x2 * <f64>x2);
  }
}
