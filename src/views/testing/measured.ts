/** Measured data for tests: of real runs, and made up where no run would be so odd. */
import {createSession} from "../../index.ts";
import {parseExperiment} from "../../experiment/parseExperiment.ts";
import type {Session} from "../../experiment/session/session.ts";
import {createGraph} from "../../engine/graph.ts";
import {opOf} from "../../engine/lookup.ts";
import type {ModuleSpec} from "../../engine/model.ts";
import type {MeasuredLayer, MeasuredNetwork} from "../../lenses/measureNetwork.ts";
import type {MeasuredSurface} from "../../lenses/measureSurface.ts";

/** Returns a session of an experiment after so many steps. */
export async function trained(json: unknown, steps: number): Promise<Session> {
  const session = await createSession(parseExperiment(json));
  session.run({steps});
  return session;
}

/** Returns layers of tanh units of these widths, and an output. */
export function denseModel(widths: readonly number[], activation = "tanh"): ModuleSpec[] {
  return [...widths.flatMap((out) => [{op: "linear", out}, {op: activation}] as ModuleSpec[]), {op: "linear"}];
}

/** What a made-up network is made of. */
export interface MadeUp {
  /** Inputs, hidden layers, outputs. */
  widths: readonly number[];
  /** Every weight, bias and activation. */
  value: number;
  activation?: string;
}

/** Returns a network in which every number is the same. */
export function madeUpNetwork({widths, value, activation = "tanh"}: MadeUp): MeasuredNetwork {
  const [inputs, ...rest] = widths;
  const output = rest.at(-1) ?? 1;
  const {range, stopsNegative} = opOf(activation);
  const graph = createGraph(denseModel(rest.slice(0, -1), activation), {input: inputs, output});
  const filled = (count: number): Float32Array => new Float32Array(count).fill(value);
  const layers = graph.layers.map(({id, width, output: node}): MeasuredLayer => {
    const isInput = id === "input";
    const isHidden = !isInput && node !== graph.output;
    return {
      id,
      label: id.replace(/^hidden/, "Hidden ").replace(/^[io]/, (letter) => letter.toUpperCase()),
      kind: isInput ? "input" : "dense",
      width,
      output: node,
      ...(isInput && {names: Array.from({length: width}, (_, at) => `feature ${at + 1}`)}),
      ...(isHidden && {activation: {op: activation, label: activation}}),
      parts: [],
      ...(isHidden && range && {range}),
      ...(isHidden && stopsNegative && {stopsNegative}),
      ...(!isInput && {bias: {tensor: `${id}.bias`, shape: [width], values: filled(width), trainable: true}}),
      activations: filled(width)
    };
  });
  return {
    step: 0,
    graph,
    inputs: layers[0].names ?? [],
    layers,
    links: graph.nodes
      .filter(({op}) => op === "linear")
      .map(({id}, at) => {
        const shape = [rest[at], widths[at]];
        return {
          tensor: `${id}.weight`,
          shape,
          values: filled(shape[0] * shape[1]),
          trainable: true,
          from: graph.layers[at].id,
          to: id
        };
      }),
    residuals: [],
    joins: [],
    head: {op: "sigmoid", node: "output.probability"},
    task: "classes",
    classes: ["no", "yes"],
    row: 0
  };
}

/** Returns a surface on which every unit has the same number everywhere. */
export function madeUpSurface(network: MeasuredNetwork, value: number, resolution = 4): MeasuredSurface {
  const count = resolution * resolution;
  const nodes = [...network.layers.map(({output, width}) => ({node: output, width}))];
  if (network.head) nodes.push({node: network.head.node, width: network.graph.outputWidth});
  return {
    kind: "surface",
    step: 0,
    columns: resolution,
    rows: resolution,
    x: {feature: 0, name: "x₁", domain: [-6, 6]},
    y: {feature: 1, name: "x₂", domain: [-6, 6]},
    held: new Float32Array(network.graph.inputWidth),
    output: {node: "output.probability", head: "sigmoid", task: "classes", classes: ["no", "yes"], names: ["yes"]},
    units: Object.fromEntries(
      nodes.map(({node, width}) => [node, {width, values: new Float32Array(width * count).fill(value)}])
    )
  };
}
