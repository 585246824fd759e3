/** What every part of the lowering needs to know, and how tensors are named. */
import type {DType} from "../../tensor/arena.ts";
import type {Shape} from "../../tensor/shape.ts";
import type {Graph} from "../graph.ts";
import type {InstructionSpec} from "../instruction.ts";
import type {Kernels} from "../kernels.ts";
import type {AnyLoss, Config} from "../lookup.ts";
import type {TargetCode} from "../loss.ts";
import type {TensorTable} from "../tensorTable.ts";

/** How much of a network's machinery a program has. */
export type Mode = "train" | "eval";

/** How far a run has come; instructions that depend on time read it. */
export interface Position {
  /** Number of updates made. */
  step: number;
  /** The next instruction of the training program; 0 between steps. */
  instruction: number;
  /** Number of updates made when the optimizer last started afresh. */
  optimizerStart: number;
}

/** Returns the step whose numbers stand in the buffers: the one under way, or the one before. */
export function lastStep({step, instruction}: Position): number {
  return instruction > 0 ? step : Math.max(0, step - 1);
}

/** A loss and its settings. */
export interface LossChoice {
  loss: AnyLoss;
  config: Config;
}

/** How raw rows become what the first layer sees. */
export interface InputChoice {
  /** Number of columns of a raw row. */
  rawWidth: number;
  /** Features computed from the raw columns, by name; left out: the columns themselves. */
  features?: readonly string[];
  /** Whether each feature is shifted and scaled by its mean and standard deviation over these rows. */
  standardiseOver?: Int32Array;
}

/** What there is to learn, and how the loss wants it written. */
export interface TargetChoice {
  kind: "classes" | "numbers";
  code: TargetCode;
  /** The training rows, where targets that are numbers are standardised over them. */
  standardiseOver?: Int32Array;
}

/** What every program of a run is compiled from. */
export interface Network {
  graph: Graph;
  table: TensorTable;
  floats: "float32" | "float64";
  inputs: InputChoice;
  target: TargetChoice;
  loss: LossChoice;
  seeds: {weights: number; order: number; dropout: number};
  position: Position;
  /** Take over what they can of training and evaluation; left out: every instruction runs its own loops. */
  kernels?: Kernels | undefined;
}

/** The surroundings of one program's lowering. */
export interface Lowering {
  graph: Graph;
  table: TensorTable;
  /** The buffers the program writes: `batch`, `now` or `eval`. */
  scope: string;
  /** Most rows at a time. */
  capacity: number;
  mode: Mode;
  floats: "float32" | "float64";
}

/** Returns the table name of a tensor that each program has for itself. */
export function scoped({scope}: {scope: string}, name: string): string {
  return `${scope}:${name}`;
}

/** Returns the table name of a tensor without its program: `batch:hidden1` → `hidden1`. */
export function unscoped(tableName: string): string {
  return tableName.slice(tableName.indexOf(":") + 1);
}

/** Defines a tensor of the program's own and returns its table name. */
export function defineScoped(lowering: Lowering, name: string, shape: Shape, dtype: DType = lowering.floats): string {
  const tableName = scoped(lowering, name);
  lowering.table.define(tableName, shape, dtype);
  return tableName;
}

/** Returns the specification with only those reasons whose tensors it has. */
export function withReasons(spec: InstructionSpec, written: readonly string[]): InstructionSpec {
  const explain = Object.fromEntries(
    written.filter((local) => Object.hasOwn(spec.tensors, local)).map((local) => [local, spec.explain[local]])
  );
  return {...spec, explain};
}
