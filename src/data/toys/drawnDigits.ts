/** Handwritten digits that nobody wrote: strokes through points that stray, drawn with a pen of changing width. */

import {createDraws, type Draws} from "../../tensor/draws.ts";
import {cos, sin} from "../../tensor/sine.ts";
import type {Dataset} from "../dataset.ts";
import type {DrawnDigitsSpec} from "../spec.ts";
import {digitShapes, type DigitShape} from "./digitShapes.ts";
import {drawStrokes, type Point} from "./drawStrokes.ts";
import {pointsParameter, type ToySet} from "./toySet.ts";

const side = 28;
/** Height of an upright digit in pixels; the rest is margin, as in the collections of real digits. */
const height = 20;

/** Ten digits by turns as pictures of 28 × 28 pixels, each written anew: moved points, slant, size and pen. */
export const drawnDigits: ToySet<DrawnDigitsSpec> = {
  label: "Drawn digits",
  sentence: "Digits drawn with a shaky pen as pictures of 28 by 28 pixels: as many as you like, no two alike.",
  task: "classes",
  inputs: side * side,
  parameters: [
    {...pointsParameter, label: "Pictures", default: 1000},
    {
      key: "jitter",
      label: "Jitter",
      kind: "number",
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.5,
      sentence: "How shaky the pen is; at 0 every digit of a kind is the same, at 1 some can hardly be read."
    }
  ],
  generate: ({points, jitter}, seed): Dataset => {
    const draws = createDraws(seed, "data", "points");
    const values = new Float32Array(points * side * side);
    const labels = new Int32Array(points);
    for (let row = 0; row < points; row++) {
      const label = row % digitShapes.length;
      labels[row] = label;
      write(draws, {row, label, jitter, pixels: values.subarray(row * side * side, (row + 1) * side * side)});
    }
    return {
      name: "Drawn digits",
      rows: points,
      features: Array.from({length: side * side}, (_, i) => ({
        name: `pixel r${Math.floor(i / side) + 1}c${(i % side) + 1}`
      })),
      values,
      target: {kind: "classes", labels, names: digitShapes.map((_, digit) => String(digit)), name: "digit"},
      domain: Array.from({length: side * side}, () => [0, 1] as const),
      image: {width: side, height: side, max: 1}
    };
  }
};

interface Writing {
  row: number;
  label: number;
  jitter: number;
  pixels: Float32Array;
}

/** The channels of a digit's draws; those of its points follow. */
const channel = {form: 0, slant: 1, width: 2, height: 3, right: 4, down: 5, pen: 6, points: 8} as const;

function write(draws: Draws, {row, label, jitter, pixels}: Writing): void {
  const forms = digitShapes[label];
  const shape = jitter > 0 ? forms[draws.integer(channel.form, row, forms.length)] : forms[0];
  const shaky = (which: number, spread: number): number => jitter * spread * draws.normal(which, row);
  const angle = shaky(channel.slant, 0.16);
  const [turnX, turnY] = [cos(angle), sin(angle)];
  const wide = height * 0.72 * (1 + shaky(channel.width, 0.16));
  const high = height * (1 + shaky(channel.height, 0.08));
  const [right, down] = [side / 2 + shaky(channel.right, 1.6), side / 2 + shaky(channel.down, 1.6)];
  const points = shape.points.map(([x, y], at): Point => {
    const across = (x - 0.5 + shaky(channel.points + 2 * at, 0.055)) * wide;
    const along = (y - 0.5 + shaky(channel.points + 2 * at + 1, 0.055)) * high;
    return [right + across * turnX - along * turnY, down + across * turnY + along * turnX];
  });
  const pen = Math.max(0.7, 1.25 + shaky(channel.pen, 0.4));
  drawStrokes(strokesOf(shape, points), pen, {pixels, side});
}

function strokesOf({strokes}: DigitShape, points: readonly Point[]): Point[][] {
  return strokes.map((stroke) => stroke.map((at) => points[at]));
}
