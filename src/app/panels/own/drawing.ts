/** Points drawn by hand: pure steps from one drawing to the next. */
import type {Dataset, Range, RowsSpec} from "../../../index.ts";

/** A point in the units of the axes, with its class. */
export interface DrawnPoint {
  x: number;
  y: number;
  label: number;
}

/** Everything on the pad. */
export interface Drawing {
  points: readonly DrawnPoint[];
  /** 2 … 4 */
  classes: number;
  domain: readonly [Range, Range];
}

/** The fewest and most classes of a drawing, and its most points: links hold no more. */
export const drawingLimits = {classes: {min: 2, max: 4}, points: 1000} as const;

const axis: Range = [-6, 6];
const digits = 3;

/** An empty pad. */
export const emptyDrawing: Drawing = {points: [], classes: 2, domain: [axis, axis]};

/** The drawing to begin with: the points of a data set with two inputs and few classes, else an empty pad. */
export function drawingOf(dataset: Dataset | undefined): Drawing {
  if (!dataset || dataset.features.length !== 2 || dataset.target.kind !== "classes") return emptyDrawing;
  const {rows, values, target, domain} = dataset;
  const [first = axis, second = axis] = domain;
  if (rows > drawingLimits.points || target.names.length > drawingLimits.classes.max) return emptyDrawing;
  const points = Array.from({length: rows}, (_, row) => ({
    x: values[row * 2],
    y: values[row * 2 + 1],
    label: target.labels[row]
  }));
  return {points, classes: target.names.length, domain: [first, second]};
}

/** One more point, unless the pad is full; points stay within the axes. */
export function addPoint(drawing: Drawing, x: number, y: number, label: number): Drawing {
  if (drawing.points.length >= drawingLimits.points) return drawing;
  const [across, up] = drawing.domain;
  const point = {x: round(clamp(x, across)), y: round(clamp(y, up)), label};
  return {...drawing, points: [...drawing.points, point]};
}

/** The points farther than a distance from a place, in shares of the pad's width and height. */
export function erase(drawing: Drawing, x: number, y: number, reach: number): Drawing {
  const [[left, right], [bottom, top]] = drawing.domain;
  const points = drawing.points.filter((point) => {
    const [dx, dy] = [(point.x - x) / (right - left), (point.y - y) / (top - bottom)];
    return dx * dx + dy * dy > reach * reach;
  });
  return points.length === drawing.points.length ? drawing : {...drawing, points};
}

/** More or fewer classes; points of classes that are gone go with them. */
export function withClasses(drawing: Drawing, classes: number): Drawing {
  return {...drawing, classes, points: drawing.points.filter(({label}) => label < classes)};
}

/** How many points each class has. */
export function countPoints({points, classes}: Drawing): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const {label} of points) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** Whether there is something to tell apart. */
export function isEnough(drawing: Drawing): boolean {
  return countPoints(drawing).filter((count) => count > 0).length >= 2;
}

/** The drawing as the data of an experiment; classes without points are left out. */
export function rowsFromDrawing(
  drawing: Drawing,
  name: string,
  className: (label: number) => string
): RowsSpec & {test: number; standardise: boolean} {
  const used = countPoints(drawing).flatMap((count, label) => (count > 0 ? [label] : []));
  return {
    kind: "rows",
    name,
    features: [{name: "x₁"}, {name: "x₂"}],
    values: drawing.points.map(({x, y}) => [round(x), round(y)]),
    target: {
      kind: "classes",
      labels: drawing.points.map(({label}) => used.indexOf(label)),
      names: used.map(className)
    },
    domain: drawing.domain,
    test: 0,
    standardise: false
  };
}

function clamp(value: number, [least, most]: Range): number {
  return Math.min(most, Math.max(least, value));
}

/** Three decimals are finer than any hand, and keep links short. */
function round(value: number): number {
  return Number(value.toFixed(digits));
}
