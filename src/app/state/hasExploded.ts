/** Training that gets worse without ever leaving the numbers: too large a rate with units that saturate. */
import type {History} from "../../index.ts";

/** So many times the loss it began with is beyond any detour that training takes. */
const beyond = 1000;

/** Returns whether the latest measured loss is a thousand times the first one, or more. */
export function hasExploded({trainLoss}: Pick<History, "trainLoss">): boolean {
  const first = trainLoss.at(0);
  const last = trainLoss.at(-1);
  return first !== undefined && last !== undefined && first > 0 && last >= beyond * first;
}
