/** Why a number is what it is: finds the instruction that wrote it and quotes the operands it had then. */
import {formatAddress, type Address, type Context} from "../../engine/address.ts";
import {evaluate} from "../../engine/evaluate.ts";
import {constant, quotient, sum, toScalar, type Explanation, type Expression} from "../../engine/expression.ts";
import type {Quote} from "../../engine/instruction.ts";
import {frozenOf} from "../../engine/lower/lowerUpdates.ts";
import {unscoped} from "../../engine/lower/lowering.ts";
import type {Program} from "../../engine/program.ts";
import {flatIndex} from "../../tensor/shape.ts";
import {locate, loadRow, type Location} from "./locate.ts";
import type {Run} from "./run.ts";

/** Explains one number. Throws when the address names a whole tensor or nothing at all. */
export function explainAddress(run: Run, address: Address, defaultContext: Context): Explanation {
  const where = locate(run, address, defaultContext);
  const {indices = []} = address;
  flatIndex(where.shape, indices);
  const canonical = formatAddress({
    ...(where.context !== undefined && {context: where.context}),
    name: address.name,
    ...(address.from !== undefined && {from: address.from}),
    ...(address.version !== undefined && {version: address.version}),
    indices
  });
  const first = where.rows ? loadRow(run, where.rows, indices[0] ?? 0) : 0;
  const local = where.rows && indices.length > 0 ? [indices[0] - first, ...indices.slice(1)] : indices;
  const stored = run.table.view(where.tensor)[flatIndex(run.table.get(where.tensor).shape, local)];
  const answer = (instruction: string, expression: Expression, note?: string): Explanation => ({
    kind: "explanation",
    address: canonical,
    value: toScalar(stored),
    instruction,
    expression,
    ...(note !== undefined && {note})
  });

  if (where.rows && address.name === "loss") return explainMeanLoss(run, where, canonical);
  if (address.version === "initial") return {...explainInitial(run, where, local, canonical), address: canonical};
  const {program, position} = writerProgram(run, where);
  if (address.version === "before" || position === undefined) {
    const note = address.version === "before" ? "The value before the last update." : "Given, not computed.";
    return answer("data", constant(stored), note);
  }
  const edited = run.editedAt.get(`${where.tensor}[${flatIndex(where.shape, local)}]`);
  if (edited !== undefined && edited >= run.position.step)
    return answer("edit", constant(stored), `Set by hand at step ${edited}.`);
  if (program === run.train && hasNotRun(run, position)) return explainUntouched(run, where, local, answer);
  if (isFrozen(run, where.tensor, local) && program === run.train)
    return answer(
      program.instructions[position].name,
      quoteFor(run, program, position, first, where.context)(`${where.tensor}.before`, local),
      "Frozen: the update left it alone."
    );

  const writers = program
    .writersOf(where.tensor)
    .filter((at) => address.from === undefined || writerName(program, at) === address.from);
  if (writers.length === 0)
    throw new Error(
      `address "${canonical}": nothing called "${address.from ?? ""}" writes it, expected one of ${program
        .writersOf(where.tensor)
        .map((at) => writerName(program, at))
        .join(", ")}`
    );
  const explainWriter = (at: number): Expression =>
    program.instructions[at].explain(where.tensor, local, quoteFor(run, program, at, first, where.context));
  if (writers.length === 1) {
    const expression = explainWriter(writers[0]);
    const explanation = answer(program.instructions[writers[0]].name, expression);
    return address.from === undefined ? explanation : {...explanation, value: toScalar(evaluate(expression).value)};
  }
  const terms = writers.map((at): Expression => ({
    kind: "ref",
    address: formatAddress({
      ...(where.context !== undefined && {context: where.context}),
      name: address.name,
      from: writerName(program, at),
      indices
    }),
    value: toScalar(evaluate(explainWriter(at)).value)
  }));
  return answer(
    program.instructions[writers[0]].name,
    sum(terms),
    `The sum over ${terms.length} paths by which it acts on the loss.`
  );
}

