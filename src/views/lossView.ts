/** The loss over time, on training and test rows. */
import type {Mark, PathCommand, Scene} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredLoss} from "../lenses/measureLoss.ts";
import {lossAxis, type LossAxis} from "./lossAxis.ts";
import {count, number, plural} from "./words.ts";

/** What {@link lossView} can be told. */
export interface LossOptions {
  /** In pixels; default 320. */
  width?: number;
  /** In pixels; default 160. */
  height?: number;
  /** Whether heights are logarithmic; default `false`. */
  log?: boolean;
  /** Whether it says above that heights are the loss, for where nothing around it does; default `true`. */
  heading?: boolean;
  /** The step under the pointer: its numbers are read out. */
  hoverStep?: number | undefined;
  /** The last step of the axis; default: the last measured one. */
  lastStep?: number | undefined;
}

const size = 14;
const margin = 8;
const right = 36 + margin;
const top = 30;
const bottom = 26;
const lineHeight = 16;

/** Draws the loss over the steps, on training and test rows; a run that was not measured yet has axes alone. */
export function lossView(loss: MeasuredLoss, options: LossOptions = {}): Scene {
  const {width = 320, height = 160, hoverStep, heading = true} = options;
  const chart = chartOf(loss, options);
  const series = seriesOf(loss);
  return {
    width,
    height,
    title: `Loss over ${plural(chart.end, "step")}`,
    ...(series.length > 0 && {description: series.map(lastWords).join(" ")}),
    marks: [
      ...axisMarks(chart),
      ...series.map((line) => lineMark(line, chart)),
      ...endLabels(series, chart),
      ...(hoverStep === undefined || loss.steps.length === 0 ? headings(chart, heading) : readOut(chart, hoverStep))
    ]
  };
}

/** Returns the step at a distance from the left of what {@link lossView} draws with the same options, for `hoverStep`. */
export function lossStepAt(loss: MeasuredLoss, x: number, options: LossOptions = {}): number {
  const {plot, end} = chartOf(loss, options);
  return Math.round(Math.max(0, Math.min(1, (x - plot.x) / plot.width)) * end);
}

function chartOf(loss: MeasuredLoss, {width = 320, height = 160, log = false, lastStep}: LossOptions): Chart {
  const axis = lossAxis(loss, {log, most: Math.max(1, Math.floor((height - top - bottom) / 28))});
  const left = Math.max(24, ...axis.ticks.map((tick) => textWidth(number(tick), size))) + 8 + margin;
  const plot = {x: left, y: top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom)};
  return {loss, axis, plot, end: Math.max(1, lastStep ?? loss.steps.at(-1) ?? 1)};
}

interface Chart {
  loss: MeasuredLoss;
  axis: LossAxis;
  plot: {x: number; y: number; width: number; height: number};
  /** The last step of the axis. */
  end: number;
}

interface Series {
  name: "train" | "test";
  steps: Float64Array;
  values: Float64Array;
}

function seriesOf({steps, train, test}: MeasuredLoss): Series[] {
  const all: Series[] = [
    {name: "train", steps, values: train},
    {name: "test", steps, values: test}
  ];
  return all.filter(({values}) => values.length > 0);
}

function xOf({plot, end}: Chart, step: number): number {
  return plot.x + (Math.min(step, end) / end) * plot.width;
}

function yOf({plot, axis}: Chart, value: number): number {
  return plot.y + plot.height * (1 - axis.share(value));
}

function axisMarks(chart: Chart): Mark[] {
  const {plot, axis, end} = chart;
  const common = {kind: "text", size, fill: "soft", role: "axis", tabular: true} as const;
  const across = {kind: "line", x1: plot.x, x2: plot.x + plot.width} as const;
  const below = plot.y + plot.height + 20;
  return [
    ...axis.ticks.flatMap((tick): Mark[] => {
      const y = yOf(chart, tick);
      return [
        {...across, key: `grid ${tick}`, y1: y, y2: y, stroke: "rule"},
        {...common, key: `tick ${tick}`, x: plot.x - 8, y, text: number(tick), anchor: "end", baseline: "middle"}
      ];
    }),
    {
      ...across,
      key: "steps",
      y1: plot.y + plot.height,
      y2: plot.y + plot.height,
      stroke: "soft",
      title: `Steps, up to ${count(end)}`,
      role: "axis"
    },
    {...common, key: "first", x: plot.x, y: below, text: "0"},
    {...common, key: "last", x: plot.x + plot.width, y: below, text: `step ${count(end)}`, anchor: "end"}
  ];
}

