/** Why a number is what it is: finds the instruction that wrote it and quotes the operands it had then. */
import {formatAddress, type Address, type Context} from "../../engine/address.ts";
import {evaluate} from "../../engine/evaluate.ts";
import {constant, sum, toScalar, type Explanation, type Expression} from "../../engine/expression.ts";
import type {Program} from "../../engine/program.ts";
import {flatIndex} from "../../tensor/shape.ts";
import {locate, loadRow, type Location} from "./locate.ts";
import {explainMetric, metricOf} from "./metricNumbers.ts";
import {positionOf} from "./positionOf.ts";
import {setByHandAt} from "./overwrites.ts";
import {quoteOperands} from "./quoteOperands.ts";
import type {Run} from "./run.ts";

/** Explains one number. Throws when the address names a whole tensor or nothing at all. */
export function explainAddress(run: Run, address: Address, defaultContext: Context): Explanation {
  const metric = metricOf(run, address, defaultContext);
  if (metric) return explainMetric(run, metric, address);
  const place = findPlace(run, address, defaultContext);
  if (address.version === "initial") return explainInitial(run, place);
  if (address.version === "before") return given(place, "The value before the last update.");
  const {tensor, program} = place;
  if (tensor.startsWith("data.") || tensor.endsWith(".frozen")) return given(place, "Given, not computed.");
  if (program && program !== run.train) return explainWritten(run, place, program, program.writersOf(tensor));
  const since = setByHandAt(run, tensor, place.flat);
  if (since !== undefined) return {...given(place, `Set by hand at step ${since}.`), instruction: "edit"};
  return explainTrained(run, place);
}

/** Everything about the number that is asked for. */
interface Place extends Location {
  address: Address;
  /** The canonical address. */
  canonical: string;
  /** The row of the context that stands in row 0 of the buffers. */
  firstRow: number;
  /** Indices and position in the buffers. */
  local: readonly number[];
  flat: number;
  stored: number;
}

function findPlace(run: Run, address: Address, defaultContext: Context): Place {
  const where = locate(run, address, defaultContext);
  const {indices = []} = address;
  positionOf(where.shape, address);
  const {context} = where;
  const canonical = formatAddress({
    ...(context !== undefined && {context}),
    name: address.name,
    ...(address.from !== undefined && {from: address.from}),
    ...(address.version !== undefined && {version: address.version}),
    indices
  });
  const firstRow = where.rows ? loadRow(run, where.rows, indices[0]) : 0;
  const local = where.rows ? [indices[0] - firstRow, ...indices.slice(1)] : indices;
  const flat = flatIndex(run.table.get(where.tensor).shape, local);
  return {...where, address, canonical, firstRow, local, flat, stored: run.table.view(where.tensor)[flat]};
}

/** What training writes: instructions of the step under way that come later have not written it yet. */
function explainTrained(run: Run, place: Place): Explanation {
  const {tensor} = place;
  const {train, setup, position} = run;
  const writers = train.writersOf(tensor);
  const done = writers.filter((at) => hasRun(run, at));
  if (done.length > 0) return explainWritten(run, place, train, done);
  if (tensor.endsWith(".grad") && hasCleared(run))
    return given(place, "Cleared at the start of the step; nothing has been added to it yet.");
  if (writers.length === 0 || position.step === 0) {
    const start = setup.writersOf(tensor);
    if (start.length > 0) return explainWritten(run, place, setup, start);
  }
  if (writers.length === 0) return given(place, "Nothing computes it, as training is set now.");
  if (position.step === 0) return given(place, "No step has computed it yet.");
  return given(
    place,
    "Left from before: the step under way has not computed it yet, but may have changed what it was made of."
  );
}

/** The sum over the instructions that wrote a number; all but gradients are written by one. */
function explainWritten(run: Run, place: Place, program: Program, positions: readonly number[]): Explanation {
  const {tensor, local, firstRow, context = "train", canonical, stored, address} = place;
  const writers = positions.filter((at) => {
    const {only} = program.instructions[at];
    return !only || only.every((index, axis) => index === local[axis]);
  });
  if (writers.length === 0) return given(place, "Given, not computed.");
  const explain = (at: number): Expression =>
    program.instructions[at].explain(
      tensor,
      local,
      quoteOperands(run, {program, at, context: program === run.train ? "batch" : context, firstRow})
    );
  if (address.from !== undefined) {
    const at = writers.find((writer) => writerName(program, writer) === address.from);
    if (at === undefined)
      throw new Error(
        `address "${canonical}": "${address.from}" has not written it, expected one of ${writers.map((writer) => writerName(program, writer)).join(", ")}`
      );
    const expression = explain(at);
    return {
      kind: "explanation",
      address: canonical,
      value: toScalar(evaluate(expression).value),
      instruction: program.instructions[at].name,
      expression
    };
  }
  const {name, kind} = program.instructions[writers[0]];
  const common = {kind: "explanation", address: canonical, value: toScalar(stored), instruction: name} as const;
  if (writers.length === 1) {
    const expression = explain(writers[0]);
    const isFrozen = kind === "update" && expression.kind === "ref";
    return {...common, expression, ...(isFrozen && {note: "Frozen: the update left it alone."})};
  }
  const terms = writers.map((at): Expression => ({
    kind: "ref",
    address: formatAddress({
      ...(place.context !== undefined && {context: place.context}),
      name: address.name,
      from: writerName(program, at),
      indices: address.indices ?? []
    }),
    value: toScalar(evaluate(explain(at)).value)
  }));
  return {...common, expression: sum(terms), note: `The sum over ${terms.length} paths by which it acts on the loss.`};
}

/** The value as the initialiser computed it, rounded as it was when it was stored. */
function explainInitial(run: Run, place: Place): Explanation {
  const [at] = run.setup.writersOf(place.tensor) as (number | undefined)[];
  if (at === undefined) throw new Error(`address "${place.canonical}": only parameters have an initial value`);
  const quote = quoteOperands(run, {program: run.setup, at, context: "train", firstRow: 0});
  const instruction = run.setup.instructions[at];
  const expression = instruction.explain(place.tensor, place.local, quote);
  const {value} = evaluate(expression);
  const initial = run.network.floats === "float32" ? Math.fround(value) : value;
  return {
    kind: "explanation",
    address: place.canonical,
    value: toScalar(initial),
    instruction: instruction.name,
    expression
  };
}

function given({canonical, stored}: Place, note: string): Explanation {
  return {
    kind: "explanation",
    address: canonical,
    value: toScalar(stored),
    instruction: "data",
    expression: constant(stored),
    note
  };
}

/** Whether what an instruction of the training program wrote is that of the last step. The first rows are chosen at once. */
function hasRun({position: {step, instruction}}: Run, at: number): boolean {
  if (instruction > 0) return at < instruction;
  return step > 0 || at === 0;
}

function hasCleared(run: Run): boolean {
  return hasRun(
    run,
    run.train.instructions.findIndex(({kind}) => kind === "clear")
  );
}

/** What a gradient's contribution is called: the node it came back through. */
function writerName(program: Program, at: number): string {
  return program.instructions[at].node ?? "loss";
}
