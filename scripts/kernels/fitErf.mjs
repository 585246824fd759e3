/**
 * Prints the polynomial P with erf x ≈ 1 − e^(−x·P(x)) on [0, 4] that the kernels use: `node scripts/kernels/fitErf.mjs`.
 * It interpolates at Chebyshev points, where the worst error is close to the smallest possible.
 */
const TERMS = Number(process.argv[2] ?? 11);
const LIMIT = 4;

/**
 * Returns 1 − erf x: the series for small x, the continued fraction for large x (Abramowitz and Stegun, 7.1.6 and 7.1.14).
 * @param {number} x
 */
function complement(x) {
  if (x < 2) {
    let [term, sum] = [x, x];
    for (let k = 1; k < 80; k++) {
      term *= (2 * x * x) / (2 * k + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = 0;
  for (let k = 200; k >= 1; k--) fraction = k / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** @param {number} x */
const exact = (x) => (x < 1e-9 ? 2 / Math.sqrt(Math.PI) : -Math.log(complement(x)) / x);
const nodes = Array.from({length: TERMS}, (_, k) => (LIMIT / 2) * (1 + Math.cos((Math.PI * (k + 0.5)) / TERMS)));

/** Newton's divided differences, then multiplied out. */
const differences = nodes.map(exact);
for (let order = 1; order < TERMS; order++)
  for (let k = TERMS - 1; k >= order; k--)
    differences[k] = (differences[k] - differences[k - 1]) / (nodes[k] - nodes[k - order]);
let polynomial = [differences[TERMS - 1]];
for (let k = TERMS - 2; k >= 0; k--) {
  const next = [differences[k], ...polynomial];
  polynomial.forEach((coefficient, power) => (next[power] -= nodes[k] * coefficient));
  polynomial = next;
}

let worst = 0;
for (let k = 1; k <= 4000; k++) {
  const x = (k / 4000) * LIMIT;
  const p = polynomial.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
  const value = -Math.expm1(-x * p);
  worst = Math.max(worst, Math.abs(value / (1 - complement(x)) - 1));
}
console.log(polynomial.map((coefficient) => Math.fround(coefficient)).join("\n"));
console.log(`largest relative error before rounding: ${worst}`);
