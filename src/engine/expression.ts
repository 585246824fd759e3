/**
 * Why a number is what it is, as plain JSON: one level of arithmetic whose operands are addresses with the values they
 * had. Nothing here computes; `evaluate.ts` does, `formatExpression.ts` writes it down.
 */

/** A number that survives JSON: what is not finite is a string. */
export type Scalar = number | "NaN" | "Infinity" | "-Infinity";

/** A function of one number that an expression may call. */
export type FunctionName =
  | "exp"
  | "expm1"
  | "log"
  | "log1p"
  | "tanh"
  | "erf"
  | "sin"
  | "cos"
  | "sqrt"
  | "abs"
  | "sign"
  | "floor"
  | "sigmoid"
  | "softplus";

/** A number and how it came about. */
export type Expression =
  | {kind: "constant"; value: Scalar; name?: string}
  | {kind: "ref"; address: string; value: Scalar}
  | {
      kind: "draw";
      distribution: "uniform" | "normal";
      seed: number;
      stream: string;
      name: string;
      step: number;
      index: number;
      value: Scalar;
    }
  | {kind: "sum"; terms: Expression[]}
  | {kind: "product"; factors: Expression[]}
  | {kind: "quotient"; numerator: Expression; denominator: Expression}
  | {kind: "power"; base: Expression; exponent: Expression}
  | {kind: "call"; name: FunctionName; argument: Expression}
  /** `positive` when the condition is above zero, else `otherwise`; NaN when it is NaN. */
  | {kind: "select"; condition: Expression; positive: Expression; otherwise: Expression}
  /** The element of a table that an index picked: `from` is its address. */
  | {kind: "gather"; from: string; index: Expression; value: Scalar};

/** What `explain` answers: a number, where it lives, and the arithmetic that made it. */
export interface Explanation {
  kind: "explanation";
  /** The canonical address that was asked for. */
  address: string;
  /** The stored number. */
  value: Scalar;
  /** The instruction that wrote it, or what stands in for one (`"edit"`). */
  instruction: string;
  expression: Expression;
  /** A sentence for people, where the arithmetic alone would mislead. */
  note?: string;
}

/** A tensor as an explanation sees it: `at` quotes one element. */
export interface Operand {
  at(...indices: number[]): Expression;
}

/** Returns a number in its JSON form. */
export function toScalar(value: number): Scalar {
  if (Number.isFinite(value)) return value;
  return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}

/** Returns the number a JSON form stands for. */
export function fromScalar(value: Scalar): number {
  return Number(value);
}

/** Returns a constant, with the name it goes by in the formula if it has one. */
export function constant(value: number, name?: string): Expression {
  return name === undefined
    ? {kind: "constant", value: toScalar(value)}
    : {kind: "constant", value: toScalar(value), name};
}

/** Returns the sum of the terms. */
export function sum(terms: Expression[]): Expression {
  return {kind: "sum", terms};
}

/** Returns the product of the factors. */
export function product(...factors: Expression[]): Expression {
  return {kind: "product", factors};
}

/** Returns −1 times an expression. */
export function negative(expression: Expression): Expression {
  return product(constant(-1), expression);
}

/** Returns a fraction. */
export function quotient(numerator: Expression, denominator: Expression): Expression {
  return {kind: "quotient", numerator, denominator};
}

/** Returns a power. */
export function power(base: Expression, exponent: Expression): Expression {
  return {kind: "power", base, exponent};
}

/** Returns a call of a named function. */
export function call(name: FunctionName, argument: Expression): Expression {
  return {kind: "call", name, argument};
}

/** Returns a choice: `positive` when the condition is above zero, else `otherwise`. */
export function select(condition: Expression, positive: Expression, otherwise: Expression): Expression {
  return {kind: "select", condition, positive, otherwise};
}

/** Returns the quoted element of a table that an index picked. */
export function gather(element: Expression, index: Expression): Expression {
  if (element.kind !== "ref") throw new TypeError(`gather: element is of kind "${element.kind}", expected "ref"`);
  return {kind: "gather", from: element.address, index, value: element.value};
}

/** Returns `make(0)` … `make(count − 1)`. */
export function each(count: number, make: (index: number) => Expression): Expression[] {
  return Array.from({length: count}, (_, index) => make(index));
}

/** Returns the expressions directly under one, in the order in which they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "constant":
    case "ref":
    case "draw":
      return [];
    case "sum":
      return expression.terms;
    case "product":
      return expression.factors;
    case "quotient":
      return [expression.numerator, expression.denominator];
    case "power":
      return [expression.base, expression.exponent];
    case "call":
      return [expression.argument];
    case "select":
      return [expression.condition, expression.positive, expression.otherwise];
    case "gather":
      return [expression.index];
  }
}
