/** Words for people: they count from one. */
import {toScalar} from "../engine/expression.ts";
import {formatNumber} from "../engine/formatNumber.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredLayer} from "../lenses/measureNetwork.ts";

/** Returns a number with at most 4 significant digits. */
export function number(value: number): string {
  return formatNumber(toScalar(value));
}

/** Returns a count with thousands separated: "6,144". */
export function count(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** Returns "1 unit", "4 units". */
export function plural(value: number, one: string, many: string = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Returns a text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns what a unit is called in a sentence: "x₁", "unit 3 of hidden 1". */
export function unitName({names, label, width}: MeasuredLayer, unit: number): string {
  const name = names?.[unit];
  if (name !== undefined) return name;
  return width === 1 ? label.toLowerCase() : `unit ${unit + 1} of ${label.toLowerCase()}`;
}

/** Returns the text cut to a width in pixels, with an ellipsis where it was cut; one letter is never cut. */
export function cut(text: string, size: number, room: number, weight?: number): string {
  const fits = (shorter: string): boolean => textWidth(shorter, size, weight) <= room + tolerance;
  if (text.length < 2 || fits(text)) return text;
  let length = text.length - 1;
  while (length > 1 && !fits(`${text.slice(0, length)}…`)) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** Widths are sums of fractions; a text has room in what was measured for it. */
const tolerance = 0.5;
