/** Formulas in TeX, as KaTeX sets them. No colours and no HTML: a strict content security policy allows neither. */
import {evaluate} from "./evaluate.ts";
import {toScalar, type Explanation, type Expression, type FunctionName} from "./expression.ts";
import type {FormatOptions} from "./formatExpression.ts";
import {formatNumber} from "./formatNumber.ts";
import {texName, texSymbol} from "./texSymbol.ts";
import {signed, writeExpression, type Notation} from "./writeExpression.ts";

/** Returns a formula as an `aligned` block: the symbol it explains, the formula in symbols, in numbers, and its value. */
export function formatTex(expression: Expression | Explanation, {digits = 4, terms = 6}: FormatOptions = {}): string {
  const formula = expression.kind === "explanation" ? expression.expression : expression;
  const value = expression.kind === "explanation" ? expression.value : toScalar(evaluate(formula).value);
  const symbols = minus(writeExpression(formula, tex, {operands: "names", digits, terms}));
  const numbers = minus(writeExpression(formula, tex, {operands: "numbers", digits, terms}));
  const result = minus(texNumber(formatNumber(value, digits)));
  const lines = [symbols, numbers, result].filter((line, k, all) => line !== all[k - 1]);
  const head = expression.kind === "explanation" ? texSymbol(expression.address) : "";
  return `\\begin{aligned} ${head} ${lines.map((line) => `&= ${line}`).join(" \\\\ ")} \\end{aligned}`;
}

const calls: {readonly [K in FunctionName]: (argument: string) => string} = {
  exp: (x) => `e^{${x}}`,
  expm1: (x) => `\\left(e^{${x}} - 1\\right)`,
  log: (x) => `\\log\\left(${x}\\right)`,
  log1p: (x) => `\\log\\left(1 + ${x}\\right)`,
  tanh: (x) => `\\tanh\\left(${x}\\right)`,
  erf: (x) => `\\operatorname{erf}\\left(${x}\\right)`,
  sin: (x) => `\\sin\\left(${x}\\right)`,
  cos: (x) => `\\cos\\left(${x}\\right)`,
  sqrt: (x) => `\\sqrt{${x}}`,
  abs: (x) => `\\left|${x}\\right|`,
  sign: (x) => `\\operatorname{sign}\\left(${x}\\right)`,
  floor: (x) => `\\left\\lfloor ${x} \\right\\rfloor`,
  sigmoid: (x) => `\\sigma\\left(${x}\\right)`,
  softplus: (x) => `\\log\\left(1 + e^{${x}}\\right)`
};

const tex: Notation = {
  number: texNumber,
  name: texName,
  address: texSymbol,
  draw: ({distribution, index}) => `${distribution === "normal" ? "z" : "u"}_{${index}}`,
  gather: (element) => element,
  more: (count) => `\\cdots\\;(\\text{${count} more})`,
  times: " \\cdot ",
  quotient: (numerator, denominator) => `\\frac{${signed(numerator)}}{${signed(denominator)}}`,
  power: (base, exponent) => `{${base}}^{${exponent}}`,
  call: (name, argument) => calls[name](argument),
  select: (condition, positive, otherwise) =>
    `\\begin{cases} ${positive} & \\text{if } ${condition} > 0 \\\\ ${otherwise} & \\text{else} \\end{cases}`,
  parentheses: (inner) => `\\left(${inner}\\right)`
};

function texNumber(text: string): string {
  if (text === "NaN") return "\\text{NaN}";
  const number = text.includes("e") ? text.replace("e", " \\cdot 10^{") + "}" : text;
  return number.replace("∞", "\\infty");
}

function minus(text: string): string {
  return text.replaceAll("−", "-");
}
