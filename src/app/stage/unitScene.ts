/** One unit, large: over its plane with axes and data, over rows of the data, or the weights with which it looks at pixels. */
import {
  responsesView,
  surfaceView,
  weightsView,
  type MeasuredGrid,
  type MeasuredNetwork,
  type MeasuredPoints,
  type MeasuredResponses,
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

function isSurface(grid: MeasuredGrid): grid is MeasuredSurface {
  return grid.kind === "surface";
}

function isResponses(grid: MeasuredGrid): grid is MeasuredResponses {
  return grid.kind === "responses";
}

/** Returns the range of a unit over its picture; undefined when it was not measured. */
export function unitRangeOf({
  grid,
  network,
  layer,
  unit
}: Omit<UnitSceneOptions, "width" | "name">): UnitRangeOf | undefined {
  const {output} = network.layers[layer];
  // Over rows of the data the picture of an output is its probability.
  const head = isResponses(grid) && output === network.graph.output ? network.head : undefined;
  const values = valuesOf(grid, head?.node ?? output, unit);
  if (!values) return undefined;
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return {least, most};
}

/** Draws one unit: its weights where it looks at pixels, else what it computes; null when it was not measured. */
export function unitScene({network, grid, points, layer, unit, name, width}: UnitSceneOptions): Scene | null {
  const {id, output} = network.layers[layer];
  const weights = weightsView(network, {layer: id, unit, width});
  if (weights) return weights;
  if (isResponses(grid)) return responsesView(network, grid, {layer: id, unit, width}) ?? null;
  const values = valuesOf(grid, output, unit);
  if (!values || !isSurface(grid)) return null;
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
