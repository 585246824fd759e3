/** The first check of everything that writes a number: its explanation says what its loops did. Used by tests only. */
import type {Buffer} from "../../tensor/arena.ts";
import {indicesOf} from "../../tensor/shape.ts";
import {evaluate} from "../evaluate.ts";
import {partsOf, toScalar, type Expression} from "../expression.ts";
import {addressOf, buffersOf, operandsOf, type Subject} from "./subject.ts";
import {createTally, type Finding, type Tally} from "./tally.ts";

const FLOAT32_ROUNDING = 5.960464477539063e-8; // 2^−24

/** Returns what is wrong with the explanations of a subject, or nothing: see {@link measureExplanations}. */
export function checkExplanations(subject: Subject): string[] {
  return [...measureExplanations(subject).wrong];
}

/**
 * Returns how far explanations are from what was stored: every element must be within c·n·2⁻²⁴·M of what its explanation
 * evaluates to (n terms with magnitudes adding up to M), no explanation may quote the element it explains, and all of
 * that must stay so when any one number that goes in is changed. Where an explanation quotes only what goes in, the
 * *old* explanation with that one operand replaced must give the new result. The bound is c, in units of n·2⁻²⁴·M.
 */
export function measureExplanations(subject: Subject): Finding {
  const tally = createTally(subject.c);
  const first = runAndExplain(subject, buffersOf(subject.tensors, "float32"));
  for (const element of first.values()) count(tally, element);
  for (const name of subject.varied) {
    const {values, below} = subject.tensors[name];
    for (let k = 0; k < values.length; k++) {
      const buffers = buffersOf(subject.tensors, "float32");
      const before = buffers[name][k];
      buffers[name][k] = below === undefined ? before + 0.375 : (before + 1) % below;
      const changed = {address: addressOf(name, indicesOf(subject.tensors[name].shape, k)), value: buffers[name][k]};
      const when = `with ${changed.address} = ${changed.value}: `;
      for (const [address, element] of runAndExplain(subject, buffers)) {
        count(tally, element, when);
        const old = first.get(address)?.expression;
        if (old && quotesOnlyInputs(old, subject)) count(tally, {...element, expression: replace(old, changed)}, when);
      }
    }
  }
  return tally.finding();
}

interface Element {
  address: string;
  stored: number;
  expression: Expression;
}

function runAndExplain(subject: Subject, buffers: Record<string, Buffer>): Map<string, Element> {
  subject.run(buffers);
  const operands = operandsOf(subject.tensors, buffers);
  const elements = new Map<string, Element>();
  for (const name of subject.explains) {
    buffers[name].forEach((stored, k) => {
      const index = indicesOf(subject.tensors[name].shape, k);
      const address = addressOf(name, index);
      elements.set(address, {address, stored, expression: subject.explain(name, operands, index)});
    });
  }
  return elements;
}

function count(tally: Tally, {address, stored, expression}: Element, when = ""): void {
  const {value, bound} = evaluate(expression);
  const leaves = leavesOf(expression);
  tally.add(
    `${when}${address}`,
    value - stored,
    leaves.length * FLOAT32_ROUNDING * bound,
    () => `explained as ${value}, stored ${stored}`
  );
  if (leaves.some((leaf) => addressQuoted(leaf) === address))
    tally.fail(`${when}${address}: its explanation quotes itself`);
}

function quotesOnlyInputs(expression: Expression, {explains, varied, restates = false}: Subject): boolean {
  if (restates) return false;
  return leavesOf(expression).every((leaf) => {
    const name = addressQuoted(leaf)?.split("[")[0];
    return leaf.kind !== "gather" && (name === undefined || (varied.includes(name) && !explains.includes(name)));
  });
}

function addressQuoted(leaf: Expression): string | undefined {
  return leaf.kind === "ref" ? leaf.address : leaf.kind === "gather" ? leaf.from : undefined;
}

/** Returns how many operands an expression has. */
export function countLeaves(expression: Expression): number {
  return leavesOf(expression).length;
}

/** An index that picked an operand is no term of its own. */
function leavesOf(expression: Expression): readonly Expression[] {
  const parts = expression.kind === "gather" ? [] : partsOf(expression);
  return parts.length === 0 ? [expression] : parts.flatMap(leavesOf);
}

/** Returns an expression with another value for one operand, by way of JSON: explanations must survive it. */
function replace(expression: Expression, changed: {address: string; value: number}): Expression {
  return JSON.parse(JSON.stringify(expression), (_key, part: unknown) =>
    isRef(part) && part.address === changed.address ? {...part, value: toScalar(changed.value)} : part
  ) as Expression;
}

function isRef(part: unknown): part is Extract<Expression, {kind: "ref"}> {
  return typeof part === "object" && part !== null && "kind" in part && part.kind === "ref";
}
