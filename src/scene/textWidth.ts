/** Widths of text without a DOM, from a table of Inter's glyphs; kerning is left out (below 1% of a line). */
import {glyphWidths} from "./glyphWidths.ts";

/** Width of a character that is not in the table, in thousandths of the font size. */
const otherWidth = 640;

const regular = new Map<number, number>();
const bold = new Map<number, number>();
for (const entry of glyphWidths.split(",")) {
  const [code, at400, at700] = entry.split(" ").map(Number);
  regular.set(code, at400);
  bold.set(code, at700);
}

/** Returns the width of one line of text in pixels; weights between 400 and 700 are interpolated. */
export function textWidth(text: string, size: number, weight = 400): number {
  let width = 0;
  for (const character of text) width += glyphWidth(character.codePointAt(0) ?? 0, weight);
  return (width * size) / 1000;
}

/** Width that every digit gets in tabular text, in pixels. */
export function digitWidth(size: number, weight = 400): number {
  return (glyphWidth(0x38, weight) * size) / 1000;
}

function glyphWidth(code: number, weight: number): number {
  const thin = regular.get(code) ?? otherWidth;
  const thick = bold.get(code) ?? otherWidth;
  return thin + (thick - thin) * Math.max(0, Math.min(1, (weight - 400) / 300));
}
