/** The operands of an explanation, as they were when its instruction ran. */
import {formatAddress, type Context} from "../../engine/address.ts";
import {toScalar} from "../../engine/expression.ts";
import type {Quote} from "../../engine/instruction.ts";
import {lastStep, unscoped} from "../../engine/lower/lowering.ts";
import type {Program} from "../../engine/program.ts";
import {flatIndex} from "../../tensor/shape.ts";
import {valueWhen} from "./overwrites.ts";
import type {Run} from "./run.ts";

/** Which buffers a program's operands are in, and how they are called. */
export interface QuoteChoice {
  program: Program;
  /** The instruction that is explained. */
  at: number;
  /** What the program's own buffers are called. */
  context: Context;
  /** The row of the context that stands in row 0 of the buffers. */
  firstRow: number;
}

/**
 * Returns quotes of operands. A parameter that has been updated since is quoted with its value before; one that has been
 * changed by hand since, with the value it had then.
 */
export function quoteOperands(run: Run, {program, at, context, firstRow}: QuoteChoice): Quote {
  return (tensor, index) => {
    const flat = flatIndex(run.table.get(tensor).shape, index);
    const isOwn = tensor.startsWith(`${program.scope}:`);
    const {value, kept} =
      program === run.train && !isOwn
        ? valueWhen(run, tensor, flat, at)
        : {value: run.table.view(tensor)[flat], kept: "now"};
    const name = unscoped(tensor);
    const isBefore = name.endsWith(".before");
    return {
      kind: "ref",
      address: formatAddress({
        ...(isOwn && {context}),
        name: isBefore ? name.slice(0, -".before".length) : name,
        ...((isBefore || kept === "before") && {version: "before"}),
        indices: isOwn && firstRow > 0 && index.length > 0 ? [index[0] + firstRow, ...index.slice(1)] : index,
        ...(kept === "nowhere" && {step: lastStep(run.position), instruction: at})
      }),
      value: toScalar(value)
    };
  };
}
