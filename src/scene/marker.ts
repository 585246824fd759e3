/** Marker shapes: one per class, so that classes can be told apart without their colours. */
import type {PathCommand} from "./scene.ts";

type Corners = readonly (readonly [number, number])[];

/** Corners around the origin; areas are close to that of a circle of radius 1. Null is the circle itself. */
const shapes: readonly (Corners | null)[] = [
  null,
  regular(3, 1.4),
  regular(4, 1.2, 0.125),
  regular(4, 1.3),
  plus(0.125),
  plus(0),
  star(5, 1.5, 0.66),
  regular(3, 1.4, 0.5),
  regular(6, 1.12),
  regular(5, 1.2)
];

/** Names of the shapes, in the order of the classes. */
export const markerNames: readonly string[] = [
  "circle",
  "triangle",
  "square",
  "diamond",
  "cross",
  "plus",
  "star",
  "inverted triangle",
  "hexagon",
  "pentagon"
];

/** Returns the outline of the marker of class `index` around (x, y), or null for a circle of that radius. */
export function markerPath(index: number, x: number, y: number, r: number): readonly PathCommand[] | null {
  const corners = markerCorners(index);
  if (!corners) return null;
  const d: PathCommand[] = corners.map(([dx, dy], i) => [i === 0 ? "M" : "L", x + dx * r, y + dy * r] as const);
  return [...d, ["Z"]];
}

/** Corners of the marker of class `index` for radius 1, or null for a circle. */
export function markerCorners(index: number): Corners | null {
  return index >= 0 ? shapes[Math.trunc(index) % shapes.length] : null;
}

/** `turn` is in whole turns; the first corner points up. */
function regular(count: number, r: number, turn = 0): Corners {
  return Array.from({length: count}, (_, i) => onCircle(i / count + turn, r));
}

function star(count: number, outer: number, inner: number): Corners {
  return Array.from({length: 2 * count}, (_, i) => onCircle(i / (2 * count), i % 2 === 0 ? outer : inner));
}

/** Two bars across each other, the first one upright at turn 0. */
function plus(turn: number): Corners {
  const [half, reach] = [0.42, 1.3];
  const arm = [
    [-half, half],
    [-half, reach],
    [half, reach]
  ];
  return [0, 1, 2, 3].flatMap((quarter) => {
    const [right, up] = [onCircle(turn + quarter / 4 + 0.25, 1), onCircle(turn + quarter / 4, 1)];
    return arm.map(([x, y]) => [x * right[0] + y * up[0], x * right[1] + y * up[1]] as const);
  });
}

/** The point a share of a turn clockwise from the top. The sine is a Taylor series, exact to the last bit that shows. */
function onCircle(turn: number, r: number): readonly [number, number] {
  return [r * sineOfTurn(turn), -r * sineOfTurn(turn + 0.25)];
}

function sineOfTurn(turn: number): number {
  const centred = turn - Math.round(turn);
  const folded = Math.abs(centred) > 0.25 ? Math.sign(centred) * 0.5 - centred : centred;
  const x = folded * 2 * Math.PI;
  let term = x;
  let sum = x;
  for (let n = 1; n < 12; n++) {
    term *= (-x * x) / (2 * n * (2 * n + 1));
    sum += term;
  }
  return sum;
}
