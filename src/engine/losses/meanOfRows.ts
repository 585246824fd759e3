/** The reason for the loss of a batch, whichever loss it is.   L = 1/N Σ_n each_n */
import {constant, each as eachOf, quotient, sum} from "../expression.ts";
import type {LossTensors} from "../loss.ts";
import type {Explain} from "../routine.ts";

/** The mean of what the rows cost. */
export const meanOfRows: Explain<LossTensors, unknown, "N" | "K"> = ({each}, _index, _config, {N}) =>
  quotient(sum(eachOf(N, (n) => each.at(n))), constant(N, "N"));
