/** Random draws as operands of an explanation: which draw of which stream, and the number it gave. */
import {createDraws, type Stream} from "../tensor/draws.ts";
import {toScalar, type Expression} from "./expression.ts";
import type {QuotedDraws} from "./initialiser.ts";

/** Returns the draws of (seed, stream, name) in the form in which explanations quote them. */
export function quoteDraws(seed: number, stream: Stream, name: string): QuotedDraws {
  const draws = createDraws(seed, stream, name);
  const quote = (distribution: "uniform" | "normal", step: number, index: number): Expression => ({
    kind: "draw",
    distribution,
    seed,
    stream,
    name,
    step,
    index,
    value: toScalar(draws[distribution](step, index))
  });
  return {
    uniform: (step, index) => quote("uniform", step, index),
    normal: (step, index) => quote("normal", step, index)
  };
}
