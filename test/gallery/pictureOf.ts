/** The picture of a trained experiment that the gallery shows: computed by the library, never drawn by hand. */
import {
  measureSurface,
  type Cells,
  type CellsPaint,
  type Mark,
  type MeasuredSurface,
  type PathCommand,
  type PointsPaint,
  type Scene,
  type Session
} from "../../src/index.ts";

/** What a picture shows; the output over the plane unless it is said otherwise. */
export type PictureKind =
  | {kind: "output"; axes?: readonly [number, number]}
  | {kind: "units"; node: string}
  | {kind: "weights"; tensor: string; columns: number; most?: number}
  | {kind: "loss"};

const size = 96;
const resolution = 32;
const mostPoints = 90;

/** Draws a session as it stands. */
export function pictureOf(session: Session, title: string, what: PictureKind = {kind: "output"}): Scene {
  return {width: size, height: size, title, marks: marksOf(session, what)};
}

function marksOf(session: Session, what: PictureKind): Mark[] {
  switch (what.kind) {
    case "units":
      return unitMarks(session, what.node);
    case "weights":
      return weightMarks(session, what.tensor, what);
    case "loss":
      return lossMarks(session);
    case "output":
      return outputMarks(session, what.axes ?? [0, Math.min(1, session.dataset.features.length - 1)]);
  }
}

function outputMarks(session: Session, axes: readonly [number, number]): Mark[] {
  const surface = measureSurface(session, {resolution, plane: {axes}});
  return surface.y ? [cellsOf(surface, session), pointsOf(session, axes)] : curveMarks(surface, session);
}

function cellsOf(surface: MeasuredSurface, {dataset}: Session): Cells {
  const {columns, rows, output, units} = surface;
  const {values, width} = units[output.node];
  const cells = columns * rows;
  const base = {kind: "cells", key: "surface", x: 0, y: 0, width: size, height: size, columns, rows} as const;
  if (output.task === "numbers") {
    const {target} = dataset;
    const domain = target.kind === "numbers" ? largest(target.values) : 1;
    return {...base, values, paint: {scale: "diverging", domain}, smooth: true};
  }
  if (width === 1) {
    const signed = output.head ? values.map((p) => 2 * p - 1) : values;
    return {...base, values: signed, paint: {scale: "diverging", domain: 1}, smooth: true};
  }
  const classes = new Float32Array(cells);
  const strengths = new Float32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    for (let k = 1; k < width; k++)
      if (values[k * cells + cell] > values[classes[cell] * cells + cell]) classes[cell] = k;
    strengths[cell] = 0.55 * Math.min(1, Math.max(0, values[classes[cell] * cells + cell]));
  }
  const paint: CellsPaint = {scale: "classes", strengths};
  return {...base, values: classes, paint, smooth: false};
}

function pointsOf({dataset}: Session, axes: readonly [number, number]): Mark {
  const {rows, features, values, domain, target} = dataset;
  const picked = pick(rows);
  const place = (row: number, axis: number): number => {
    const [least, most] = domain[axis];
    return (values[row * features.length + axis] - least) / (most - least);
  };
  const x = Float32Array.from(picked, (row) => place(row, axes[0]) * size);
  const y = Float32Array.from(picked, (row) => (1 - place(row, axes[1])) * size);
  return {kind: "points", key: "points", x, y, r: 2, paint: paintOf(target, picked), ringWidth: 0.75};
}

function paintOf(target: Session["dataset"]["target"], picked: Int32Array): PointsPaint {
  if (target.kind === "numbers") {
    const values = Float32Array.from(picked, (row) => target.values[row]);
    return {scale: "diverging", values, domain: largest(target.values)};
  }
  if (target.names.length > 2)
    return {scale: "classes", classes: Int32Array.from(picked, (row) => target.labels[row]), shapes: false};
  const values = Float32Array.from(picked, (row) => (target.labels[row] === 1 ? 1 : -1));
  return {scale: "diverging", values, domain: 1};
}

