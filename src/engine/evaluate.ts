/** Computes what an expression says, from the operands it quotes, with a bound on what rounding may have done to it. */
import {erf} from "../tensor/erf.ts";
import {exp, expm1} from "../tensor/exp.ts";
import {log, log1p} from "../tensor/log.ts";
import {pow} from "../tensor/pow.ts";
import {cos, sin} from "../tensor/sine.ts";
import {tanh} from "../tensor/tanh.ts";
import {fromScalar, type Explanation, type Expression, type FunctionName} from "./expression.ts";
import {logistic, softplusOf} from "./logistic.ts";

/** A computed expression. */
export interface Evaluation {
  value: number;
  /** Σ of the magnitudes of all terms, carried through the tree: rounding errors are proportional to it. */
  bound: number;
}

/** Each function with the largest slope it has near `x`, which carries the bound of its argument through. */
const functions: {readonly [K in FunctionName]: {value: (x: number) => number; slope: (x: number) => number}} = {
  exp: {value: exp, slope: exp},
  expm1: {value: expm1, slope: exp},
  log: {value: log, slope: (x) => 1 / x},
  log1p: {value: log1p, slope: (x) => 1 / (1 + x)},
  tanh: {value: tanh, slope: () => 1},
  erf: {value: erf, slope: () => 1.13},
  sin: {value: sin, slope: () => 1},
  cos: {value: cos, slope: () => 1},
  sqrt: {value: Math.sqrt, slope: (x) => (x > 0 ? 0.5 / Math.sqrt(x) : 0)},
  abs: {value: Math.abs, slope: () => 1},
  sign: {value: Math.sign, slope: () => 0},
  floor: {value: Math.floor, slope: () => 0},
  sigmoid: {value: logistic, slope: () => 0.25},
  softplus: {value: softplusOf, slope: () => 1}
};

/** Returns the value of an expression (or of an explanation's), computed in float64 from the operands it quotes. */
export function evaluate(expression: Expression | Explanation): Evaluation {
  switch (expression.kind) {
    case "explanation":
      return evaluate(expression.expression);
    case "constant":
    case "ref":
    case "draw":
    case "gather":
      return leaf(fromScalar(expression.value));
    case "sum": {
      let value = 0;
      let bound = 0;
      for (const term of expression.terms) {
        const part = evaluate(term);
        value += part.value;
        bound += part.bound;
      }
      return {value, bound};
    }
    case "product": {
      let value = 1;
      let bound = 1;
      for (const factor of expression.factors) {
        const part = evaluate(factor);
        value *= part.value;
        bound *= part.bound;
      }
      return {value, bound};
    }
    case "quotient": {
      const above = evaluate(expression.numerator);
      const below = evaluate(expression.denominator);
      const value = above.value / below.value;
      return {value, bound: (above.bound * below.bound) / (below.value * below.value)};
    }
    case "power": {
      const base = evaluate(expression.base);
      const exponent = evaluate(expression.exponent);
      const value = pow(base.value, exponent.value);
      const slope = base.value === 0 ? 0 : Math.abs((exponent.value * value) / base.value);
      return {value, bound: Math.abs(value) + slope * base.bound};
    }
    case "call": {
      const argument = evaluate(expression.argument);
      const {value, slope} = functions[expression.name];
      const result = value(argument.value);
      return {value: result, bound: Math.abs(result) + Math.abs(slope(argument.value)) * argument.bound};
    }
    case "select": {
      const condition = evaluate(expression.condition).value;
      if (Number.isNaN(condition)) return {value: NaN, bound: NaN};
      return evaluate(condition > 0 ? expression.positive : expression.otherwise);
    }
  }
}

function leaf(value: number): Evaluation {
  return {value, bound: Math.abs(value)};
}
