/** The loss and the probabilities: what follows the last node. */
import {layerOf} from "../nameModules.ts";
import type {InstructionSpec} from "../instruction.ts";
import {opOf} from "../lookup.ts";
import {gradientOf} from "./lowerBackward.ts";
import {defineScoped, scoped, type LossChoice, type Lowering} from "./lowering.ts";

/** Returns the address of the probabilities: those of the layer that ends the network. */
export function probabilityOf(output: string): string {
  return `${layerOf(output)}.probability`;
}

/** Returns the instruction that turns outputs into probabilities, where the loss has them. */
export function lowerHead(lowering: Lowering, {loss}: LossChoice): InstructionSpec[] {
  if (!loss.head) return [];
  const {graph, capacity} = lowering;
  const op = opOf(loss.head);
  const {sizes, y} = op.infer([[capacity, graph.outputWidth]], {});
  return [
    {
      name: `forward ${probabilityOf(graph.output)}`,
      kind: "forward",
      node: graph.output,
      tensors: {x: scoped(lowering, graph.output), y: defineScoped(lowering, probabilityOf(graph.output), y)},
      config: {},
      sizes,
      run: op.forward,
      explain: {y: op.explain["y"]}
    }
  ];
}

/** Returns the instruction that computes the loss of each row and their mean. */
export function lowerLoss(lowering: Lowering, {loss, config}: LossChoice): InstructionSpec {
  const {graph, capacity} = lowering;
  return {
    name: "forward loss",
    kind: "loss",
    tensors: {
      x: scoped(lowering, graph.output),
      target: scoped(lowering, "target"),
      each: defineScoped(lowering, "loss.each", [capacity]),
      loss: defineScoped(lowering, "loss", [])
    },
    config,
    sizes: {N: capacity, K: graph.outputWidth},
    run: loss.forward,
    explain: {each: loss.explain["each"], loss: loss.explain["loss"]}
  };
}

/** Returns the instruction that starts the backward pass. */
export function lowerLossBackward(lowering: Lowering, {loss, config}: LossChoice): InstructionSpec {
  const {graph, capacity} = lowering;
  const x = scoped(lowering, graph.output);
  return {
    name: "backward loss",
    kind: "backward",
    tensors: {x, target: scoped(lowering, "target"), dx: gradientOf(x)},
    config,
    sizes: {N: capacity, K: graph.outputWidth},
    run: loss.backward,
    explain: {dx: loss.explain["dx"]}
  };
}
