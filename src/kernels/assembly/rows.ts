/** Softmax and layer norm: what mixes the numbers of a row. Sums are made in float64. */
import {exp, splat} from "./functions";
import {load, save} from "./lanes";

/** Where the exponentials of a row are kept. */
let scratch: usize = 0;

/** Says where `bytes` of the widest row may be written. */
export function setScratch(address: usize): void {
  scratch = address;
}

@inline
function load32(p: usize): f32 {
  return f32.load(p);
}

/** Returns the largest number of a row. */
@inline
function largest(x: usize, D: i32): f32 {
  let m = load32(x);
  for (let k = 1; k < D; k++) m = max(m, load32(x + (<usize>k << 2)));
  return m;
}

/** Writes e^(x_k − m) of a row to the scratch and returns their sum; m is the largest x, so that nothing overflows. */
export function exponentials(x: usize, D: i32): f64 {
  const m = splat(largest(x, D));
  let sum: f64 = 0;
  for (let k = 0; k < D; k += 4) {
    const at = <usize>k << 2;
    v128.store(scratch + at, exp(f32x4.sub(load(x + at, D - k), m)));
  }
  for (let k = 0; k < D; k++) sum += <f64>load32(scratch + (<usize>k << 2));
  return sum;
}

/** Returns x of class `label` minus the largest x of the row. */
export function shiftedBy(x: usize, D: i32, label: i32): f64 {
  return <f64>load32(x + (<usize>label << 2)) - <f64>largest(x, D);
}

/** Returns where the last exponentials are. */
export function exponentialsAt(): usize {
  return scratch;
}

/** y = softmax of every row. */
export function softmax(N: i32, D: i32, x: usize, y: usize): void {
  const row = <usize>D << 2;
  for (let n = 0; n < N; n++, x += row, y += row) {
    const sum = splat(<f32>exponentials(x, D));
    for (let k = 0; k < D; k += 4) {
      const at = <usize>k << 2;
      save(y + at, f32x4.div(v128.load(scratch + at), sum), D - k);
    }
  }
}

/** dx += y · (dy − Σ dy · y) for every row. */
export function softmaxBack(N: i32, D: i32, y: usize, dy: usize, dx: usize): void {
  if (!dx) return;
  const row = <usize>D << 2;
  for (let n = 0; n < N; n++, y += row, dy += row, dx += row) {
    let shared: f64 = 0;
    for (let k: usize = 0; k < row; k += 4) shared += <f64>load32(dy + k) * <f64>load32(y + k);
    const s = splat(<f32>shared);
    for (let k = 0; k < D; k += 4) {
      const at = <usize>k << 2;
      const change = f32x4.mul(load(y + at, D - k), f32x4.sub(load(dy + at, D - k), s));
      save(dx + at, f32x4.add(load(dx + at, D - k), change), D - k);
    }
  }
}

/** mu, r and y of layer norm for every row. */
export function layerNorm(
  N: i32,
  D: i32,
  x: usize,
  weight: usize,
  bias: usize,
  mu: usize,
  r: usize,
  y: usize,
  epsilon: f64
): void {
  const row = <usize>D << 2;
  for (let n = 0; n < N; n++, x += row, y += row, mu += 4, r += 4) {
    let sum: f64 = 0;
    for (let k: usize = 0; k < row; k += 4) sum += <f64>load32(x + k);
    const mean = <f32>(sum / <f64>D);
    let squares: f64 = 0;
    for (let k: usize = 0; k < row; k += 4) {
      const centred = <f64>load32(x + k) - <f64>mean;
      squares += centred * centred;
    }
    const scale = <f32>(1 / sqrt(squares / <f64>D + epsilon));
    f32.store(mu, mean);
    f32.store(r, scale);
    for (let k = 0; k < D; k += 4) {
      const at = <usize>k << 2;
      const left = D - k;
      const xhat = f32x4.mul(f32x4.sub(load(x + at, left), splat(mean)), splat(scale));
      save(y + at, f32x4.add(f32x4.mul(load(weight + at, left), xhat), load(bias + at, left)), left);
    }
  }
}

/** dweight += Σ dy · x̂, dbias += Σ dy, dx += r · (dx̂ − mean of dx̂ − x̂ · mean of dx̂ · x̂) with dx̂ = w · dy. */
export function layerNormBack(
  N: i32,
  D: i32,
  x: usize,
  weight: usize,
  mu: usize,
  r: usize,
  dy: usize,
  dx: usize,
  dweight: usize,
  dbias: usize
): void {
  const row = <usize>D << 2;
  for (let n = 0; n < N; n++, x += row, dy += row, mu += 4, r += 4) {
    const mean = splat(load32(mu));
    const scale = splat(load32(r));
    let sum: f64 = 0;
    let along: f64 = 0;
    for (let k: usize = 0; k < row; k += 4) {
      const xhat = (<f64>load32(x + k) - <f64>load32(mu)) * <f64>load32(r);
      const dxhat = <f64>load32(weight + k) * <f64>load32(dy + k);
      sum += dxhat;
      along += dxhat * xhat;
    }
    const shift = splat(<f32>(sum / <f64>D));
    const turn = splat(<f32>(along / <f64>D));
    for (let k = 0; k < D; k += 4) {
      const at = <usize>k << 2;
      const left = D - k;
      const xhat = f32x4.mul(f32x4.sub(load(x + at, left), mean), scale);
      const g = load(dy + at, left);
      save(dweight + at, f32x4.add(load(dweight + at, left), f32x4.mul(g, xhat)), left);
      save(dbias + at, f32x4.add(load(dbias + at, left), g), left);
      if (!dx) continue;
      const inner = f32x4.sub(f32x4.sub(f32x4.mul(load(weight + at, left), g), shift), f32x4.mul(xhat, turn));
      save(dx + at, f32x4.add(load(dx + at, left), f32x4.mul(scale, inner)), left);
    }
    if (dx) dx += row;
  }
}
