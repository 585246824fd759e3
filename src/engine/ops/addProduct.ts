/**
 * The product of two matrices, added to a third: what the forward pass and both gradients of a layer come down to.
 *
 * Eight sums at a time, of four rows and two columns: an addition must wait for the one before it in the same sum, but
 * not for those of other sums, and every number that is fetched serves more than one of them. The terms within a sum
 * are added in the order of the plain loop at the end, so that nothing rounds differently.
 */
import type {Floats} from "../../tensor/arena.ts";

/**
 * into_rc += Σ_k a_rk · b_ck   into (R, C) · a (R, K) · b (C, K)
 *
 * Element (r, k) of `a` is at r · aRow + k · aStep, and likewise for `b`, so that either may lie turned in memory.
 */
export function addProduct(
  into: Floats,
  a: Floats,
  aRow: number,
  aStep: number,
  b: Floats,
  bRow: number,
  bStep: number,
  R: number,
  C: number,
  K: number
): void {
  let r = 0;
  for (; r + 4 <= R; r += 4) {
    const a0 = r * aRow;
    const a1 = a0 + aRow;
    const a2 = a1 + aRow;
    const a3 = a2 + aRow;
    let c = 0;
    for (; c + 2 <= C; c += 2) {
      const b0 = c * bRow;
      const b1 = b0 + bRow;
      const row0 = r * C + c;
      const row1 = row0 + C;
      const row2 = row1 + C;
      const row3 = row2 + C;
      let s00 = into[row0];
      let s01 = into[row0 + 1];
      let s10 = into[row1];
      let s11 = into[row1 + 1];
      let s20 = into[row2];
      let s21 = into[row2 + 1];
      let s30 = into[row3];
      let s31 = into[row3 + 1];
      for (let k = 0, i = 0, j = 0; k < K; k++, i += aStep, j += bStep) {
        const u = b[b0 + j];
        const v = b[b1 + j];
        const w0 = a[a0 + i];
        const w1 = a[a1 + i];
        const w2 = a[a2 + i];
        const w3 = a[a3 + i];
        s00 += w0 * u;
        s01 += w0 * v;
        s10 += w1 * u;
        s11 += w1 * v;
        s20 += w2 * u;
        s21 += w2 * v;
        s30 += w3 * u;
        s31 += w3 * v;
      }
      into[row0] = s00;
      into[row0 + 1] = s01;
      into[row1] = s10;
      into[row1 + 1] = s11;
      into[row2] = s20;
      into[row2 + 1] = s21;
      into[row3] = s30;
      into[row3 + 1] = s31;
    }
    if (c < C) {
      const b0 = c * bRow;
      let s0 = into[r * C + c];
      let s1 = into[(r + 1) * C + c];
      let s2 = into[(r + 2) * C + c];
      let s3 = into[(r + 3) * C + c];
      for (let k = 0, i = 0, j = 0; k < K; k++, i += aStep, j += bStep) {
        const u = b[b0 + j];
        s0 += a[a0 + i] * u;
        s1 += a[a1 + i] * u;
        s2 += a[a2 + i] * u;
        s3 += a[a3 + i] * u;
      }
      into[r * C + c] = s0;
      into[(r + 1) * C + c] = s1;
      into[(r + 2) * C + c] = s2;
      into[(r + 3) * C + c] = s3;
    }
  }
  for (; r < R; r++) {
    for (let c = 0; c < C; c++) {
      let sum = into[r * C + c];
      for (let k = 0; k < K; k++) sum += a[r * aRow + k * aStep] * b[c * bRow + k * bStep];
      into[r * C + c] = sum;
    }
  }
}
