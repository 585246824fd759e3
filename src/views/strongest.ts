const bins = 512;

/**
 * Returns those of the candidates (element numbers) whose |value| is among the `most` largest, in their order. Of equal
 * ones the first are kept; values that are not numbers count as largest, because they are what one looks for.
 */
export function strongest(values: Float32Array, candidates: Int32Array, most: number): Int32Array {
  if (candidates.length <= most) return candidates;
  let largest = 0;
  for (const element of candidates) {
    const size = Math.abs(values[element]);
    if (size > largest && size < Infinity) largest = size;
  }
  const counts = new Int32Array(bins + 1);
  const binOf = (element: number): number => {
    const size = Math.abs(values[element]);
    if (!(size < Infinity)) return bins;
    return largest > 0 ? Math.min(bins - 1, Math.floor((size / largest) * bins)) : 0;
  };
  for (const element of candidates) counts[binOf(element)]++;
  let bin = bins;
  let above = 0;
  while (bin > 0 && above + counts[bin] <= most) above += counts[bin--];
  let room = most - above;
  return candidates.filter((element) => {
    const at = binOf(element);
    return at > bin || (at === bin && room-- > 0);
  });
}
