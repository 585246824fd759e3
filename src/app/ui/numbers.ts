/** How numbers are shown in controls and read from what is typed. */

/** At most four significant digits, with a true minus sign. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
  const rounded = Number(value.toPrecision(4));
  const small = rounded !== 0 && Math.abs(rounded) < 1e-4;
  const text = small || Math.abs(rounded) >= 1e6 ? rounded.toExponential().replace("e+", "e") : String(rounded);
  return text.replaceAll("-", "−");
}

/** A fraction as a percentage: 0.05 is "5%". */
export function percent(value: number): string {
  return `${plain(value * 100)}%`;
}

/** A whole number with thin groups of three: 1240 is "1,240". */
export function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

/** What somebody typed as a number: "1,240", "−0.5", "5%", "1e-3", "½" is not one. `undefined` unless it is finite. */
export function readNumber(typed: string): number | undefined {
  const text = typed.trim().replaceAll("−", "-").replaceAll(",", "");
  const isPercent = text.endsWith("%");
  const value = Number(isPercent ? text.slice(0, -1) : text);
  if (text === "" || text === "%" || !Number.isFinite(value)) return undefined;
  return isPercent ? value / 100 : value;
}

/** The value nearest to a number within limits and, with a step, on its grid. Where the limits cross, it is the lower one. */
export function within(value: number, min: number, max: number, step?: number): number {
  const onGrid = step ? Number((min + Math.round((value - min) / step) * step).toPrecision(12)) : value;
  return Math.max(min, Math.min(max, onGrid));
}

/** Where a value stands on a slider whose equal ways mean equal factors: 0 at `min`, 1 at `max`. */
export function toLogPosition(value: number, min: number, max: number): number {
  return Math.min(1, Math.max(0, Math.log(value / min) / Math.log(max / min)));
}

/** The value at such a position, rounded to two digits or to the grid. */
export function fromLogPosition(position: number, min: number, max: number, step?: number): number {
  return within(Number((min * (max / min) ** position).toPrecision(2)), min, max, step);
}
