/** Hidden units have no order: the same network with its units in another one. */
import type {Graph, GraphNode} from "../../src/engine/graph.ts";
import type {Buffer} from "../../src/tensor/arena.ts";

/** For each node, which of its old units stands at each place. */
export type Orders = ReadonlyMap<string, readonly number[]>;

/**
 * Returns another order of units for every node. Nodes that treat units alone share the order of what they read, both
 * sides of a sum share one, and the network's input and output, and what is put side by side, keep theirs.
 */
export function reorderUnits({nodes, output, inputWidth}: Graph, pick: (below: number) => number): Orders {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  const join = (a: string, b: string): void => {
    parent.set(rootOf(a), rootOf(b));
  };
  const kept = ["input", output];
  for (const {id, op, inputs} of nodes) {
    if (op === "concatenate") kept.push(id, ...inputs);
    else if (op !== "linear") for (const input of inputs) join(id, input);
  }
  for (const id of kept) join(id, "input");
  const byRoot = new Map<string, number[]>();
  const widths = new Map([["input", inputWidth], ...nodes.map(({id, width}) => [id, width] as const)]);
  const orders = new Map<string, readonly number[]>();
  for (const [id, width] of widths) {
    const root = rootOf(id);
    if (root === rootOf("input")) {
      orders.set(id, identity(width));
      continue;
    }
    const order = byRoot.get(root) ?? shuffled(width, pick);
    byRoot.set(root, order);
    orders.set(id, order);
  }
  return orders;
}

/** Returns a parameter of a node in the new order of units. */
export function reorderParameter(node: GraphNode, role: string, values: Buffer, orders: Orders): number[] {
  const rows = orders.get(node.id) ?? [];
  const columns = orders.get(node.inputs[0]) ?? [];
  if (node.op !== "linear" || role === "bias") return rows.map((o) => values[o]);
  return rows.flatMap((o) => columns.map((i) => values[o * columns.length + i]));
}

function identity(width: number): number[] {
  return Array.from({length: width}, (_, k) => k);
}

function shuffled(width: number, pick: (below: number) => number): number[] {
  const order = identity(width);
  for (let k = width - 1; k > 0; k--) {
    const other = pick(k + 1);
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
