/**
 * Splits a line of text into runs at known places, so that all renderers set it alike: subscripts and superscripts
 * become small shifted characters (fonts often lack them), tabular digits get cells of equal width.
 */
import {digitWidth, textWidth} from "./textWidth.ts";
import type {Text} from "./scene.ts";

/** A piece of a line: where it starts relative to the mark's anchor point and how large it is. */
export interface TextRun {
  text: string;
  dx: number;
  dy: number;
  size: number;
}

/** A line of text in pieces. */
export interface TextLayout {
  runs: readonly TextRun[];
  /** From the start of the line to its end. */
  width: number;
  /** From the mark's y down to the alphabetic baseline. */
  baseline: number;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ";
const raisedPlain = "0123456789+−=()niT";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼ";
const loweredPlain = "0123456789+−=()aeoxhklmnpstij";
const smallSize = 0.7;

/** Share of the font size from the baseline down to what `baseline` names; Inter's capitals are 0.727 high. */
const baselines = {alphabetic: 0, middle: 0.364, top: 0.75, bottom: -0.22};

/** Returns the runs of a text mark; `dx` counts from the start of the line. */
export function layoutText(mark: Text): TextLayout {
  const {size, weight = 400, tabular = false} = mark;
  const runs: TextRun[] = [];
  let x = 0;
  let plain = "";
  const flush = (): void => {
    // Space at either end becomes distance: file formats and renderers disagree on what they keep of it.
    const visible = plain.trim();
    const indent = textWidth(plain.slice(0, plain.length - plain.trimStart().length), size, weight);
    if (visible !== "") runs.push({text: visible, dx: x + indent, dy: 0, size});
    x += textWidth(plain, size, weight);
    plain = "";
  };
  for (const character of mark.text) {
    const small = maybeSmall(character);
    if (small) {
      flush();
      const {text, shift} = small;
      runs.push({text, dx: x, dy: shift * size, size: size * smallSize});
      x += textWidth(text, size * smallSize, weight) + 0.02 * size;
    } else if (tabular && character >= "0" && character <= "9") {
      flush();
      const cell = digitWidth(size, weight);
      runs.push({text: character, dx: x + (cell - textWidth(character, size, weight)) / 2, dy: 0, size});
      x += cell;
    } else {
      plain += character;
    }
  }
  flush();
  return {runs, width: x, baseline: baselines[mark.baseline ?? "alphabetic"] * size};
}

/** Returns how far the start of a line is to the left of its anchor point. */
export function anchorShift(mark: Text, width: number): number {
  return mark.anchor === "middle" ? width / 2 : mark.anchor === "end" ? width : 0;
}

/** Whether a text is one plain run, which a renderer can anchor by the width that its own font really has. */
export function isPlain(mark: Text, runs: readonly TextRun[]): boolean {
  return runs.length === 1 && runs[0].text === mark.text;
}

function maybeSmall(character: string): {text: string; shift: number} | undefined {
  const up = raised.indexOf(character);
  if (up >= 0) return {text: raisedPlain[up], shift: -0.36};
  const down = lowered.indexOf(character);
  return down >= 0 ? {text: loweredPlain[down], shift: 0.16} : undefined;
}
