/** What the card shows of an expression: the numbers that went in, and how much each term of a sum contributes. */
import {evaluate, fromScalar, partsOf, type Expression} from "../../index.ts";

/** A number that an expression quotes. */
export interface OperandOf {
  address: string;
  value: number;
}

/** One term of a sum. */
export interface Contribution {
  /** The row of the batch it stands for; undefined when it stands for none. */
  row: number | undefined;
  /** The first number quoted in it. */
  address: string | undefined;
  value: number;
}

/** The terms of a sum, largest first. */
export interface Contributions {
  /** Whether each term stands for one row of the batch. */
  overRows: boolean;
  terms: readonly Contribution[];
}

/** Returns the numbers that an expression quotes, each once, in the order in which they are written. */
export function operandsOf(expression: Expression): OperandOf[] {
  const found = new Map<string, OperandOf>();
  visit(expression, (part) => {
    if (part.kind === "ref") found.set(part.address, {address: part.address, value: fromScalar(part.value)});
    else if (part.kind === "gather") found.set(part.from, {address: part.from, value: fromScalar(part.value)});
  });
  return [...found.values()];
}

/** Returns how much each term of the first long sum contributes; null when there is no sum of three terms or more. */
export function contributionsOf(expression: Expression): Contributions | null {
  const sum = longSum(expression);
  if (!sum) return null;
  const terms = sum.map((term): Contribution => {
    const operands = operandsOf(term);
    return {row: rowOf(operands), address: operands.at(0)?.address, value: evaluate(term).value};
  });
  const rows = new Set(terms.map(({row}) => row));
  const overRows = !rows.has(undefined) && rows.size === terms.length;
  return {overRows, terms: terms.toSorted((a, b) => magnitude(b.value) - magnitude(a.value))};
}

const fewest = 3;

/** A sum at the top, or one that is only scaled: a mean. */
function longSum(expression: Expression): readonly Expression[] | null {
  if (expression.kind === "sum") return expression.terms.length >= fewest ? expression.terms : null;
  if (expression.kind === "quotient") return longSum(expression.numerator);
  return expression.kind === "call" ? longSum(expression.argument) : null;
}

/** The row that all numbers with a row among the operands share. */
function rowOf(operands: readonly OperandOf[]): number | undefined {
  const rows = new Set(
    operands
      .filter(({address}) => /^(batch|now):/.test(address))
      .map(({address}) => Number(/\[(\d+)/.exec(address)?.[1]))
  );
  const [row] = rows;
  return rows.size === 1 && Number.isInteger(row) ? row : undefined;
}

function magnitude(value: number): number {
  return Number.isNaN(value) ? Infinity : Math.abs(value);
}

function visit(expression: Expression, look: (part: Expression) => void): void {
  look(expression);
  for (const part of partsOf(expression)) visit(part, look);
}
