/** An explanation together with those of its operands, down to a depth. */
import {partsOf, type Explanation, type Expression, type Session} from "../index.ts";

/** A number, why it is what it is, and the same for the numbers it was made from. */
export interface ExplanationTree extends Explanation {
  operands?: ExplanationTree[];
  /** Operands that are not explained here: too many, or explained before. */
  leftOut?: number;
}

const mostOperands = 12;

/** Explains a number, and its operands `depth − 1` levels down; every number once. */
export function explainTree(
  session: Session,
  address: string,
  depth: number,
  told: Set<string> = new Set()
): ExplanationTree {
  told.add(address);
  const explanation = session.explain(address);
  told.add(explanation.address);
  if (depth <= 1) return explanation;
  const all = refsOf(explanation.expression);
  const fresh = all.filter((operand) => !told.has(operand)).slice(0, mostOperands);
  for (const operand of fresh) told.add(operand);
  const operands = fresh.map((operand) => explainTree(session, operand, depth - 1, told));
  const leftOut = all.length - fresh.length;
  return {...explanation, ...(operands.length > 0 && {operands}), ...(leftOut > 0 && {leftOut})};
}

/** Returns the addresses that a formula quotes, each once, in order. */
function refsOf(expression: Expression): string[] {
  const own = expression.kind === "ref" ? [expression.address] : expression.kind === "gather" ? [expression.from] : [];
  return [...new Set([...own, ...partsOf(expression).flatMap(refsOf)])];
}
