/** What a data set says of its rows. */
interface RowsOf {
  readonly features: readonly unknown[];
  /** (rows, features) */
  readonly values: Float32Array;
}

/** Returns the numbers of some rows of a data set, one after the other: (count, features). */
export function rawRows({features, values}: RowsOf, rows: ArrayLike<number>): Float32Array {
  const F = features.length;
  const raw = new Float32Array(rows.length * F);
  for (let n = 0; n < rows.length; n++) raw.set(values.subarray(rows[n] * F, (rows[n] + 1) * F), n * F);
  return raw;
}
