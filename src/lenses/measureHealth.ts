/** Whether the layers of a network are alive: what their units answer to training rows, and what gradients reach them. */
import type {GraphNode} from "../engine/graph.ts";
import {opOf} from "../engine/lookup.ts";
import {rawRows} from "./rawRows.ts";
import {readFloats} from "./readFloats.ts";
import type {Source} from "./source.ts";
import {isActivation, labelOf, opLabel} from "./words.ts";

/** How a layer with weights is. */
export interface LayerHealth {
  id: string;
  /** "Hidden 1" */
  label: string;
  units: number;
  /** Root mean square of the weights' gradients in the last step; 0 before the first. */
  gradient: number;
  /** What its activation shows; left out where there is none that bends. */
  activation?: ActivationHealth;
}

/** What the units of a layer answer to training rows. */
export interface ActivationHealth {
  op: string;
  /** "tanh", "ReLU" */
  label: string;
  /** Units that answer zero to every row. */
  silent: number;
  /** Whether no gradient reaches a unit that is silent, so that it stays so. */
  stopsNegative: boolean;
  /** The share of all answers that lie within a hundredth of a bound they saturate at; 0 where there is none. */
  saturated: number;
  /** Whether several units answer the same to every row. */
  alike: boolean;
}

/** Layers at a step, in order; the last one is the output. */
export interface MeasuredHealth {
  step: number;
  layers: readonly LayerHealth[];
}

/** What {@link measureHealth} can be told. */
export interface HealthParams {
  /** At most so many training rows, spread evenly; default 64. */
  rows?: number;
}

const edge = 0.01;

/** Measures the health of every layer that has weights. */
export function measureHealth(source: Source, {rows = 64}: HealthParams = {}): MeasuredHealth {
  const {nodes} = source.graph;
  const activations = new Map(
    nodes.filter(({op}) => isActivation(op) && !opOf(op).passesOn).map((node) => [node.layer, node])
  );
  const count = Math.min(rows, source.split.train.length);
  const answers = source.evaluate(
    rowsOf(source, count),
    [...activations.values()].map(({id}) => id)
  );
  return {
    step: source.position.step,
    layers: nodes.flatMap((node): LayerHealth[] => {
      const weight = node.parameters.find(({role, shape}) => role === "weight" && shape.length === 2);
      if (!weight) return [];
      const activation = activations.get(node.layer);
      return [
        {
          id: node.layer,
          label: labelOf(node.layer),
          units: node.width,
          gradient: rootMeanSquare(readFloats(source, `${weight.name}.grad`)),
          ...(activation && {activation: healthOf(activation, answers[activation.id], count)})
        }
      ];
    })
  };
}

/** So many training rows, spread evenly. */
function rowsOf({dataset, split: {train}}: Source, count: number): Float32Array {
  return rawRows(
    dataset,
    Int32Array.from({length: count}, (_, n) => train[Math.floor((n * train.length) / count)])
  );
}

/** `answers` is (rows, units). */
function healthOf({op, width}: GraphNode, answers: Float32Array, rows: number): ActivationHealth {
  const {range, stopsNegative = false} = opOf(op);
  let [silent, atEnds] = [0, 0];
  let alike = width > 1;
  for (let unit = 0; unit < width; unit++) {
    let isSilent = true;
    for (let n = 0; n < rows; n++) {
      const value = answers[n * width + unit];
      if (value !== 0) isSilent = false;
      if (value !== answers[n * width]) alike = false;
      if (range?.saturates && (value < range.least + edge || value > range.most - edge)) atEnds++;
    }
    if (isSilent) silent++;
  }
  return {op, label: opLabel(op), silent, stopsNegative, saturated: atEnds / Math.max(1, rows * width), alike};
}

function rootMeanSquare(values: Float32Array): number {
  const sum = values.reduce((total, value) => total + value * value, 0);
  return Math.sqrt(sum / Math.max(1, values.length));
}
