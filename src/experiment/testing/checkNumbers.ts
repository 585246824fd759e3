/** Whether every number of a session is what its explanation says it is. Used by tests only. */
import type {Context} from "../../engine/address.ts";
import {evaluate} from "../../engine/evaluate.ts";
import type {Explanation, Expression} from "../../engine/expression.ts";
import {createTally, type Tally} from "../../engine/testing/tally.ts";
import {indicesOf} from "../../tensor/shape.ts";
import type {Session} from "../session/session.ts";

const FLOAT32_ROUNDING = 5.960464477539063e-8; // 2^−24
const SMALLEST = 1.5e-45; // float32 numbers are no closer than this
const ROUNDINGS = 8; // per operand, as the checks of ops and optimizers allow at most

/** Which elements to look at. */
export interface NumberChoice {
  contexts: readonly Context[];
  /** Returns a whole number below a bound: which element of a tensor is looked at. */
  pick: (below: number) => number;
}

/** Returns what is wrong with one element of every tensor of a session that has one, or nothing. */
export function checkNumbers(session: Session, {contexts, pick}: NumberChoice): string[] {
  const wrong: string[] = [];
  for (const context of contexts) {
    for (const name of session.names()) {
      if (context === "test" && session.split.test.length === 0) continue;
      if (!hasNumber(session, context, name)) continue;
      const {shape, data} = session.read(`${context}:${name}`);
      if (data.length === 0) continue;
      const flat = pick(data.length);
      const address = `${context}:${name}[${indicesOf(shape, flat).join(",")}]`;
      const explanation = session.explain(address);
      if (!isSame(data[flat], session.valueAt(address)))
        wrong.push(`${address}: read ${data[flat]}, but ${session.valueAt(address)} alone`);
      wrong.push(...checkExplanation(explanation, data[flat]));
    }
  }
  return wrong;
}

/** Whether a name has numbers for the rows of a context: what only training computes has none but the batch's. */
function hasNumber(session: Session, context: Context, name: string): boolean {
  if (context === "batch" || context === "now") return true;
  const onlyInTraining = /\.(?:grad|clipped|penalty|total|mask|before)$|^(?:order|clip|training)\b/;
  try {
    session.read(`${context}:${name}`);
    return true;
  } catch (error) {
    if (onlyInTraining.test(name)) return false;
    throw error;
  }
}

/** Returns how an explanation and the stored number differ by more than rounding explains, or nothing. */
export function checkExplanation(explanation: Explanation, stored: number): string[] {
  const tally = createTally(ROUNDINGS);
  countExplanation(tally, explanation, stored);
  return [...tally.finding().wrong];
}

/** Creates a tally of explanations: the bound is in roundings, n·2⁻²⁴·M of an expression of n operands. */
export function createExplanationTally(): Tally {
  return createTally(ROUNDINGS);
}

/** Counts how far an explanation is from the stored number. */
export function countExplanation(
  tally: Tally,
  {address, instruction, expression, note = ""}: Explanation,
  stored: number
): void {
  const {value, bound} = evaluate(expression);
  const error = isSame(value, stored) || isSame(Math.fround(value), stored) ? 0 : value - stored;
  const unit = countOperands(expression) * (FLOAT32_ROUNDING * bound + SMALLEST);
  tally.add(
    `${address} (${instruction})${note && ` ${note}`}`,
    error,
    unit,
    () => `explained as ${value}, stored ${stored}`
  );
}

function isSame(a: number, b: number): boolean {
  return Object.is(a, b) || a === b;
}

function countOperands(expression: Expression): number {
  switch (expression.kind) {
    case "constant":
    case "ref":
    case "draw":
    case "gather":
      return 1;
    case "sum":
      return total(expression.terms);
    case "product":
      return total(expression.factors);
    case "quotient":
      return total([expression.numerator, expression.denominator]);
    case "power":
      return total([expression.base, expression.exponent]);
    case "call":
      return countOperands(expression.argument);
    case "select":
      return total([expression.condition, expression.positive, expression.otherwise]);
  }
}

function total(parts: readonly Expression[]): number {
  return parts.reduce((count, part) => count + countOperands(part), 0);
}
