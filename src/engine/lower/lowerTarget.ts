/** What the output should have been: class labels in the loss's code, or numbers, standardised like the inputs. */
import {encodeTarget} from "../inputs/encodeTarget.ts";
import {gatherRows} from "../inputs/gatherRows.ts";
import {standardise, statistics, unstandardise} from "../inputs/standardise.ts";
import {layerOf} from "../nameModules.ts";
import type {InstructionSpec} from "../instruction.ts";
import {erase} from "../lookup.ts";
import {defineScoped, scoped, type Lowering, type TargetChoice} from "./lowering.ts";

/** Returns the instructions that pick the batch's targets from the data. */
export function lowerTarget(lowering: Lowering, rows: string, choice: TargetChoice): InstructionSpec[] {
  if (choice.kind === "classes") return [lowerLabels(lowering, rows, choice)];
  const {capacity, graph, floats} = lowering;
  const sizes = {N: capacity, F: graph.outputWidth, D: graph.outputWidth};
  const shape = [capacity, graph.outputWidth];
  const target = defineScoped(lowering, "target", shape, floats);
  const raw = choice.standardiseOver ? defineScoped(lowering, "target.raw", shape, floats) : target;
  const load: InstructionSpec = {
    name: "load targets",
    kind: "load",
    tensors: {values: "data.target", rows, y: raw},
    config: {},
    sizes,
    ...erase(gatherRows)
  };
  if (!choice.standardiseOver) return [load];
  const tensors = {x: raw, mean: "target.mean", std: "target.std", y: target};
  return [load, {name: "standardise targets", kind: "load", tensors, config: {}, sizes, ...erase(standardise)}];
}

/** Returns the instructions that measure the training rows' targets, where numbers are standardised. */
export function lowerTargetStatistics(lowering: Lowering, choice: TargetChoice): InstructionSpec[] {
  const {standardiseOver} = choice;
  if (choice.kind === "classes" || !standardiseOver) return [];
  const {table, graph, floats, capacity} = lowering;
  const D = graph.outputWidth;
  const sizes = {N: capacity, F: D, D};
  const rows = defineScoped(lowering, "rows", [capacity], "int32");
  const raw = defineScoped(lowering, "target.raw", [capacity, D], floats);
  for (const name of ["target.mean", "target.std"]) table.define(name, [D], floats);
  const gather = erase(gatherRows);
  return [
    {
      name: "load training targets",
      kind: "load",
      tensors: {values: "data.target", rows, y: raw},
      config: {},
      sizes,
      explain: gather.explain,
      run(tensors, config, active) {
        tensors["rows"].set(standardiseOver);
        gather.run(tensors, config, active);
      }
    },
    {
      name: "measure targets",
      kind: "initialise",
      tensors: {x: raw, mean: "target.mean", std: "target.std"},
      config: {},
      sizes,
      ...erase(statistics)
    }
  ];
}

/** Returns the address of the predictions in the units of the data, where targets are standardised. */
export function predictionOf(output: string): string {
  return `${layerOf(output)}.prediction`;
}

/** Returns the instruction that turns standardised outputs back into the units of the data. */
export function lowerPrediction(lowering: Lowering, choice: TargetChoice): InstructionSpec[] {
  if (choice.kind === "classes" || !choice.standardiseOver) return [];
  const {graph, capacity} = lowering;
  const D = graph.outputWidth;
  const y = defineScoped(lowering, predictionOf(graph.output), [capacity, D]);
  return [
    {
      name: `forward ${predictionOf(graph.output)}`,
      kind: "forward",
      node: graph.output,
      tensors: {x: scoped(lowering, graph.output), mean: "target.mean", std: "target.std", y},
      config: {},
      sizes: {N: capacity, D},
      ...erase(unstandardise)
    }
  ];
}

function lowerLabels(lowering: Lowering, rows: string, {code}: TargetChoice): InstructionSpec {
  const {capacity, graph, floats} = lowering;
  const K = graph.outputWidth;
  const target =
    code === "labels"
      ? defineScoped(lowering, "target", [capacity], "int32")
      : defineScoped(lowering, "target", [capacity, K], floats);
  return {
    name: "load targets",
    kind: "load",
    tensors: {labels: "data.target", rows, target},
    config: {code},
    sizes: {N: capacity, K},
    ...erase(encodeTarget)
  };
}
