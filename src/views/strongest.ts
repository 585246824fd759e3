const bins = 512;

/** Which elements of a matrix are looked at: the first rows and columns of (O, I). */
export interface Corner {
  rows: number;
  columns: number;
  /** I, the distance between rows. */
  stride: number;
}

/** Returns the element numbers of a corner of a matrix, row by row. */
export function cornerElements({rows, columns, stride}: Corner): Int32Array {
  const elements = new Int32Array(rows * columns);
  let at = 0;
  for (let o = 0; o < rows; o++) for (let i = 0; i < columns; i++) elements[at++] = o * stride + i;
  return elements;
}

/**
 * Returns the numbers of those elements whose |value| is among the `most` largest of a corner, in their order. Of nearly
 * equal ones the first are kept; values that are not finite count as largest, because they are what one looks for.
 */
export function strongest(values: Float32Array, corner: Corner, most: number): Int32Array {
  const {rows, columns, stride} = corner;
  if (rows * columns <= most) return cornerElements(corner);
  let largest = 0;
  for (let o = 0; o < rows; o++)
    for (let k = o * stride; k < o * stride + columns; k++) {
      const size = Math.abs(values[k]);
      if (size > largest && size < Infinity) largest = size;
    }
  const perBin = largest > 0 ? (bins - 1) / largest : 0;
  const counts = new Int32Array(bins + 1);
  for (let o = 0; o < rows; o++)
    for (let k = o * stride; k < o * stride + columns; k++) counts[binOf(values[k], perBin)]++;
  let bin = bins;
  let above = 0;
  while (bin > 0 && above + counts[bin] <= most) above += counts[bin--];
  const kept = new Int32Array(most);
  let room = most - above;
  let at = 0;
  for (let o = 0; o < rows; o++)
    for (let k = o * stride; k < o * stride + columns; k++) {
      const own = binOf(values[k], perBin);
      if (own > bin || (own === bin && room-- > 0)) kept[at++] = k;
    }
  return kept.subarray(0, at);
}

function binOf(value: number, perBin: number): number {
  const size = Math.abs(value);
  return size < Infinity ? (size * perBin) | 0 : bins;
}
