/** The network's numbers as the stage draws them: weights, biases, what is frozen, what one row makes of the units. */
import type {Graph, GraphLayer, GraphNode} from "../engine/graph.ts";
import {opOf} from "../engine/lookup.ts";
import {layerOf} from "../engine/nameModules.ts";
import type {OpRange} from "../engine/op.ts";
import {isPartRole} from "../engine/opRole.ts";
import {headOf, type Head} from "./headOf.ts";
import {readFloats} from "./readFloats.ts";
import type {Source} from "./source.ts";
import {inputNames, isActivation, labelOf, opLabel, outputNames} from "./words.ts";

/** A parameter with its values, row-major. */
export interface MeasuredParameter {
  /** Its address: `hidden1.weight`. */
  tensor: string;
  shape: readonly number[];
  values: Float32Array;
  /** `false` for a bias the model leaves out. */
  trainable: boolean;
  /** 1 where an element is frozen; left out when none is. */
  frozen?: Uint8Array;
}

/** A column of units. */
export interface MeasuredLayer {
  id: string;
  /** "Hidden 1" */
  label: string;
  kind: "input" | "dense" | "join";
  width: number;
  /** The node whose numbers the next layer sees. */
  output: string;
  /** Names of the units, where they have names. */
  names?: readonly string[];
  /** The activation's op, and what it is called. */
  activation?: {op: string; label: string};
  /** Further parts in order: "layer norm", "dropout 0.2". */
  parts: readonly string[];
  /** Bounds of the shown numbers, where the op that makes them has such. */
  range?: OpRange;
  /** Set where that op makes every negative number zero. */
  stopsNegative?: true;
  bias?: MeasuredParameter;
  /** What the units computed for one row of the held batch. */
  activations: Float32Array;
}

/** The connections between two layers. */
export interface MeasuredLinks extends MeasuredParameter {
  /** The layer that is read. */
  from: string;
  to: string;
}

/** An addition of an earlier layer's numbers. */
export interface MeasuredResidual {
  /** Address of the sum. */
  node: string;
  from: string;
  to: string;
}

/** Pixels of one row, as measured. */
export interface MeasuredImage {
  width: number;
  height: number;
  /** Full ink. */
  max: number;
  /** Which row of the data it is. */
  dataRow: number;
  values: Float32Array;
}

/** A network at a step. */
export interface MeasuredNetwork {
  step: number;
  graph: Graph;
  /** Names of what the first layer sees. */
  inputs: readonly string[];
  /** Pixels in the inputs, with those of the row that `activations` are of, as measured. */
  image?: MeasuredImage;
  layers: readonly MeasuredLayer[];
  links: readonly MeasuredLinks[];
  residuals: readonly MeasuredResidual[];
  /** Layers whose numbers a layer only puts side by side. */
  joins: readonly {from: string; to: string}[];
  head?: Head;
  task: "classes" | "numbers";
  /** Names of all classes; empty for numbers. */
  classes: readonly string[];
  /** The row of the held batch that `activations` are of. */
  row: number;
}

/** What {@link measureNetwork} can be told. */
export interface NetworkParams {
  /** The row of the held batch to show activations of; default 0. */
  row?: number;
}

/** Measures the network as it stands. Throws when the held batch has no such row. */
export function measureNetwork(source: Source, {row = 0}: NetworkParams = {}): MeasuredNetwork {
  const {graph, dataset, position} = source;
  const [rows] = source.read("now:rows").shape;
  if (!(Number.isInteger(row) && row >= 0 && row < rows))
    throw new RangeError(`network: there is no row ${row} in the held batch, expected 0 to ${rows - 1}`);
  const names = new Set(source.names());
  const head = headOf(source);
  const inputs = inputNames(source);
  return {
    step: position.step,
    graph,
    inputs,
    ...(dataset.image && {image: imageOf(source, dataset.image, row)}),
    layers: graph.layers.map((layer) => measureLayer(source, layer, {names, row, inputs})),
    links: graph.nodes.flatMap((node) => measureLinks(source, node, names)),
    residuals: graph.nodes.filter(({op}) => op === "add").flatMap(residualsOf),
    joins: graph.nodes
      .filter(({op}) => op === "concatenate")
      .flatMap(({inputs, layer}) => inputs.map((input) => ({from: layerOf(input), to: layer}))),
    ...(head && {head}),
    task: dataset.target.kind,
    classes: dataset.target.kind === "classes" ? dataset.target.names : [],
    row
  };
}

