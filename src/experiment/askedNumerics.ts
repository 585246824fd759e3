import type {Numerics, Recording} from "./experiment.ts";

/** Returns the numerics that an experiment asks for after changes by hand. */
export function askedNumerics({experiment, edits}: Recording): Numerics {
  const last = edits.findLast(({action}) => action.kind === "numerics")?.action;
  return last?.kind === "numerics" ? last.numerics : experiment.numerics;
}
