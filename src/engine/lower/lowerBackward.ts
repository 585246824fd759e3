/** The backward pass: nodes in reverse order, each adding its contribution into the gradients of what it read. */
import type {Shape} from "../../tensor/shape.ts";
import type {NoSettings} from "../config.ts";
import type {InstructionSpec} from "../instruction.ts";
import {erase} from "../lookup.ts";
import type {Routine} from "../routine.ts";
import {scoped, type Lowering} from "./lowering.ts";
import type {PlacedNode} from "./lowerForward.ts";

/** Returns the instructions that clear all gradients and then compute them, loss excepted, which stands between them. */
export function lowerBackward(
  lowering: Lowering,
  nodes: readonly PlacedNode[]
): {clear: InstructionSpec; backward: InstructionSpec[]} {
  const {table} = lowering;
  const wanted = nodesThatNeedGradients(nodes);
  const parts: {name: string; shape: Shape}[] = [];
  for (const {node, tensors} of nodes) {
    for (const parameter of node.parameters) parts.push({name: gradientOf(parameter.name), shape: parameter.shape});
    parts.push({name: gradientOf(tensors["y"]), shape: table.get(tensors["y"]).shape});
  }
  table.defineTogether("gradients", parts);

  const clear: InstructionSpec = {
    name: "clear gradients",
    kind: "clear",
    tensors: {gradients: "gradients"},
    config: {},
    sizes: {},
    ...erase(clearGradients)
  };
  const backward = nodes
    .filter(({node}) => wanted.has(node.id))
    .toReversed()
    .map(({node, op, sizes, tensors}): InstructionSpec => {
      const all: Record<string, string> = {...tensors, dy: gradientOf(tensors["y"])};
      op.inputs.forEach((local, k) => {
        if (wanted.has(node.inputs[k])) all[`d${local}`] = gradientOf(scoped(lowering, node.inputs[k]));
      });
      for (const {role, name} of node.parameters) all[`d${role}`] = gradientOf(name);
      const explain = Object.fromEntries(
        Object.entries(op.explain).filter(
          ([local]) => local.startsWith("d") && local !== "dy" && Object.hasOwn(all, local)
        )
      );
      return {
        name: `backward ${node.id}`,
        kind: "backward",
        node: node.id,
        tensors: all,
        config: node.config,
        sizes,
        run: op.backward,
        explain
      };
    });
  return {clear, backward};
}

/** Sets all gradients to zero: what is added into them belongs to one step alone. */
export const clearGradients: Routine<NoSettings, "gradients", never, never> = {
  run({gradients}) {
    gradients.fill(0);
  },
  explain: {}
};

/** Returns the table name of a tensor's gradient. */
export function gradientOf(tableName: string): string {
  return `${tableName}.grad`;
}

/** Nodes with a parameter at or before them: the others' gradients change nothing. */
function nodesThatNeedGradients(nodes: readonly PlacedNode[]): Set<string> {
  const wanted = new Set<string>();
  for (const {node} of nodes)
    if (node.parameters.length > 0 || node.inputs.some((input) => wanted.has(input))) wanted.add(node.id);
  return wanted;
}
