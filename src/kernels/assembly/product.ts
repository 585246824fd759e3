/**
 * The matrix product. Tiles of four rows and eight columns: eight sums of four lanes stay in registers, and every number
 * fetched serves several of them. The columns of B that a tile needs are first packed one behind the other.
 *
 * Every sum is made in the order of k, with one rounding for the product and one for the sum, so that no result depends
 * on where its row or column lies.
 */
import {load, save} from "./lanes";

/** Where columns are packed: 32 bytes for each k. */
let panel: usize = 0;

/** Says where columns may be packed; `bytes` of the caller's largest product must fit. */
export function setPanel(address: usize): void {
  panel = address;
}

@inline
function plus(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** Copies `count` ≤ 8 columns of B (K, N), from the one at b on, to the panel; the missing ones are zero. */
function packColumns(b: usize, N: i32, K: i32, count: i32): void {
  const step = <usize>N << 2;
  const end = panel + (<usize>K << 5);
  if (count == 8) {
    for (let p = panel; p < end; p += 32, b += step) {
      v128.store(p, v128.load(b));
      v128.store(p, v128.load(b, 16), 16);
    }
  } else {
    for (let p = panel; p < end; p += 32, b += step) {
      v128.store(p, load(b, count));
      v128.store(p, count > 4 ? load(b + 16, count - 4) : f32x4.splat(0), 16);
    }
  }
}

/** The same for B (N, K), whose rows are the columns of the product. */
function packRows(b: usize, K: i32, count: i32): void {
  const step = <usize>K << 2;
  const end = panel + (<usize>K << 5);
  for (let q = 0; q < 8; q += 4) {
    let p = panel + (<usize>q << 2);
    if (q >= count) {
      for (; p < end; p += 32) v128.store(p, f32x4.splat(0));
      return;
    }
    let b0 = b + <usize>q * step;
    let b1 = q + 1 < count ? b0 + step : b0;
    let b2 = q + 2 < count ? b0 + 2 * step : b0;
    let b3 = q + 3 < count ? b0 + 3 * step : b0;
    let k = 0;
    for (; k + 4 <= K; k += 4, p += 128, b0 += 16, b1 += 16, b2 += 16, b3 += 16) {
      const r0 = v128.load(b0);
      const r1 = v128.load(b1);
      const r2 = v128.load(b2);
      const r3 = v128.load(b3);
      const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
      const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
      const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
      const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
      v128.store(p, v128.shuffle<f64>(low01, low23, 0, 2));
      v128.store(p, v128.shuffle<f64>(low01, low23, 1, 3), 32);
      v128.store(p, v128.shuffle<f64>(high01, high23, 0, 2), 64);
      v128.store(p, v128.shuffle<f64>(high01, high23, 1, 3), 96);
    }
    for (; k < K; k++, p += 32, b0 += 4, b1 += 4, b2 += 4, b3 += 4) {
      store<f32>(p, f32.load(b0));
      store<f32>(p, f32.load(b1), 4);
      store<f32>(p, f32.load(b2), 8);
      store<f32>(p, f32.load(b3), 12);
    }
  }
}

/**
 * C = A · B, with what `mode` says: 0 nothing, 1 added to what is in C, 2 plus the row at `bias`.
 * A (M, K), or (K, M) when `turnA` · B (K, N), or (N, K) when `turnB` · C (M, N).
 */
export function product(
  turnA: i32,
  turnB: i32,
  M: i32,
  N: i32,
  K: i32,
  A: usize,
  B: usize,
  C: usize,
  mode: i32,
  bias: usize
): void {
  const rowOfA: usize = (turnA ? 1 : <usize>K) << 2;
  const stepOfA: usize = (turnA ? <usize>M : 1) << 2;
  const rowOfC = <usize>N << 2;
  const end = panel + (<usize>K << 5);
  for (let j = 0; j < N; j += 8) {
    const columns = min(8, N - j);
    const left = <usize>j << 2;
    if (turnB) packRows(B + <usize>j * (<usize>K << 2), K, columns);
    else packColumns(B + left, N, K, columns);
    let bias0 = f32x4.splat(0);
    let bias1 = bias0;
    if (mode == 2) {
      bias0 = load(bias + left, columns);
      if (columns > 4) bias1 = load(bias + left + 16, columns - 4);
    }
    for (let i = 0; i < M; i += 4) {
      const rows = min(4, M - i);
      let a0 = A + <usize>i * rowOfA;
      let a1 = rows > 1 ? a0 + rowOfA : a0;
      let a2 = rows > 2 ? a1 + rowOfA : a0;
      let a3 = rows > 3 ? a2 + rowOfA : a0;
      let c00 = f32x4.splat(0);
      let c01 = c00;
      let c10 = c00;
      let c11 = c00;
      let c20 = c00;
      let c21 = c00;
      let c30 = c00;
      let c31 = c00;
      if (columns > 4 && turnA && rows == 4) {
        // The four numbers of a tile's rows lie side by side.
        for (let p = panel; p < end; p += 32, a0 += stepOfA) {
          const b0 = v128.load(p);
          const b1 = v128.load(p, 16);
          let x = v128.load32_splat(a0);
          c00 = plus(c00, x, b0);
          c01 = plus(c01, x, b1);
          x = v128.load32_splat(a0, 4);
          c10 = plus(c10, x, b0);
          c11 = plus(c11, x, b1);
          x = v128.load32_splat(a0, 8);
          c20 = plus(c20, x, b0);
          c21 = plus(c21, x, b1);
          x = v128.load32_splat(a0, 12);
          c30 = plus(c30, x, b0);
          c31 = plus(c31, x, b1);
        }
      } else if (columns > 4) {
        for (let p = panel; p < end; p += 32) {
          const b0 = v128.load(p);
          const b1 = v128.load(p, 16);
          let x = v128.load32_splat(a0);
          c00 = plus(c00, x, b0);
          c01 = plus(c01, x, b1);
          x = v128.load32_splat(a1);
          c10 = plus(c10, x, b0);
          c11 = plus(c11, x, b1);
          x = v128.load32_splat(a2);
          c20 = plus(c20, x, b0);
          c21 = plus(c21, x, b1);
          x = v128.load32_splat(a3);
          c30 = plus(c30, x, b0);
          c31 = plus(c31, x, b1);
          a0 += stepOfA;
          a1 += stepOfA;
          a2 += stepOfA;
          a3 += stepOfA;
        }
      } else {
        for (let p = panel; p < end; p += 32) {
          const b0 = v128.load(p);
          c00 = plus(c00, v128.load32_splat(a0), b0);
          c10 = plus(c10, v128.load32_splat(a1), b0);
          c20 = plus(c20, v128.load32_splat(a2), b0);
          c30 = plus(c30, v128.load32_splat(a3), b0);
          a0 += stepOfA;
          a1 += stepOfA;
          a2 += stepOfA;
          a3 += stepOfA;
        }
      }
      const c = C + <usize>i * rowOfC + left;
      if (mode == 2) {
        c00 = f32x4.add(c00, bias0);
        c10 = f32x4.add(c10, bias0);
        c20 = f32x4.add(c20, bias0);
        c30 = f32x4.add(c30, bias0);
        c01 = f32x4.add(c01, bias1);
        c11 = f32x4.add(c11, bias1);
        c21 = f32x4.add(c21, bias1);
        c31 = f32x4.add(c31, bias1);
      }
      put(c, c00, c01, columns, mode);
      if (rows > 1) put(c + rowOfC, c10, c11, columns, mode);
      if (rows > 2) put(c + 2 * rowOfC, c20, c21, columns, mode);
      if (rows > 3) put(c + 3 * rowOfC, c30, c31, columns, mode);
    }
  }
}

/** Writes one row of a tile, or adds it to what is there. */
@inline
function put(c: usize, v0: v128, v1: v128, columns: i32, mode: i32): void {
  if (columns == 8) {
    if (mode == 1) {
      v0 = f32x4.add(v128.load(c), v0);
      v1 = f32x4.add(v128.load(c, 16), v1);
    }
    v128.store(c, v0);
    v128.store(c, v1, 16);
  } else putPart(c, v0, v1, columns, mode);
}

function putPart(c: usize, v0: v128, v1: v128, columns: i32, mode: i32): void {
  save(c, mode == 1 ? f32x4.add(load(c, columns), v0) : v0, columns);
  if (columns > 4) save(c + 16, mode == 1 ? f32x4.add(load(c + 16, columns - 4), v1) : v1, columns - 4);
}

/** sums_d += Σ_n x_nd for x (N, D): the gradient of a bias. */
export function addColumns(x: usize, N: i32, D: i32, sums: usize): void {
  const row = <usize>D << 2;
  for (let d = 0; d < D; d += 4, x += 16, sums += 16) {
    const left = D - d;
    let sum = load(sums, left);
    let p = x;
    for (let n = 0; n < N; n++, p += row) sum = f32x4.add(sum, load(p, left));
    save(sums, sum, left);
  }
}
