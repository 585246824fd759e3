/** Walks an expression and writes it in a notation: plain text and TeX share everything but how a fraction looks. */
import type {Expression, FunctionName, Scalar} from "./expression.ts";
import {formatNumber} from "./formatNumber.ts";

/** How the parts of a formula are written. */
export interface Notation {
  /** A number; `formatNumber` has been there already. */
  number(text: string): string;
  /** The name of a constant such as `β₁` or `√fan_in`. */
  name(text: string): string;
  /** An operand by its address. */
  address(address: string): string;
  /** A draw of a random generator. */
  draw(draw: Extract<Expression, {kind: "draw"}>): string;
  /** An operand and the index that picked it. */
  gather(element: string, index: string): string;
  /** What stands for so many terms left out, and joins factors. */
  more(count: number): string;
  readonly times: string;
  quotient(numerator: Written, denominator: Written): string;
  power(base: string, exponent: string): string;
  call(name: FunctionName, argument: string): string;
  select(condition: string, positive: string, otherwise: string): string;
  parentheses(inner: string): string;
}

/** What to write, and how much of it. */
export interface WriteOptions {
  /** Operands as names, or as the numbers they had. */
  operands: "names" | "numbers";
  /** Significant digits. */
  digits: number;
  /** Most terms of a sum that are written; of longer ones the rest is counted. */
  terms: number;
}

/** How tightly a piece of a formula holds together. */
export type Tightness = "sum" | "product" | "power" | "atom";

/** A piece of a formula. A negative one, never a sum, has no sign in its text, so that a sum can subtract it. */
export interface Written {
  text: string;
  tightness: Tightness;
  negative: boolean;
}

const order: readonly Tightness[] = ["sum", "product", "power", "atom"];

/** Returns a formula as text. */
export function writeExpression(expression: Expression, notation: Notation, options: WriteOptions): string {
  return signed(createWriter(notation, options)(expression));
}

/** Returns a piece with its sign. */
export function signed({text, negative}: Written): string {
  return negative ? `−${text}` : text;
}

function createWriter(
  notation: Notation,
  {operands, digits, terms}: WriteOptions
): (expression: Expression) => Written {
  const asNumbers = operands === "numbers";

  function numeral(value: Scalar): Written {
    const text = formatNumber(value, digits);
    const negative = text.startsWith("−");
    return {text: notation.number(negative ? text.slice(1) : text), tightness: "atom", negative};
  }

  function atom(text: string, tightness: Tightness = "atom"): Written {
    return {text, tightness, negative: false};
  }

  /** Returns a piece with its sign, in parentheses where the surroundings hold tighter than the piece. */
  function inside(piece: Written, surroundings: Tightness): string {
    const isLoose = piece.negative || order.indexOf(piece.tightness) < order.indexOf(surroundings);
    return isLoose && surroundings !== "sum" ? notation.parentheses(signed(piece)) : signed(piece);
  }

  function writeSum(all: readonly Expression[]): Written {
    if (all.length === 0) return numeral(0);
    if (all.length === 1) return write(all[0]);
    const shown = all.length > terms ? all.slice(0, Math.max(1, terms - 1)) : all;
    let text = "";
    shown.forEach((term, k) => {
      const piece = write(term);
      text += k === 0 ? signed(piece) : ` ${piece.negative ? "−" : "+"} ${piece.text}`;
    });
    if (shown.length < all.length) text += ` + ${notation.more(all.length - shown.length)}`;
    return atom(text, "sum");
  }

  function writeProduct(factors: readonly Expression[]): Written {
    const isMinus = (factor: Expression) =>
      factor.kind === "constant" && factor.value === -1 && factor.name === undefined;
    const rest = factors.filter((factor) => !isMinus(factor));
    let negative = (factors.length - rest.length) % 2 === 1;
    if (rest.length === 0) return {...numeral(1), negative};
    const pieces = rest.map(write);
    if (pieces.length === 1) {
      const [piece] = pieces;
      if (negative && piece.tightness === "sum")
        return {text: notation.parentheses(piece.text), tightness: "atom", negative};
      return {...piece, negative: negative !== piece.negative};
    }
    if (pieces[0].negative) {
      negative = !negative;
      pieces[0] = {...pieces[0], negative: false};
    }
    return {text: pieces.map((piece) => inside(piece, "product")).join(notation.times), tightness: "product", negative};
  }

  function write(expression: Expression): Written {
    switch (expression.kind) {
      case "constant":
        return asNumbers || expression.name === undefined ? numeral(expression.value) : named(expression.name);
      case "ref":
        return asNumbers ? numeral(expression.value) : atom(notation.address(expression.address));
      case "draw":
        return asNumbers ? numeral(expression.value) : atom(notation.draw(expression));
      case "gather":
        return asNumbers
          ? numeral(expression.value)
          : atom(notation.gather(notation.address(expression.from), signed(write(expression.index))));
      case "sum":
        return writeSum(expression.terms);
      case "product":
        return writeProduct(expression.factors);
      case "quotient": {
        const numerator = write(expression.numerator);
        const text = notation.quotient({...numerator, negative: false}, write(expression.denominator));
        return {text, tightness: "product", negative: numerator.negative};
      }
      case "power": {
        const base = write(expression.base);
        return atom(notation.power(inside(base, "atom"), signed(write(expression.exponent))), "power");
      }
      case "call":
        return atom(notation.call(expression.name, signed(write(expression.argument))));
      case "select": {
        const [condition, positive, otherwise] = [expression.condition, expression.positive, expression.otherwise].map(
          (part) => signed(write(part))
        );
        return atom(notation.select(condition, positive, otherwise));
      }
    }
  }

  /** A name such as `1−β₁` is a sum, one such as `−δ` is negative. */
  function named(name: string): Written {
    if (name.startsWith("−")) return {text: notation.name(name.slice(1)), tightness: "atom", negative: true};
    const isSum = /^[^(√‖]+[−+]/.test(name);
    return atom(notation.name(name), isSum ? "sum" : /[/·]/.test(name) ? "product" : "atom");
  }

  return write;
}
