/** Data rows → what the first layer sees, and what the output should be. */
import {features} from "../inputs/features.ts";
import {gatherRows} from "../inputs/gatherRows.ts";
import {standardise, statistics} from "../inputs/standardise.ts";
import type {InstructionSpec} from "../instruction.ts";
import {erase} from "../lookup.ts";
import {defineScoped, scoped, type InputChoice, type Lowering, type TargetChoice} from "./lowering.ts";
import {lowerTarget} from "./lowerTarget.ts";

/** Returns the table name of the tensor that raw rows are written to. */
export function rawOf(scope: {scope: string}, {features, standardiseOver}: InputChoice): string {
  return scoped(scope, features || standardiseOver ? "raw" : "input");
}

/** Returns the instructions that pick the batch's rows from the data: its numbers, and its targets. */
export function lowerGather(lowering: Lowering, inputs: InputChoice, target: TargetChoice): InstructionSpec[] {
  const {capacity, table} = lowering;
  const rows = defineScoped(lowering, "rows", [capacity], "int32");
  const raw = rawOf(lowering, inputs);
  table.define(raw, [capacity, inputs.rawWidth], lowering.floats);
  return [
    {
      name: "load inputs",
      kind: "load",
      tensors: {values: "data.values", rows, y: raw},
      config: {},
      sizes: {N: capacity, F: inputs.rawWidth},
      ...erase(gatherRows)
    },
    ...lowerTarget(lowering, rows, target)
  ];
}

/** Returns the instructions that make the network's input of raw rows: features, then standardising, where asked for. */
export function lowerInputs(lowering: Lowering, inputs: InputChoice): InstructionSpec[] {
  const {capacity, graph} = lowering;
  const {standardiseOver, rawWidth} = inputs;
  const D = graph.inputWidth;
  const sizes = {N: capacity, F: rawWidth, D};
  const specs: InstructionSpec[] = [];
  let from = rawOf(lowering, inputs);
  if (inputs.features) {
    const to = defineScoped(lowering, standardiseOver ? "features" : "input", [capacity, D]);
    specs.push({
      name: "compute features",
      kind: "load",
      tensors: {raw: from, features: to},
      config: {features: inputs.features},
      sizes,
      ...erase(features)
    });
    from = to;
  }
  if (standardiseOver) {
    const y = defineScoped(lowering, "input", [capacity, D]);
    specs.push({
      name: "standardise",
      kind: "load",
      tensors: {x: from, mean: "input.mean", std: "input.std", y},
      config: {},
      sizes,
      ...erase(standardise)
    });
  }
  return specs;
}

/** Returns the instructions that measure the training rows, where inputs are standardised. */
export function lowerStatistics(lowering: Lowering, inputs: InputChoice): InstructionSpec[] {
  const {standardiseOver} = inputs;
  if (!standardiseOver) return [];
  const {table, graph, capacity: N} = lowering;
  const D = graph.inputWidth;
  const rows = defineScoped(lowering, "rows", [N], "int32");
  const raw = defineScoped(lowering, "raw", [N, inputs.rawWidth]);
  for (const name of ["input.mean", "input.std"]) table.define(name, [D], lowering.floats);
  const measured = inputs.features ? defineScoped(lowering, "features", [N, D]) : raw;
  const sizes = {N, F: inputs.rawWidth, D};
  return [
    {
      name: "load training rows",
      kind: "load",
      tensors: {values: "data.values", rows, y: raw},
      config: {},
      sizes,
      explain: erase(gatherRows).explain,
      run(tensors, config, active) {
        tensors["rows"].set(standardiseOver);
        erase(gatherRows).run(tensors, config, active);
      }
    },
    ...(inputs.features
      ? [
          {
            name: "compute features",
            kind: "load" as const,
            tensors: {raw, features: measured},
            config: {features: inputs.features},
            sizes,
            ...erase(features)
          }
        ]
      : []),
    {
      name: "measure inputs",
      kind: "initialise",
      tensors: {x: measured, mean: "input.mean", std: "input.std"},
      config: {},
      sizes,
      ...erase(statistics)
    }
  ];
}
