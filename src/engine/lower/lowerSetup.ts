/** What happens before the first step: statistics of the training rows, and initial parameters. */
import {createDraws} from "../../tensor/draws.ts";
import type {Floats} from "../../tensor/arena.ts";
import {elementCount} from "../../tensor/shape.ts";
import type {GraphParameter} from "../graph.ts";
import type {InstructionSpec} from "../instruction.ts";
import {configOf, initialiserOf} from "../lookup.ts";
import {quoteDraws} from "../quoteDraws.ts";
import {lowerStatistics} from "./lowerInputs.ts";
import type {Lowering, Network} from "./lowering.ts";
import {lowerTargetStatistics} from "./lowerTarget.ts";

/** Returns the instructions of the set-up program; they define the parameters. */
export function lowerSetup(lowering: Lowering, {inputs, target, seeds}: Network): InstructionSpec[] {
  const {graph, table, floats} = lowering;
  const parameters = graph.nodes.flatMap((node) => node.parameters);
  for (const {name, shape} of parameters) {
    table.define(name, shape, floats);
    table.define(`${name}.before`, shape, floats);
  }
  const initialisers = parameters.map((parameter) => lowerInitialiser(parameter, seeds.weights));
  return [...lowerStatistics(lowering, inputs), ...lowerTargetStatistics(lowering, target), ...initialisers];
}

function lowerInitialiser({name, shape, init, fanIn, fanOut}: GraphParameter, seed: number): InstructionSpec {
  const initialiser = initialiserOf(init.kind);
  const config = configOf(initialiser, init);
  const fans = {shape, fanIn, fanOut};
  return {
    name: `initialise ${name}`,
    kind: "initialise",
    tensors: {w: name},
    config,
    sizes: {M: elementCount(shape)},
    flat: true,
    run: ({w}) => {
      initialiser.fill(w as Floats, config, fans, createDraws(seed, "weights", name));
    },
    explain: {w: (_operands, [k]) => initialiser.explain(k, config, fans, quoteDraws(seed, "weights", name))}
  };
}
