/** Whether outputs become probabilities, and where these stand. */
import {lossOf} from "../engine/lookup.ts";
import {probabilityOf} from "../engine/lower/lowerLoss.ts";
import type {Source} from "./source.ts";

/** What turns outputs into probabilities. */
export interface Head {
  op: "sigmoid" | "softmax";
  /** Address of the probabilities: `output.probability`. */
  node: string;
}

/** Returns the probability head of a network, or `undefined` when its outputs are numbers or scores. */
export function headOf({experiment, graph}: Source): Head | undefined {
  const {head} = lossOf(experiment.loss.kind);
  return head && {op: head, node: probabilityOf(graph.output)};
}
