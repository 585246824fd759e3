/** The data on a surface. */
import type {Points, Token} from "../scene/scene.ts";
import type {MeasuredPoints} from "../lenses/measurePoints.ts";

/** Where points stand and which are shown. */
export interface PointOptions {
  xOf: (value: number) => number;
  yOf: (value: number) => number;
  showTest: boolean;
  /** Number of classes; 0 for numbers. */
  classes: number;
  /** |value| at the ends of the scale of numbers. */
  domain: number;
  /** Which output, for several columns of numbers. */
  output: number;
  /** Whether points are in ink, their height being what they show. */
  plain: boolean;
}

const radius = 3.5;

/** Draws the points: training rows ringed in the stage's colour, test rows in ink. */
export function surfacePoints(points: MeasuredPoints, options: PointOptions): Points[] {
  const groups: Points[] = [];
  for (const isTest of options.showTest ? [false, true] : [false]) {
    const among = [...points.rows.keys()].filter((at) => (points.test[at] === 1) === isTest);
    if (among.length === 0) continue;
    if (points.classes && options.classes <= 2)
      for (const label of [0, 1])
        groups.push(
          pointsOf(
            points,
            among.filter((at) => points.classes?.[at] === label),
            {
              ...options,
              isTest,
              token: label === 1 ? "positive" : "negative"
            }
          )
        );
    else groups.push(pointsOf(points, among, {...options, isTest}));
  }
  return groups.filter(({x}) => x.length > 0);
}

/** Returns where a point stands along y: its second feature, else what is to be learned. */
export function pointHeight({y, targets, targetShape, classes}: MeasuredPoints, at: number, output: number): number {
  if (y) return y[at];
  return targets ? targets[at * (targetShape[1] ?? 1) + output] : (classes?.[at] ?? 0);
}

function pointsOf(
  points: MeasuredPoints,
  among: readonly number[],
  {xOf, yOf, isTest, token, domain, output, plain}: PointOptions & {isTest: boolean; token?: Token}
): Points {
  const {x, rows, classes, targets, targetShape} = points;
  const K = targetShape[1] ?? 1;
  const target = (at: number): number => targets?.[at * K + output] ?? 0;
  return {
    kind: "points",
    key: `points ${token ?? "all"} ${isTest ? "test" : "train"}`,
    x: Float32Array.from(among, (at) => xOf(x[at])),
    y: Float32Array.from(among, (at) => yOf(pointHeight(points, at, output))),
    r: radius,
    paint:
      token ??
      (classes
        ? {scale: "classes", classes: Int32Array.from(among, (at) => classes[at])}
        : plain
          ? "soft"
          : {scale: "diverging", values: Float32Array.from(among, target), domain}),
    ring: isTest ? "ink" : "stage",
    ringWidth: 1,
    tensor: "data.target",
    shape: targetShape,
    indices: Int32Array.from(among, (at) => rows[at] * K + (targets ? output : 0)),
    role: "sample",
    title: isTest ? "Rows kept for testing" : "Training rows"
  };
}
