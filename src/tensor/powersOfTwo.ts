/** The index of 2^0 in `POWERS_OF_TWO`. */
export const ZEROTH_POWER = 1074;

/** All powers of two that a double holds, 2^−1074 … 2^1023, exact; 2^k is at `k + ZEROTH_POWER`. */
export const POWERS_OF_TWO: Float64Array = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2098);
  powers[0] = Number.MIN_VALUE;
  for (let i = 1; i < powers.length; i++) powers[i] = 2 * powers[i - 1];
  return powers;
}
