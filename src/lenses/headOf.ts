/** Where the answers of a network stand: as probabilities, in the units of the data, or as plain outputs. */
import {lossOf} from "../engine/lookup.ts";
import {probabilityOf} from "../engine/lower/lowerLoss.ts";
import {predictionOf} from "../engine/lower/lowerTarget.ts";
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

/**
 * Returns the node whose numbers speak for the network: the probabilities where there are any, predictions in the units of
 * the data where targets are standardised, else the outputs.
 */
export function answerNodeOf(source: Source): string {
  const {experiment, dataset, graph} = source;
  const isStandardised = dataset.target.kind === "numbers" && experiment.data.standardise;
  return headOf(source)?.node ?? (isStandardised ? predictionOf(graph.output) : graph.output);
}
