/**
 * Philox 4×32-10: a random number generator without state. Four counter words and two key words give four random words, by ten rounds
 * of multiplication and exclusive or (Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC '11, 2011,
 * section 4, https://doi.org/10.1145/2063384.2063405).
 */

const ROUNDS = 10;
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9; // the golden ratio
const WEYL_1 = 0xbb67ae85; // √3 − 1

/** Writes the four random words of counter (c0, c1, c2, c3) under key (k0, k1) to `out`; all words are taken modulo 2^32. */
export function philox(out: Uint32Array, c0: number, c1: number, c2: number, c3: number, k0: number, k1: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    const low0 = Math.imul(MULTIPLIER_0, c0);
    const low1 = Math.imul(MULTIPLIER_1, c2);
    const high0 = upperProduct(MULTIPLIER_0 >>> 16, MULTIPLIER_0 & 0xffff, c0);
    const high1 = upperProduct(MULTIPLIER_1 >>> 16, MULTIPLIER_1 & 0xffff, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + WEYL_0) | 0;
    k1 = (k1 + WEYL_1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

/** Returns the upper 32 bits of (high · 2^16 + low) · word, in halves, since a double holds only 53 bits of a product. */
function upperProduct(high: number, low: number, word: number): number {
  const wordLow = word & 0xffff;
  const wordHigh = word >>> 16;
  const cross = (Math.imul(high, wordLow) >>> 0) + (Math.imul(low, wordLow) >>> 16); // below 2^32: (2^16 − 1)² + 2^16
  const middle = (Math.imul(low, wordHigh) >>> 0) + (cross & 0xffff);
  return (Math.imul(high, wordHigh) + (cross >>> 16) + (middle >>> 16)) | 0;
}
