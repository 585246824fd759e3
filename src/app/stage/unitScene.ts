/** One unit's function, large: with axes, the data and its range. */
import {
  surfaceView,
  type Mark,
  type MeasuredGrid,
  type MeasuredNetwork,
  type MeasuredPoints,
  type MeasuredSurface,
  type MeasuredUnits,
  type Scene
} from "../../index.ts";

/** Which unit, from what, how large. */
export interface UnitSceneOptions {
  network: MeasuredNetwork;
  grid: MeasuredGrid;
  points?: MeasuredPoints | undefined;
  layer: number;
  unit: number;
  /** What the unit is called. */
  name: string;
  width: number;
}

/** Least and most of what a unit computes over the plane. */
export interface UnitRangeOf {
  least: number;
  most: number;
}

/** Whether a grid is a surface over a plane. */
function isSurface(grid: MeasuredGrid): grid is MeasuredSurface {
  return "kind" in grid && grid.kind === "surface";
}

/** Returns the range of a unit over its picture; undefined when it was not measured. */
export function unitRangeOf({
  grid,
  network,
  layer,
  unit
}: Omit<UnitSceneOptions, "width" | "name">): UnitRangeOf | undefined {
  const values = valuesOf(grid, network.layers[layer].output, unit);
  if (!values) return undefined;
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return {least, most};
}

/** Draws one unit; null when it was not measured. */
export function unitScene(options: UnitSceneOptions): Scene | null {
  const {network, grid, points, layer, unit, name, width} = options;
  const {output} = network.layers[layer];
  const values = valuesOf(grid, output, unit);
  if (!values) return null;
  if (!isSurface(grid)) return responsesScene(grid, values, {width, name});
  // The network's answer is drawn as on the output; its points would lie about another unit's scale.
  const neutral = points && withoutTargets(points);
  const scene = surfaceView(
    {
      ...grid,
      units: {[output]: {width: 1, values}},
      output: {...grid.output, node: output, task: "numbers", names: [""]}
    },
    {points: neutral, width}
  );
  return {...scene, title: name};
}

function valuesOf({units, columns, rows}: MeasuredGrid, node: string, unit: number): Float32Array | undefined {
  const found = units[node] as MeasuredUnits | undefined;
  const size = columns * rows;
  return found && unit < found.width ? found.values.subarray(unit * size, (unit + 1) * size) : undefined;
}

function withoutTargets(points: MeasuredPoints): MeasuredPoints {
  const rest = {...points};
  delete rest.targets;
  return rest;
}

const bandLabel = 44;

/** Answers to rows of the data: a band for each class. */
function responsesScene(grid: MeasuredGrid, values: Float32Array, {width, name}: {width: number; name: string}): Scene {
  const bands = "bands" in grid && Array.isArray(grid.bands) ? (grid.bands as string[]) : [];
  const height = Math.max(120, 18 * grid.rows);
  let domain = 0;
  for (const value of values) if (Math.abs(value) > domain && Math.abs(value) < Infinity) domain = Math.abs(value);
  const labels = bands.map((text, at): Mark => ({
    kind: "text",
    key: `band ${at}`,
    x: bandLabel - 8,
    y: ((at + 0.5) / grid.rows) * height,
    text: text.length > 5 ? `${text.slice(0, 4)}…` : text,
    size: 14,
    anchor: "end",
    baseline: "middle",
    fill: "soft"
  }));
  return {
    width,
    height,
    title: name,
    marks: [
      ...labels,
      {
        kind: "cells",
        key: "responses",
        x: bandLabel,
        y: 0,
        width: width - bandLabel,
        height,
        columns: grid.columns,
        rows: grid.rows,
        values,
        paint: {scale: "diverging", domain},
        smooth: false
      }
    ]
  };
}
