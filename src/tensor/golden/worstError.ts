import reference from "./reference.json" with {type: "json"};

/** The functions that have reference values. */
export type ReferenceName = keyof typeof reference;

/** An error in units in the last place, and the arguments where it is made. */
export interface WorstError {
  ulps: number;
  at: readonly number[];
}

const double = new Float64Array(1);
const bits = new BigUint64Array(double.buffer);

/** Returns the distance from |x| to the next larger double; 2^−1074 for subnormal x. */
function ulp(x: number): number {
  double[0] = Math.abs(x);
  const exponent = Number(bits[0] >> 52n);
  return 2 ** (Math.max(exponent, 1) - 1075);
}

/** Returns a double as the integer of its 64 bits. */
export function bitsOf(x: number): bigint {
  double[0] = x;
  return bits[0];
}

/** Returns the largest error of a function over its reference values (some of them), each of which is the sum of two doubles. */
export function worstError(
  name: ReferenceName,
  f: (...x: number[]) => number,
  counts: (...x: number[]) => boolean = () => true
): WorstError {
  let worst: WorstError = {ulps: 0, at: []};
  for (const row of reference[name]) {
    const at = row.slice(0, -2);
    if (!counts(...at)) continue;
    const [value, rest] = row.slice(-2);
    const ulps = Math.abs(f(...at) - value - rest) / ulp(value);
    if (!(ulps <= worst.ulps)) worst = {ulps, at};
  }
  return worst;
}

/** Returns the largest absolute error of a function over its reference values. */
export function worstAbsoluteError(name: ReferenceName, f: (...x: number[]) => number): number {
  return Math.max(
    ...reference[name].map((row) => Math.abs(f(...row.slice(0, -2)) - row[row.length - 2] - row[row.length - 1]))
  );
}

/** Returns the largest difference of two functions in units in the last place, over pseudo-random arguments in [low, high]. */
export function worstDifference(
  f: (x: number) => number,
  g: (x: number) => number,
  low: number,
  high: number
): WorstError {
  let worst: WorstError = {ulps: 0, at: []};
  let state = 1;
  for (let i = 0; i < 10_000; i++) {
    state = (state * 48271) % 2147483647;
    const x = low + (high - low) * (state / 2147483647);
    const ulps = Math.abs(f(x) - g(x)) / ulp(g(x));
    if (!(ulps <= worst.ulps)) worst = {ulps, at: [x]};
  }
  return worst;
}

/** Returns the arguments, on a fine walk of doubles around a place, at which a rising function falls. */
export function falls(f: (x: number) => number, from: number, step: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < 5000; i++) if (f(from + (i + 1) * step) < f(from + i * step)) places.push(from + i * step);
  return places;
}