function imageOf(
  source: Source,
  {width, height, max}: {width: number; height: number; max: number},
  row: number
): MeasuredImage {
  const F = source.dataset.features.length;
  const dataRow = source.read("now:rows").data[row];
  return {width, height, max, dataRow, values: source.dataset.values.slice(dataRow * F, (dataRow + 1) * F)};
}

interface Surroundings {
  names: ReadonlySet<string>;
  row: number;
  inputs: readonly string[];
}

function measureLayer(
  source: Source,
  {id, output, width}: GraphLayer,
  {names, row, inputs}: Surroundings
): MeasuredLayer {
  const members = source.graph.nodes.filter((node) => node.layer === id);
  const activation = members.find(({op}) => isActivation(op));
  const shaping = shapingOp(members);
  const {range, stopsNegative} = shaping ? opOf(shaping) : {};
  const bias = members
    .flatMap(({parameters}) => parameters)
    .find(({role, shape}) => role === "bias" && shape[0] === width);
  const all = readFloats(source, `now:${output}`);
  return {
    id,
    label: labelOf(id),
    kind: id === "input" ? "input" : members[0]?.op === "concatenate" ? "join" : "dense",
    width,
    output,
    ...(id === "input" && {names: inputs}),
    ...(output === source.graph.output && hasNamedOutputs(source) && {names: outputNames(source)}),
    ...(activation && {activation: {op: activation.op, label: opLabel(activation.op)}}),
    parts: members.filter(({op}) => isPartRole(opOf(op).role) && !isActivation(op)).map(describePart),
    ...(range && {range}),
    ...(stopsNegative && {stopsNegative}),
    ...(bias && {bias: measureParameter(source, bias.name, {names, trainable: bias.trainable})}),
    activations: all.slice(row * width, (row + 1) * width)
  };
}

/** A single output for two classes has two names, one for each side. */
function hasNamedOutputs({dataset, graph}: Source): boolean {
  return dataset.target.kind === "numbers" || graph.outputWidth > 1;
}

function describePart({op, config}: GraphNode): string {
  const amount = config["p"];
  const {role} = opOf(op);
  return role === "dropout" && typeof amount === "number"
    ? `dropout ${amount}`
    : role === "residual"
      ? role
      : opLabel(op);
}

/** What works in training alone passes numbers on when the network is looked at, so the op before it makes them. */
function shapingOp(members: readonly GraphNode[]): string | undefined {
  return members.findLast(({op}) => opOf(op).trainingOnly !== true)?.op;
}

function measureLinks(
  source: Source,
  {layer, inputs, parameters}: GraphNode,
  names: ReadonlySet<string>
): MeasuredLinks[] {
  const weight = parameters.find(({role, shape}) => role === "weight" && shape.length === 2);
  if (!weight) return [];
  return [
    {
      ...measureParameter(source, weight.name, {names, trainable: weight.trainable}),
      from: layerOf(inputs[0]),
      to: layer
    }
  ];
}

function measureParameter(
  source: Source,
  tensor: string,
  {names, trainable}: {names: ReadonlySet<string>; trainable: boolean}
): MeasuredParameter {
  const {shape, data} = source.read(tensor);
  const mask = `${tensor}.frozen`;
  const frozen = names.has(mask) ? Uint8Array.from(source.read(mask).data) : undefined;
  return {
    tensor,
    shape,
    values: data instanceof Float32Array ? data : Float32Array.from(data),
    trainable,
    ...(frozen?.includes(1) && {frozen})
  };
}

function residualsOf({id, layer, inputs}: GraphNode): MeasuredResidual[] {
  return inputs
    .map((input) => layerOf(input))
    .filter((from) => from !== layer)
    .map((from) => ({node: id, from, to: layer}));
}
