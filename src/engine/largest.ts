import {evaluate} from "./evaluate.ts";
import type {Expression} from "./expression.ts";

/** Returns the first of the expressions with the largest value. */
export function largest(expressions: readonly Expression[]): Expression {
  return expressions.reduce((best, next) => (evaluate(next).value > evaluate(best).value ? next : best));
}
