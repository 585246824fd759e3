/** What units compute over a plane of the input space. */
import {answerNodeOf, headOf} from "./headOf.ts";
import {defaultPlane, gridOf, type Axis, type Plane} from "./plane.ts";
import type {Source} from "./source.ts";
import {outputNames} from "./words.ts";

/** What the units of a node compute at every point of a grid. */
export interface MeasuredUnits {
  /** Number of units. */
  width: number;
  /** (width, rows · columns), unit after unit; row 0 is the top one. */
  values: Float32Array;
}

/** Units at every point of a grid. */
export interface MeasuredGrid {
  /** Over a plane of the input space, or over rows of the data. */
  kind: "surface" | "responses";
  step: number;
  columns: number;
  rows: number;
  /** By node id: `input`, `hidden1.activation`, `output.probability`. */
  units: Readonly<Record<string, MeasuredUnits>>;
}

/** Units over a plane; data of one feature has one row. */
export interface MeasuredSurface extends MeasuredGrid {
  kind: "surface";
  x: Axis;
  y?: Axis;
  /** Raw values of the features that do not vary. */
  held: Float32Array;
  output: SurfaceOutput;
}

/** How the numbers of the last node are to be read. */
export interface SurfaceOutput {
  /** The node whose numbers speak for the network: probabilities, predictions in the units of the data, or outputs. */
  node: string;
  /** What makes probabilities; left out: plain outputs. */
  head?: "sigmoid" | "softmax";
  task: "classes" | "numbers";
  /** Names of all classes; empty for numbers. */
  classes: readonly string[];
  /** Names of the outputs. */
  names: readonly string[];
}

/** What {@link measureSurface} can be told. */
export interface SurfaceParams {
  /** Cells along each axis; default 32. */
  resolution?: number;
  /** Default: the first two features, the others at their mean. */
  plane?: Plane;
  /** Which nodes; default: the output of every layer, `input` and the probabilities. */
  nodes?: readonly string[];
}

/**
 * Measures units over a plane, at the centres of the cells. Throws when the resolution is no whole number above 0, or there
 * is no such feature, row or node.
 */
export function measureSurface(
  source: Source,
  {resolution = 32, plane = defaultPlane(source.dataset), nodes = shownNodes(source)}: SurfaceParams = {}
): MeasuredSurface {
  const {columns, rows, x, y, values, held} = gridOf(source.dataset, plane, resolution);
  return {
    kind: "surface",
    step: source.position.step,
    columns,
    rows,
    x,
    ...(y && {y}),
    held: held.slice(),
    output: outputOf(source),
    units: measureUnits(source, values, {nodes, count: columns * rows})
  };
}

/** Returns the nodes whose numbers pictures show: the output of every layer, and the network's answers. */
export function shownNodes(source: Source): string[] {
  return [...new Set([...source.graph.layers.map(({output}) => output), answerNodeOf(source)])];
}

/** Returns how the numbers at the end of the network are to be read. */
function outputOf(source: Source): SurfaceOutput {
  const {target} = source.dataset;
  const head = headOf(source);
  return {
    node: answerNodeOf(source),
    ...(head && {head: head.op}),
    task: target.kind,
    classes: target.kind === "classes" ? target.names : [],
    names: outputNames(source)
  };
}

/** Runs raw rows through the network and turns the result unit by unit. */
export function measureUnits(
  source: Pick<Source, "evaluate">,
  raw: Float32Array,
  {nodes, count}: {nodes: readonly string[]; count: number}
): Record<string, MeasuredUnits> {
  const evaluated = source.evaluate(raw, nodes);
  return Object.fromEntries(
    nodes.map((node) => {
      const byRow = evaluated[node];
      const width = count > 0 ? byRow.length / count : 0;
      return [node, {width, values: width === 1 ? byRow : transpose(byRow, count, width)}];
    })
  );
}

function transpose(byRow: Float32Array, count: number, width: number): Float32Array {
  const values = new Float32Array(byRow.length);
  for (let unit = 0; unit < width; unit++)
    for (let n = 0, at = unit; n < count; n++, at += width) values[unit * count + n] = byRow[at];
  return values;
}
