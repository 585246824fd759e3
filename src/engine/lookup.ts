/**
 * Ops, losses, optimizers, initialisers and schedules by name, with the types of their settings and tensors erased: what
 * the compiler, the schema and the page's controls need to treat them all alike.
 */
import type {Buffer, Floats} from "../tensor/arena.ts";
import type {Draws} from "../tensor/draws.ts";
import type {Shape} from "../tensor/shape.ts";
import type {Setting} from "./config.ts";
import type {Expression, Operand} from "./expression.ts";
import type {Fans, QuotedDraws} from "./initialiser.ts";
import {initialisers} from "./initialisers/initialisers.ts";
import type {TargetCode} from "./loss.ts";
import {losses} from "./losses/losses.ts";
import type {OpRange, ParameterShape} from "./op.ts";
import type {OpRole} from "./opRole.ts";
import {ops} from "./ops/ops.ts";
import {optimizers} from "./optimizers/optimizers.ts";
import {schedules} from "./schedules/schedules.ts";

/** Settings with their values. */
export type Config = Readonly<Record<string, unknown>>;

/** Sizes of loops, by letter. */
export type AnySizes = Readonly<Record<string, number>>;

/** The reason for one element, types erased. */
export type AnyExplain = (
  operands: Readonly<Record<string, Operand>>,
  index: readonly number[],
  config: Config,
  sizes: AnySizes
) => Expression;

/** What everything with settings has. */
export interface Described {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly config: Readonly<Record<string, Setting>>;
}

/** Loops over tensors, types erased. */
export type AnyRun = (tensors: Record<string, Buffer>, config: Config, sizes: AnySizes) => void;

/** A routine, types erased. */
export interface AnyRoutine {
  readonly run: AnyRun;
  readonly explain: Readonly<Record<string, AnyExplain>>;
}

/** Returns a routine's loops and reasons without the names of its tensors, as instructions hold them. */
export function erase(routine: {run: unknown; explain: unknown}): AnyRoutine {
  return {run: routine.run as AnyRun, explain: routine.explain as AnyRoutine["explain"]};
}

/** An op, types erased. */
export interface AnyOp extends Described {
  readonly role: OpRole;
  readonly range?: OpRange;
  readonly stopsNegative?: true;
  readonly passesOn?: true;
  readonly inputs: readonly string[];
  readonly trainingOnly?: boolean;
  readonly draw?: AnyOpDraw;
  infer(
    inputs: readonly Shape[],
    config: Config
  ): {
    sizes: AnySizes;
    y: Shape;
    parameters: Readonly<Record<string, ParameterShape>>;
    saved: Readonly<Record<string, Shape>>;
  };
  readonly forward: AnyRun;
  readonly backward: AnyRun;
  readonly explain: Readonly<Record<string, AnyExplain>>;
}

/** The random tensor of an op, types erased. */
export interface AnyOpDraw {
  readonly tensor: string;
  run(tensor: Floats, config: Config, sizes: AnySizes, draws: Draws, step: number): void;
  explain(index: readonly number[], config: Config, sizes: AnySizes, draws: QuotedDraws, step: number): Expression;
}

/** A loss, types erased. */
export interface AnyLoss extends Described {
  readonly code: TargetCode;
  readonly tasks: readonly ("classification" | "regression")[];
  readonly head?: "sigmoid" | "softmax";
  readonly forward: AnyRun;
  readonly backward: AnyRun;
  readonly explain: Readonly<Record<string, AnyExplain>>;
}

/** An optimizer, types erased. */
export interface AnyOptimizer extends Described {
  readonly defaultRate: number;
  readonly state: readonly string[];
  readonly update: AnyRun;
  readonly explain: Readonly<Record<string, AnyExplain>>;
}

/** An initialiser, types erased. */
export interface AnyInitialiser extends Described {
  fill(w: Floats, config: Config, fans: Fans, draws: Draws): void;
  explain(index: number, config: Config, fans: Fans, draws: QuotedDraws): Expression;
}

/** A schedule, types erased. */
export interface AnySchedule extends Described {
  factor(config: Config, step: number): number;
  explain(config: Config, step: Expression): Expression;
}

/** Returns the op of this name. Throws when there is none. */
export function opOf(name: string): AnyOp {
  return find<AnyOp>("op", ops as unknown as Record<string, AnyOp>, name);
}

/** Returns the loss of this name. Throws when there is none. */
export function lossOf(name: string): AnyLoss {
  return find<AnyLoss>("loss", losses as unknown as Record<string, AnyLoss>, name);
}

/** Returns the optimizer of this name. Throws when there is none. */
export function optimizerOf(name: string): AnyOptimizer {
  return find<AnyOptimizer>("optimizer", optimizers as unknown as Record<string, AnyOptimizer>, name);
}

/** Returns the initialiser of this name. Throws when there is none. */
export function initialiserOf(name: string): AnyInitialiser {
  return find<AnyInitialiser>("initialiser", initialisers as unknown as Record<string, AnyInitialiser>, name);
}

/** Returns the schedule of this name. Throws when there is none. */
export function scheduleOf(name: string): AnySchedule {
  return find<AnySchedule>("schedule", schedules as unknown as Record<string, AnySchedule>, name);
}

/** Returns the settings of something described, from a specification that may leave some out. */
export function configOf({config}: Described, spec: Config): Config {
  return Object.fromEntries(Object.entries(config).map(([key, setting]) => [key, spec[key] ?? setting.default]));
}

function find<T>(what: string, table: Readonly<Record<string, T>>, name: string): T {
  if (!Object.hasOwn(table, name))
    throw new Error(`${what}: unknown ${what} "${name}", expected one of ${Object.keys(table).join(", ")}`);
  return table[name];
}