/** A tensor without a program of its own is written by the update, or else once, before training. */
function writerProgram(run: Run, {tensor, program}: Location): {program: Program; position?: number} {
  for (const candidate of program ? [program] : [run.train, run.setup]) {
    const writers = candidate.writersOf(tensor);
    const position = writers.at(-1);
    if (position !== undefined) return {program: candidate, position};
  }
  return {program: run.setup};
}

function hasNotRun({position: {step, instruction}}: Run, writer: number): boolean {
  return step === 0 && instruction <= writer;
}

/** What the training program would have written, had it run: a parameter still has its start, the rest is zero. */
function explainUntouched(
  run: Run,
  where: Location,
  local: readonly number[],
  answer: (instruction: string, expression: Expression, note?: string) => Explanation
): Explanation {
  const [at] = run.setup.writersOf(where.tensor);
  if ((at as number | undefined) === undefined) return answer("start", constant(0), "No step has computed it yet.");
  return answer(
    run.setup.instructions[at].name,
    run.setup.instructions[at].explain(where.tensor, local, quoteFor(run, run.setup, at, 0))
  );
}

function explainInitial(run: Run, where: Location, local: readonly number[], canonical: string): Explanation {
  const [at] = run.setup.writersOf(where.tensor);
  if ((at as number | undefined) === undefined)
    throw new Error(`address "${canonical}": only parameters have an initial value`);
  const instruction = run.setup.instructions[at];
  const expression = instruction.explain(where.tensor, local, quoteFor(run, run.setup, at, 0));
  return {
    kind: "explanation",
    address: canonical,
    value: toScalar(evaluate(expression).value),
    instruction: instruction.name,
    expression
  };
}

function explainMeanLoss(run: Run, {context, rows}: Location, address: string): Explanation {
  const terms: Expression[] = [];
  for (let row = 0; row < (rows?.length ?? 0); row++) {
    const first = loadRow(run, rows ?? new Int32Array(), row);
    const value = run.table.view("eval:loss.each")[row - first];
    terms.push({kind: "ref", address: `${context ?? "train"}:loss.each[${row}]`, value: toScalar(value)});
  }
  const expression = quotient(sum(terms), constant(terms.length, "rows"));
  return {
    kind: "explanation",
    address,
    value: toScalar(evaluate(expression).value),
    instruction: "measure",
    expression
  };
}

/**
 * Operands as they were when an instruction of a program ran. A parameter that the step has updated since is quoted with
 * its value before; rows of the evaluation buffers are counted from the first row of their context.
 */
function quoteFor(run: Run, program: Program, at: number, first: number, context?: Context): Quote {
  return (tensor, index) => {
    const {shape} = run.table.get(tensor);
    const own = tensor.startsWith(`${program.scope}:`);
    const older = program === run.train && wasUpdatedSince(run, tensor, at) ? `${tensor}.before` : tensor;
    const value = run.table.view(older)[flatIndex(shape, index)];
    const scope = own ? (context ?? "batch") : undefined;
    const indices = own && first > 0 ? [index[0] + first, ...index.slice(1)] : index;
    const plain = unscoped(tensor);
    const before = older !== tensor;
    return {
      kind: "ref",
      address: formatAddress({
        ...(scope !== undefined && {context: scope}),
        ...(plain.endsWith(".before")
          ? {name: plain.slice(0, -".before".length), version: "before" as const}
          : {name: plain}),
        ...(before && {version: "before" as const}),
        indices
      }),
      value: toScalar(value)
    };
  };
}

function wasUpdatedSince(run: Run, tensor: string, at: number): boolean {
  const {step, instruction} = run.position;
  const update = run.train.writersOf(tensor).at(-1);
  if (update === undefined || run.train.instructions[update].kind !== "update" || at >= update) return false;
  return instruction === 0 ? step > 0 : instruction > update;
}

function isFrozen({table}: Run, tensor: string, index: readonly number[]): boolean {
  const mask = frozenOf(tensor);
  return table.has(mask) && table.view(mask)[flatIndex(table.get(mask).shape, index)] === 1;
}

/** What a gradient's contribution is called: the node it came back through. */
function writerName(program: Program, at: number): string {
  return program.instructions[at].node ?? "loss";
}
