/** Smooth strokes as pixels. */

/** x to the right, y down. */
export type Point = readonly [number, number];

/** A picture of side × side pixels, 0 … 1, row by row. */
export interface Picture {
  pixels: Float32Array;
  side: number;
}

/** Straight pieces between two points of a stroke. */
const pieces = 4;
/** Grey values, as in an image of bytes. */
const greys = 255;

/**
 * Draws strokes with a round pen of a radius, in pixels. A stroke runs smoothly through its points (Catmull and Rom, "A
 * class of local interpolating splines", 1974); a closed one ends where it began. A pixel is as dark as the darkest stroke.
 */
export function drawStrokes(strokes: readonly (readonly Point[])[], radius: number, picture: Picture): void {
  for (const stroke of strokes) {
    let from = stroke[0];
    for (let at = 0; at + 1 < stroke.length; at++) {
      const around = [neighbour(stroke, at - 1), stroke[at], stroke[at + 1], neighbour(stroke, at + 2)] as const;
      for (let piece = 1; piece <= pieces; piece++) {
        const to = between(around, piece / pieces);
        drawPiece(from, to, radius, picture);
        from = to;
      }
    }
  }
}

/** The point before the first and after the last: around the corner of a closed stroke, else the end itself. */
function neighbour(stroke: readonly Point[], at: number): Point {
  const last = stroke.length - 1;
  const isClosed = stroke[0] === stroke[last];
  if (at < 0) return isClosed ? stroke[last - 1] : stroke[0];
  if (at > last) return isClosed ? stroke[1] : stroke[last];
  return stroke[at];
}

function between([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const along = (axis: 0 | 1): number =>
    0.5 *
    (2 * b[axis] +
      t *
        (c[axis] -
          a[axis] +
          t *
            (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis] + t * (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]))));
  return [along(0), along(1)];
}

/** Pixels whose middle lies within the pen are full, those up to a pixel farther out fade. */
function drawPiece([x1, y1]: Point, [x2, y2]: Point, radius: number, {pixels, side}: Picture): void {
  const reach = radius + 1;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const [left, right] = [first(Math.min(x1, x2) - reach), last(Math.max(x1, x2) + reach, side)];
  const [top, bottom] = [first(Math.min(y1, y2) - reach), last(Math.max(y1, y2) + reach, side)];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const [px, py] = [column + 0.5 - x1, row + 0.5 - y1];
      const share = square > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / square)) : 0;
      const [ex, ey] = [px - share * dx, py - share * dy];
      const ink = radius + 0.5 - Math.sqrt(ex * ex + ey * ey);
      if (ink <= 0) continue;
      const grey = Math.fround(Math.round(Math.min(1, ink) * greys) / greys);
      const at = row * side + column;
      if (grey > pixels[at]) pixels[at] = grey;
    }
  }
}

function first(edge: number): number {
  return Math.max(0, Math.floor(edge));
}

function last(edge: number, side: number): number {
  return Math.min(side - 1, Math.ceil(edge));
}
