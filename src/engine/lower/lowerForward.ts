/** Graph nodes → the instructions that compute them, in order. */
import {quoteDraws} from "../quoteDraws.ts";
import {createDraws} from "../../tensor/draws.ts";
import type {Floats} from "../../tensor/arena.ts";
import type {GraphNode} from "../graph.ts";
import type {InstructionSpec} from "../instruction.ts";
import {opOf, type AnyOp, type AnySizes} from "../lookup.ts";
import {defineScoped, lastStep, scoped, withReasons, type Lowering, type Position} from "./lowering.ts";

/** Where the random tensors of ops such as dropout come from. */
export interface Chance {
  /** The seed of the stream "dropout". */
  seed: number;
  position: Position;
}

/** A node with its op, its sizes at capacity, and the table name of each of its tensors. */
export interface PlacedNode {
  node: GraphNode;
  op: AnyOp;
  sizes: AnySizes;
  tensors: Readonly<Record<string, string>>;
}

/** Returns each node with its output and saved tensors defined. In evaluation, ops that act in training only are copies. */
export function placeNodes(lowering: Lowering): PlacedNode[] {
  const {graph, capacity, mode} = lowering;
  const widthOf = (id: string): number => graph.nodes.find((node) => node.id === id)?.width ?? graph.inputWidth;
  return graph.nodes.map((node) => {
    const op = opOf(mode === "eval" && opOf(node.op).trainingOnly ? "identity" : node.op);
    const {sizes, y, saved} = op.infer(
      node.inputs.map((input) => [capacity, widthOf(input)]),
      node.config
    );
    const tensors: Record<string, string> = {};
    op.inputs.forEach((local, k) => (tensors[local] = scoped(lowering, node.inputs[k])));
    for (const {role, name} of node.parameters) tensors[role] = name;
    for (const [local, shape] of Object.entries(saved))
      tensors[local] = defineScoped(lowering, `${node.id}.${local}`, shape);
    tensors["y"] = defineScoped(lowering, node.id, y);
    return {node, op, sizes, tensors};
  });
}

/** Returns the forward instructions of the nodes. Chance is needed where an op draws. */
export function lowerForward(nodes: readonly PlacedNode[], chance?: Chance): InstructionSpec[] {
  return nodes.flatMap(({node, op, sizes, tensors}) => {
    const drawn = op.draw?.tensor;
    const written = Object.keys(tensors).filter((local) => local in op.explain && local !== drawn);
    const forward = withReasons(
      {
        name: `forward ${node.id}`,
        kind: "forward",
        node: node.id,
        tensors,
        config: node.config,
        sizes,
        run: op.forward,
        explain: op.explain
      },
      written
    );
    return op.draw && chance ? [lowerDraw({node, op, sizes, tensors}, op.draw, chance), forward] : [forward];
  });
}

function lowerDraw(
  {node, sizes, tensors}: PlacedNode,
  draw: NonNullable<AnyOp["draw"]>,
  {seed, position}: Chance
): InstructionSpec {
  const draws = createDraws(seed, "dropout", node.id);
  const local = draw.tensor;
  return {
    name: `draw ${node.id}.${local}`,
    kind: "draw",
    node: node.id,
    tensors: {[local]: tensors[local]},
    config: node.config,
    sizes,
    drawing: {draw, key: draws.key},
    run: (views, config, active) => {
      draw.run(views[local] as Floats, config, active, draws, position.step);
    },
    explain: {
      [local]: (_operands, index, config, active) =>
        draw.explain(index, config, active, quoteDraws(seed, "dropout", node.id), lastStep(position))
    }
  };
}
