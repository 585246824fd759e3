/**
 * A model with its names, widths and parameters worked out: what compilers lower and what views draw. Plain data; it
 * knows nothing of memory or of rows.
 */
import {elementCount, type Shape} from "../tensor/shape.ts";
import {isGroup, type InitialiserSpec, type ModuleSpec, type OpModule} from "./model.ts";
import {layerOf, nameModules} from "./nameModules.ts";
import {opOf} from "./lookup.ts";
import type {OpName} from "./ops/ops.ts";

/** A parameter of a node. */
export interface GraphParameter {
  /** Its address: `hidden1.weight`. */
  name: string;
  /** What the op calls it: `weight`. */
  role: string;
  shape: Shape;
  init: InitialiserSpec;
  fanIn: number;
  fanOut: number;
  /** `false` for a bias that the model leaves out: it stays zero. */
  trainable: boolean;
}

/** One op in place. */
export interface GraphNode {
  /** Its id, which is also the address of its output. */
  id: string;
  op: OpName;
  config: Readonly<Record<string, unknown>>;
  /** The nodes it reads, `"input"` among them. */
  inputs: readonly string[];
  /** The layer it is part of. */
  layer: string;
  /** Number of units. */
  width: number;
  parameters: readonly GraphParameter[];
}

/** A layer: the node it is named after, and the parts that follow (activation, norm, dropout, residual). */
export interface GraphLayer {
  id: string;
  /** Its nodes in order; empty for a bare `input`. */
  nodes: readonly string[];
  /** The node whose output the next layer sees. */
  output: string;
  width: number;
}

/** A network. */
export interface Graph {
  inputWidth: number;
  /** In the order in which they run. */
  nodes: readonly GraphNode[];
  /** In order, `input` first. */
  layers: readonly GraphLayer[];
  /** The node whose output the loss sees. */
  output: string;
  outputWidth: number;
  /** Number of trainable numbers. */
  parameterCount: number;
}

/** Widths that follow from the data. */
export interface GraphWidths {
  /** What the first layer sees. */
  input: number;
  /** What the last `linear` gets when it names no width itself. */
  output: number;
}

/**
 * Returns the graph of a model. Throws `model: …` or `hidden2: …` when a module reads one that is not before it, when
 * widths do not fit, or when there is no module at all.
 */
export function createGraph(model: readonly ModuleSpec[], widths: GraphWidths): Graph {
  const modules = flatten(nameModules(model));
  if (modules.length === 0) throw new Error("model: it has no layers, expected at least one");
  const lastLinear = modules.findLast((module) => module.op === "linear");
  const width = new Map([["input", widths.input]]);
  const nodes: GraphNode[] = [];
  for (const module of modules) {
    const node = createNode(module, {
      previous: nodes.at(-1)?.id ?? "input",
      width,
      ...(module === lastLinear && {out: widths.output})
    });
    if (width.has(node.id)) throw new Error(`model: two modules are called "${node.id}", expected each id once`);
    width.set(node.id, node.width);
    nodes.push(node);
  }
  const output = nodes[nodes.length - 1];
  return {
    inputWidth: widths.input,
    nodes,
    layers: groupLayers(nodes, widths.input),
    output: output.id,
    outputWidth: output.width,
    parameterCount: countParameters(nodes)
  };
}

/** Returns the modules of a model in the order in which they run, groups opened. */
export function flatten(modules: readonly ModuleSpec[]): OpModule[] {
  return modules.flatMap((module) => (isGroup(module) ? flatten(module.modules) : [module]));
}

interface Place {
  previous: string;
  width: ReadonlyMap<string, number>;
  out?: number;
}

function createNode(module: OpModule, {previous, width, out}: Place): GraphNode {
  const {id = module.op} = module;
  const op = opOf(module.op);
  const inputs = module.inputs ?? [previous];
  if (inputs.length !== op.inputs.length)
    throw new Error(`${id}: ${op.name} reads ${op.inputs.length} inputs, got ${inputs.length}; name them in "inputs"`);
  const shapes = inputs.map((input): Shape => {
    const columns = width.get(input);
    if (columns === undefined)
      throw new Error(`${id}: it reads "${input}", expected a module before it: ${[...width.keys()].join(", ")}`);
    return [1, columns];
  });
  const config: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(op.config))
    config[key] = module[key] ?? (key === "out" ? out : undefined) ?? setting.default;
  const inferred = inferAt(id, () => op.infer(shapes, config));
  const parameters = Object.entries(inferred.parameters).map(([role, {shape, init, fanIn, fanOut}]): GraphParameter => {
    const absent = role === "bias" && module.bias === false;
    return {
      name: `${id}.${role}`,
      role,
      shape,
      init: absent ? {kind: "zeros"} : (module.init?.[role] ?? init),
      fanIn,
      fanOut,
      trainable: !absent
    };
  });
  return {id, op: module.op, config, inputs, layer: layerOf(id), width: inferred.y[1], parameters};
}

function inferAt<T>(id: string, infer: () => T): T {
  try {
    return infer();
  } catch (error) {
    throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`, {cause: error});
  }
}

function groupLayers(nodes: readonly GraphNode[], inputWidth: number): GraphLayer[] {
  let layer: GraphLayer & {nodes: string[]} = {id: "input", nodes: [], output: "input", width: inputWidth};
  const layers = [layer];
  for (const node of nodes) {
    if (layer.id !== node.layer) {
      layer = {id: node.layer, nodes: [], output: node.id, width: node.width};
      layers.push(layer);
    }
    layer.nodes.push(node.id);
    layer.output = node.id;
    layer.width = node.width;
  }
  return layers;
}

function countParameters(nodes: readonly GraphNode[]): number {
  let count = 0;
  for (const {parameters} of nodes)
    for (const {shape, trainable} of parameters) if (trainable) count += elementCount(shape);
  return count;
}