function lineMark({name, steps, values}: Series, chart: Chart): Mark {
  const isTest = name === "test";
  return {
    kind: "path",
    key: name,
    d: Array.from(values, (value, at): PathCommand => [at === 0 ? "M" : "L", xOf(chart, steps[at]), yOf(chart, value)]),
    stroke: isTest ? "ink" : "soft",
    strokeWidth: isTest ? 2 : 1.5,
    title: lastWords({name, steps, values}),
    role: "series"
  };
}

function lastWords({name, steps, values}: Series): string {
  return `${name === "test" ? "Test" : "Training"} loss ${number(values.at(-1) ?? NaN)} at step ${count(steps.at(-1) ?? 0)}.`;
}

/** Names beside the ends of the lines, pushed apart where they would touch. */
function endLabels(series: readonly Series[], chart: Chart): Mark[] {
  const {plot} = chart;
  const labels = series
    .map(({name, values}) => ({name, y: yOf(chart, values.findLast((value) => value - value === 0) ?? NaN)}))
    .filter(({y}) => Number.isFinite(y))
    .sort((a, b) => a.y - b.y);
  if (labels.length === 2 && labels[1].y - labels[0].y < lineHeight) {
    const middle = Math.min((labels[0].y + labels[1].y) / 2, plot.y + plot.height - lineHeight / 2);
    labels[0].y = middle - lineHeight / 2;
    labels[1].y = middle + lineHeight / 2;
  }
  return labels.map(({name, y}): Mark => ({
    kind: "text",
    key: `label ${name}`,
    x: plot.x + plot.width + 6,
    y,
    text: name,
    size,
    baseline: "middle",
    fill: name === "test" ? "ink" : "soft",
    role: "label"
  }));
}

/** That something is wrong is said even where the heading is left out. */
function headings({loss, axis}: Chart, wanted: boolean): Mark[] {
  const {steps, train} = loss;
  const broken = train.findIndex((value) => value - value !== 0);
  if (broken < 0 && !wanted) return [];
  const scale = axis.log ? "loss, logarithmic" : "loss";
  const text = broken < 0 ? scale : `the loss is not a finite number from step ${count(steps[broken])} on`;
  return [
    {kind: "text", key: "heading", x: margin, y: 14, text, size, fill: broken < 0 ? "soft" : "ink", role: "axis"}
  ];
}

function readOut(chart: Chart, hoverStep: number): Mark[] {
  const {loss, plot} = chart;
  const {steps, train, test} = loss;
  let at = 0;
  for (let k = 1; k < steps.length; k++) if (Math.abs(steps[k] - hoverStep) < Math.abs(steps[at] - hoverStep)) at = k;
  const x = xOf(chart, steps[at]);
  const words = [
    `step ${count(steps[at])}`,
    `train ${number(train[at])}`,
    ...(at < test.length ? [`test ${number(test[at])}`] : [])
  ];
  const values = [train[at], ...(at < test.length ? [test[at]] : [])];
  return [
    {kind: "line", key: "read-out line", x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height, stroke: "soft"},
    ...values
      .filter((value) => value - value === 0)
      .map((value, k): Mark => ({
        kind: "circle",
        key: `read-out ${k}`,
        x,
        y: yOf(chart, value),
        r: 3,
        fill: k === 1 ? "ink" : "soft"
      })),
    {kind: "text", key: "read-out", x: margin, y: 14, text: words.join("  "), size, fill: "ink", tabular: true}
  ];
}
