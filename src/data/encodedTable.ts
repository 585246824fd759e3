/** Compact text form of a table of decimal numbers, and its exact way back. `scripts/data/` writes it. */

/** A column of decimal numbers: value = (least + code) / 10^decimals. */
export interface EncodedColumn {
  decimals: number;
  /** The smallest value of the column, times 10^decimals. */
  least: number;
  /** Characters per value. */
  width: number;
  text: string;
}

/** A table as it is kept in a generated module. */
export interface EncodedTable {
  rows: number;
  /** Images stand before the other columns: `count` pixels a row, in run lengths. */
  pixels?: {count: number; text: string};
  columns: readonly EncodedColumn[];
}

/** Printable ASCII without the characters that need an escape in source text: quotes, backslash, backtick, dollar. */
const alphabet: string = Array.from({length: 95}, (_, i) => String.fromCharCode(32 + i))
  .filter((c) => !`"'\\\`$`.includes(c))
  .join("");

/** Pixel codes below this one stand for 0 to 4 blank pixels followed by one of value 1 to 16, the others for 5 and more blanks. */
const inkCodes = 80;

const valueOf: ReadonlyMap<string, number> = new Map(Array.from(alphabet, (c, value) => [c, value]));

/** The numbers of a table, (rows, pixels + columns) row by row, each the closest float64 to its decimal. */
export function decodeTable(table: EncodedTable): {width: number; values: Float64Array} {
  const pixels = table.pixels?.count ?? 0;
  const width = pixels + table.columns.length;
  const values = new Float64Array(table.rows * width);
  if (table.pixels) {
    const all = decodePixels(table.pixels.text, table.rows * pixels);
    for (let row = 0; row < table.rows; row++) {
      values.set(all.subarray(row * pixels, (row + 1) * pixels), row * width);
    }
  }
  table.columns.forEach((column, c) => {
    const divisor = Number(`1e${column.decimals}`);
    for (let row = 0; row < table.rows; row++) {
      let code = 0;
      for (let i = 0; i < column.width; i++)
        code = code * alphabet.length + codeAt(column.text, row * column.width + i);
      // A quotient of two exact integers is rounded once: the same bits as reading the decimal.
      values[row * width + pixels + c] = (column.least + code) / divisor;
    }
  });
  return {width, values};
}

function decodePixels(text: string, count: number): Uint8Array {
  const pixels = new Uint8Array(count);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    if (code >= inkCodes) {
      at += code - inkCodes + 5;
    } else {
      at += Math.floor(code / 16);
      pixels[at++] = (code % 16) + 1;
    }
  }
  return pixels;
}

function codeAt(text: string, index: number): number {
  const value = valueOf.get(text.charAt(index));
  if (value === undefined)
    throw new Error(`decodeTable: character ${index} is not of the alphabet, got "${text.charAt(index)}"`);
  return value;
}
