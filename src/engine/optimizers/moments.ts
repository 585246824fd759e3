/** Explanations that optimizers with running means share. */
import {call, constant, negative, power, product, quotient, sum, type Expression, type Operand} from "../expression.ts";

/** Returns a running mean after one more value: β · before + (1 − β) · fresh. */
export function decayed(before: Expression, fresh: Expression, beta: number, name: string): Expression {
  return sum([product(constant(beta, name), before), product(constant(1 - beta, `1−${name}`), fresh)]);
}

/** What {@link adamStep} quotes. */
export interface AdamStep {
  m: Expression;
  v: Expression;
  rate: Operand;
  step: Operand;
}

/** Returns Adam's step, η · m̂ / (√v̂ + ε). */
export function adamStep(
  {m, v, rate, step}: AdamStep,
  {beta1, beta2, epsilon}: {beta1: number; beta2: number; epsilon: number}
): Expression {
  const size = call("sqrt", corrected(v, beta2, "β₂", step));
  return product(rate.at(), quotient(corrected(m, beta1, "β₁", step), sum([size, constant(epsilon, "ε")])));
}

/** Running means start at zero and so are too small at first; dividing by 1 − βᵗ makes up for it. */
function corrected(moment: Expression, beta: number, name: string, step: Operand): Expression {
  return quotient(moment, sum([constant(1), negative(power(constant(beta, name), step.at()))]));
}
