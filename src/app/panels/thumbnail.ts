/** Small pictures of data sets and of input features, as scenes. */
import {
  featureFunctions,
  markerNames,
  type DataKind,
  type DataSpecInput,
  type Dataset,
  type FeatureName,
  type Mark,
  type PointsPaint,
  type Scene
} from "../../index.ts";

/** Most points on a thumbnail: more only make it grey, but numbers over the plane should cover it. */
const mostPoints = {separate: 100, covering: 220};

/** Which two columns tell most about a measured data set at a glance; the first two otherwise. */
const tellingAxes: Readonly<Record<string, readonly [number, number]>> = {
  Iris: [2, 3],
  Wine: [6, 12],
  "Breast cancer": [0, 27]
};

/** Returns what to generate for a thumbnail: of pictures the first few, because many take a while. */
export function thumbnailSpec(kind: Exclude<DataKind, "rows">): DataSpecInput {
  return kind === "drawnDigits" ? {kind, points: 10} : {kind};
}

/** Draws a data set small: points in the colours of their classes, a curve's points by height, images as they are. */
export function datasetScene(dataset: Dataset, size: number): Scene {
  const {name, rows, image} = dataset;
  const base = {width: size, height: size, title: name};
  if (image) return {...base, marks: imageMarks(dataset, size)};
  const covers = dataset.target.kind === "numbers" && dataset.features.length === 2;
  const count = Math.min(rows, covers ? mostPoints.covering : mostPoints.separate);
  const picked = pickRows(dataset, count);
  return {...base, marks: [pointsMark(dataset, picked, size, covers)]};
}

/** Draws a feature of two-dimensional data as a heat map over the plane. */
export function featureScene(name: FeatureName, size: number): Scene {
  const {label, value} = featureFunctions[name];
  const cells = 24;
  const values = new Float32Array(cells * cells);
  const at = (i: number): number => ((i + 0.5) / cells) * 12 - 6;
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) values[row * cells + column] = value(at(column), -at(row));
  const domain = values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const paint = {scale: "diverging", domain} as const;
  const mark: Mark = {
    kind: "cells",
    key: name,
    ...{x: 0, y: 0, width: size, height: size},
    ...{columns: cells, rows: cells},
    values,
    paint,
    smooth: true
  };
  return {width: size, height: size, title: label, marks: [mark]};
}

function pointsMark(dataset: Dataset, rows: Int32Array, size: number, covers: boolean): Mark {
  const {features, values, domain, target, name} = dataset;
  const F = features.length;
  const margin = size / 12;
  const place = (value: number, [least, most]: readonly [number, number]): number =>
    margin + ((value - least) / (most - least)) * (size - 2 * margin);
  const x = new Float32Array(rows.length);
  const y = new Float32Array(rows.length);
  const isCurve = target.kind === "numbers" && F !== 2;
  const [a, b] = tellingAxes[name] ?? [F > 2 && isCurve ? 2 : 0, Math.min(1, F - 1)];
  const heights = target.kind === "numbers" ? target.values : undefined;
  const range = heights && rangeOf(heights);
  rows.forEach((row, i) => {
    x[i] = place(values[row * F + a], domain[a]);
    y[i] = size - (isCurve && heights && range ? place(heights[row], range) : place(values[row * F + b], domain[b]));
  });
  return {
    kind: "points",
    key: "points",
    x,
    y,
    r: rows.length < 20 ? size / 12 : size / (covers ? 18 : 32),
    paint: paintOf(dataset, rows),
    ring: null
  };
}

function paintOf({target}: Dataset, rows: Int32Array): PointsPaint {
  if (target.kind === "classes" && target.names.length === 2) {
    const values = Float32Array.from(rows, (row) => (target.labels[row] === 1 ? 1 : -1));
    return {scale: "diverging", values, domain: 1};
  }
  if (target.kind === "classes") {
    const shown = Int32Array.from(rows, (row) => target.labels[row]);
    return {scale: "classes", classes: shown, shapes: target.names.length <= markerNames.length};
  }
  const [least, most] = rangeOf(target.values);
  const middle = least < 0 && most > 0 ? 0 : (least + most) / 2;
  const values = Float32Array.from(rows, (row) => target.values[row] - middle);
  return {scale: "diverging", values, domain: Math.max(most - middle, middle - least, 1e-9)};
}

/** The first four rows as pictures. */
function imageMarks({image, values, features, rows}: Dataset, size: number): Mark[] {
  if (!image) return [];
  const F = features.length;
  const side = size / 2;
  return Array.from({length: Math.min(4, rows)}, (_, i) => ({
    kind: "cells",
    key: `image ${i}`,
    ...{x: (i % 2) * side + 1, y: Math.floor(i / 2) * side + 1, width: side - 2, height: side - 2},
    ...{columns: image.width, rows: image.height},
    values: values.slice(i * F, (i + 1) * F),
    paint: {scale: "ink", domain: image.max},
    smooth: false
  }));
}

function rangeOf(values: Float32Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most > least ? [least, most] : [least - 1, most + 1];
}

/** Some of the rows, spread evenly over each class: rows take the classes by turns, so every third may be of one class. */
function pickRows({rows, target}: Dataset, count: number): Int32Array {
  const order = Array.from({length: rows}, (_, row) => row);
  if (target.kind === "classes") order.sort((a, b) => target.labels[a] - target.labels[b]);
  return Int32Array.from({length: count}, (_, i) => order[Math.floor((i * rows) / count)]);
}
