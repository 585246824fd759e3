/** What a single cell says. */

const missingWords = new Set(["", "na", "n/a", "#n/a", "nan", "?", "null", "-"]);
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const decimalWithComma = /^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i;
const infinity = /^[+-]?(inf|infinity|∞)$/i;

/** Whether the cell stands for no value: empty, NA, N/A, NaN, ?, null or -. */
export function isMissing(cell: string): boolean {
  return cell.length < 5 && missingWords.has(cell.trim().toLowerCase());
}

/**
 * The number in a cell: ±Infinity for infinite ones and those too large for a float32, null for text.
 * A comma may stand for the point when `comma` says so.
 */
export function parseNumber(cell: string, comma: boolean): number | null {
  const text = cell.trim();
  if (decimal.test(text)) return stored(Number(text));
  if (comma && decimalWithComma.test(text)) return stored(Number(text.replace(",", ".")));
  return infinity.test(text) ? (text.startsWith("-") ? -Infinity : Infinity) : null;
}

function stored(value: number): number {
  return Number.isFinite(Math.fround(value)) ? value : value > 0 ? Infinity : -Infinity;
}