function curveMarks({columns, units, output}: MeasuredSurface, {dataset}: Session): Mark[] {
  const {target, values, domain, rows} = dataset;
  if (target.kind !== "numbers") return [];
  const reach = largest(target.values) * 1.1;
  const height = (value: number): number => (size / 2) * (1 - value / reach);
  const picked = pick(rows);
  const [[least, most]] = domain;
  const x = Float32Array.from(picked, (row) => ((values[row] - least) / (most - least)) * size);
  const y = Float32Array.from(picked, (row) => height(target.values[row]));
  const curve = units[output.node].values;
  const d = Array.from({length: columns}, (_, i): PathCommand => [
    i === 0 ? "M" : "L",
    ((i + 0.5) / columns) * size,
    height(curve[i])
  ]);
  return [
    {kind: "points", key: "points", x, y, r: 1.75, paint: paintOf(target, picked), ring: null, opacity: 0.8},
    {kind: "path", key: "curve", d, stroke: "ink", strokeWidth: 1.75}
  ];
}

/** One tile for each unit of a layer. */
function unitMarks(session: Session, node: string): Mark[] {
  const {units, columns, rows} = measureSurface(session, {resolution: 24, nodes: [node]});
  const {values, width} = units[node];
  const cells = columns * rows;
  const domain = Math.max(largest(values), 1e-6);
  return tiles(width, Math.ceil(Math.sqrt(width)), (unit) => ({
    ...{columns, rows},
    values: values.slice(unit * cells, (unit + 1) * cells),
    paint: {scale: "diverging", domain},
    smooth: true
  }));
}

/** One image for each unit of a layer that sees pixels, all in one heat map with neutral gaps. */
function weightMarks(
  session: Session,
  tensor: string,
  {columns: across, most = Infinity}: {columns: number; most?: number}
): Mark[] {
  const {shape, data} = session.read(tensor);
  const [all, inputs] = shape;
  const units = Math.min(all, most);
  const {width = inputs, height = 1} = session.dataset.image ?? {};
  const columns = across * (width + 1) + 1;
  const rows = Math.ceil(units / across) * (height + 1) + 1;
  const values = new Float32Array(columns * rows);
  for (let unit = 0; unit < units; unit++) {
    const left = (unit % across) * (width + 1) + 1;
    const top = Math.floor(unit / across) * (height + 1) + 1;
    for (let i = 0; i < inputs; i++)
      values[(top + Math.floor(i / width)) * columns + left + (i % width)] = data[unit * inputs + i];
  }
  const paint = {scale: "diverging", domain: largest(values)} as const;
  const box = {x: 0, y: 0, width: size, height: (size * rows) / columns};
  return [{kind: "cells", key: "weights", ...box, columns, rows, values, paint, smooth: false}];
}

function tiles(
  count: number,
  across: number,
  cells: (unit: number) => Pick<Cells, "columns" | "rows" | "values" | "paint" | "smooth">
): Mark[] {
  const step = size / across;
  const top = (size - Math.ceil(count / across) * step) / 2;
  return Array.from({length: count}, (_, unit) => ({
    kind: "cells",
    key: `unit ${unit}`,
    x: (unit % across) * step + 2,
    y: top + Math.floor(unit / across) * step + 2,
    width: step - 4,
    height: step - 4,
    ...cells(unit)
  }));
}

/** The training loss over the steps, on a scale of powers where it grows by more than that. */
function lossMarks(session: Session): Mark[] {
  const {step, trainLoss} = session.history();
  const isSteep = Math.max(...trainLoss) > 100 * Math.min(...trainLoss);
  const heights = trainLoss.map((loss) => (isSteep ? Math.log10(loss) : loss));
  const [least, most] = [isSteep ? Math.min(...heights) : 0, Math.max(...heights)];
  const last = step[step.length - 1];
  const d = heights.map((each, i): PathCommand => [
    i === 0 ? "M" : "L",
    8 + (step[i] / last) * (size - 16),
    size - 10 - ((each - least) / (most - least)) * (size - 20)
  ]);
  return [
    {kind: "line", key: "floor", x1: 8, y1: size - 8, x2: size - 8, y2: size - 8, stroke: "rule"},
    {kind: "path", key: "loss", d, stroke: "ink", strokeWidth: 1.75}
  ];
}

function pick(rows: number): Int32Array {
  const count = Math.min(rows, mostPoints);
  return Int32Array.from({length: count}, (_, i) => Math.floor((i * rows) / count));
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
