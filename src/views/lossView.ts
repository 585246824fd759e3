/** The loss over time, on training and test rows. */
import type {Mark, PathCommand, Scene} from "../scene/scene.ts";
import type {MeasuredLoss} from "../lenses/measureLoss.ts";
import {linearTicks, log10, logTicks} from "./ticks.ts";
import {count, number} from "./words.ts";

/** What {@link lossView} can be told. */
export interface LossOptions {
  width?: number;
  height?: number;
  /** Whether heights are logarithmic; default `false`. */
  log?: boolean;
  /** The step under the pointer: its numbers are read out. */
  hoverStep?: number | undefined;
  /** The last step of the axis; default: the current one. */
  lastStep?: number;
}

const size = 14;
const left = 44;
const right = 44;
const top = 26;
const bottom = 26;

/** Draws the loss. */
export function lossView(
  loss: MeasuredLoss,
  {width = 320, height = 160, log = false, hoverStep, lastStep}: LossOptions = {}
): Scene {
  const plot = {x: left, y: top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom)};
  const end = Math.max(1, lastStep ?? loss.steps.at(-1) ?? 1);
  const axis = heightAxis(loss, log, plot.height);
  const xOf = (step: number): number => plot.x + (Math.min(step, end) / end) * plot.width;
  const yOf = (value: number): number => plot.y + plot.height * (1 - axis.share(value));
  const common = {kind: "text", size, fill: "soft", role: "axis", tabular: true} as const;
  const marks: Mark[] = axis.ticks.flatMap((tick): Mark[] => [
    {
      kind: "line",
      key: `grid ${tick}`,
      x1: plot.x,
      x2: plot.x + plot.width,
      y1: yOf(tick),
      y2: yOf(tick),
      stroke: "rule"
    },
    {...common, key: `tick ${tick}`, x: plot.x - 8, y: yOf(tick), text: number(tick), anchor: "end", baseline: "middle"}
  ]);
  marks.push(
    {...common, key: "first", x: plot.x, y: height - 6, text: "0"},
    {...common, key: "last", x: plot.x + plot.width, y: height - 6, text: `step ${count(end)}`, anchor: "end"}
  );
  const lines = [
    {name: "train", values: loss.train, stroke: "soft", strokeWidth: 1.5},
    {name: "test", values: loss.test, stroke: "ink", strokeWidth: 2}
  ] as const;
  const shown = lines.filter(({values}) => values.length > 0);
  for (const {name, values, stroke, strokeWidth} of shown)
    marks.push({
      kind: "path",
      key: name,
      d: Array.from(values, (value, at): PathCommand => [at === 0 ? "M" : "L", xOf(loss.steps[at]), yOf(value)]),
      stroke,
      strokeWidth,
      title: `${name === "test" ? "Test" : "Training"} loss ${number(values.at(-1) ?? NaN)} at step ${count(loss.steps.at(-1) ?? 0)}`,
      role: "series"
    });
  marks.push(
    ...endLabels(
      shown.map(({name, values}) => ({name, y: yOf(values.at(-1) ?? NaN)})),
      plot.x + plot.width + 6
    )
  );
  if (hoverStep !== undefined) marks.push(...readOut(loss, {hoverStep, xOf, yOf, plot}));
  return {width, height, title: `Loss over ${count(end)} steps`, marks};
}

interface Plot {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface HeightAxis {
  ticks: readonly number[];
  /** 0 at the bottom, 1 at the top. */
  share(value: number): number;
}

function heightAxis({train, test}: MeasuredLoss, log: boolean, height: number): HeightAxis {
  let [low, high] = [Infinity, 0];
  for (const values of [train, test])
    for (const value of values) {
      if (!(value < Infinity)) continue;
      if (value > 0 && value < low) low = value;
      if (value > high) high = value;
    }
  const most = Math.max(1, Math.floor(height / 28));
  if (log && high > 0) {
    const [from, to] = [Math.floor(log10(low)), Math.max(Math.ceil(log10(high)), Math.floor(log10(low)) + 1)];
    return {
      ticks: logTicks(Number(`1e${from}`), Number(`1e${to}`), most),
      share: (value) => (value > 0 ? (log10(value) - from) / (to - from) : 0)
    };
  }
  const to = high > 0 ? high * 1.05 : 1;
  return {ticks: linearTicks(0, to, most), share: (value) => value / to};
}

/** Names beside the ends of the lines, pushed apart where they would touch. */
function endLabels(labels: readonly {name: string; y: number}[], x: number): Mark[] {
  const sorted = labels.filter(({y}) => Number.isFinite(y)).sort((a, b) => a.y - b.y);
  const gap = 16;
  const [first, second] = sorted;
  const ys = sorted.map(({y}) => y);
  if (sorted.length === 2 && second.y - first.y < gap) {
    const middle = (first.y + second.y) / 2;
    ys[0] = middle - gap / 2;
    ys[1] = middle + gap / 2;
  }
  return sorted.map(({name}, at): Mark => ({
    kind: "text",
    key: `label ${name}`,
    x,
    y: ys[at],
    text: name,
    size,
    baseline: "middle",
    fill: name === "test" ? "ink" : "soft",
    role: "label"
  }));
}

function readOut(
  {steps, train, test}: MeasuredLoss,
  {hoverStep, xOf, plot}: {hoverStep: number; xOf: (step: number) => number; yOf: (value: number) => number; plot: Plot}
): Mark[] {
  if (steps.length === 0) return [];
  let at = 0;
  for (let k = 1; k < steps.length; k++) if (Math.abs(steps[k] - hoverStep) < Math.abs(steps[at] - hoverStep)) at = k;
  const x = xOf(steps[at]);
  const words = [
    `step ${count(steps[at])}`,
    `train ${number(train[at])}`,
    ...(test.length > at ? [`test ${number(test[at])}`] : [])
  ];
  return [
    {kind: "line", key: "read-out line", x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height, stroke: "soft"},
    {
      kind: "text",
      key: "read-out",
      x: plot.x + plot.width,
      y: 16,
      text: words.join(" · "),
      size,
      anchor: "end",
      fill: "ink",
      tabular: true
    }
  ];
}
