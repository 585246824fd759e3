/** How digits are written: points in a box, and the strokes through them. */
import type {Point} from "./drawStrokes.ts";

/** One way to write a digit. */
export interface DigitShape {
  /** From (0, 0) at the top left to (1, 1). */
  points: readonly Point[];
  /** Smooth lines, by the positions of their points; where two share one, there is a corner. */
  strokes: readonly (readonly number[])[];
}

/** The ways to write each digit from 0 to 9, the plainest one first. */
export const digitShapes: readonly (readonly DigitShape[])[] = [
  [shape("50,0 16,16 6,50 16,84 50,100 84,84 94,50 84,16", "012345670")],
  [shape("52,0 50,50 48,100", "012"), shape("20,24 56,0 55,50 54,100", "01 123")],
  [shape("10,24 32,2 68,2 88,26 68,56 10,100 50,97 94,100", "012345 567")],
  [shape("12,12 48,0 82,20 68,42 38,47 76,56 88,78 52,100 8,88", "01234 45678")],
  [shape("68,100 68,50 66,0 6,68 96,68", "012 23 34"), shape("20,0 12,54 90,54 74,10 72,55 68,100", "01 12 345")],
  [shape("84,0 24,2 16,46 52,36 86,52 84,82 48,100 10,90", "01 12 234567")],
  [shape("74,2 34,20 12,62 28,94 60,99 86,76 66,52 34,54 14,74", "012345678")],
  [shape("6,3 92,2 60,48 40,100", "01 123"), shape("6,3 92,2 60,48 40,100 30,52 84,50", "01 123 45")],
  [shape("50,47 20,30 26,6 50,0 74,6 80,28 14,70 22,93 50,100 80,92 86,70", "0123450 06789a0")],
  [
    shape("84,24 62,1 30,5 14,30 38,52 70,44 82,60 66,100", "0123450 067"),
    shape("84,24 62,1 30,5 14,30 38,52 70,44 82,60 60,96 20,94", "0123450 0678")
  ]
];

/** Points as "x,y" in hundredths, strokes as runs of one base-36 digit per point. */
function shape(points: string, strokes: string): DigitShape {
  return {
    points: points.split(" ").map((point) => {
      const [x, y] = point.split(",").map(Number);
      return [x / 100, y / 100];
    }),
    strokes: strokes.split(" ").map((stroke) => Array.from(stroke, (at) => Number.parseInt(at, 36)))
  };
}
