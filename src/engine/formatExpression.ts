/** Formulas as plain text, for terminals, screen readers and the clipboard. */
import {evaluate} from "./evaluate.ts";
import {toScalar, type Explanation, type Expression, type FunctionName} from "./expression.ts";
import {formatNumber} from "./formatNumber.ts";
import {signed, writeExpression, type Notation, type Written} from "./writeExpression.ts";

/** How {@link formatExpression} writes. */
export interface FormatOptions {
  /** Significant digits of numbers; default 4. */
  digits?: number;
  /** Most terms of a sum that are written; default 6. The others are counted. */
  terms?: number;
}

/**
 * Returns a formula as text of up to three lines: with the addresses of its operands, with their values, and its own
 * value. An explanation is headed by the address it explains.
 *
 * ```text
 * hidden1[0,2]
 *   = hidden1.bias[2] + input[0,0]·hidden1.weight[2,0] + … 28 more terms
 *   = 0.1 + 0.5·(−0.3) + … 28 more terms
 *   = 0.4731
 * ```
 */
export function formatExpression(
  expression: Expression | Explanation,
  {digits = 4, terms = 6}: FormatOptions = {}
): string {
  const formula = expression.kind === "explanation" ? expression.expression : expression;
  const value = expression.kind === "explanation" ? expression.value : toScalar(evaluate(formula).value);
  const names = writeExpression(formula, plainText, {operands: "names", digits, terms});
  const numbers = writeExpression(formula, plainText, {operands: "numbers", digits, terms});
  const lines = [names, numbers, formatNumber(value, digits)].filter((line, k, all) => line !== all[k - 1]);
  if (expression.kind !== "explanation") return lines.join("\n= ");
  const note = expression.note === undefined ? "" : `\n  (${expression.note})`;
  return [expression.address, ...lines].join("\n  = ") + note;
}

const superscripts: Readonly<Record<string, string>> = {"2": "²", "3": "³"};

const calls: {readonly [K in FunctionName]: (argument: string) => string} = {
  exp: (x) => `exp(${x})`,
  expm1: (x) => `(exp(${x}) − 1)`,
  log: (x) => `log(${x})`,
  log1p: (x) => `log(1 + ${x})`,
  tanh: (x) => `tanh(${x})`,
  erf: (x) => `erf(${x})`,
  sin: (x) => `sin(${x})`,
  cos: (x) => `cos(${x})`,
  sqrt: (x) => `√(${x})`,
  abs: (x) => `|${x}|`,
  sign: (x) => `sign(${x})`,
  floor: (x) => `⌊${x}⌋`,
  sigmoid: (x) => `sigmoid(${x})`,
  softplus: (x) => `log(1 + exp(${x}))`
};

const plainText: Notation = {
  number: (text) => text,
  name: (text) => text,
  address: (address) => address,
  draw: ({distribution, stream, name, step, index}) =>
    `${distribution} draw ${index} of ${stream} ${name}${step > 0 ? ` at step ${step}` : ""}`,
  gather: (element, index) => `${element} (picked by ${index})`,
  more: (count) => `… ${count} more terms`,
  times: "·",
  quotient: (numerator, denominator) => `${wrapped(numerator, false)}/${wrapped(denominator, true)}`,
  power: (base, exponent) =>
    base + (superscripts[exponent] ?? `^${/^[\w.]+$/.test(exponent) ? exponent : `(${exponent})`}`),
  call: (name, argument) => calls[name](argument),
  select: (condition, positive, otherwise) => `(if ${condition} > 0 then ${positive} else ${otherwise})`,
  parentheses: (inner) => `(${inner})`
};

/** A numerator may be a product; a denominator may not. */
function wrapped(piece: Written, isDenominator: boolean): string {
  const isLoose = piece.negative || piece.tightness === "sum" || (isDenominator && piece.tightness === "product");
  return isLoose ? `(${signed(piece)})` : piece.text;
}
