/**
 * One line of a program: loops bound to tensors, with the reasons for what they write. Running an instruction looks
 * nothing up and allocates nothing; its views are fetched by `bind`, between steps.
 */
import type {Buffer} from "../tensor/arena.ts";
import {flatIndex, indicesOf} from "../tensor/shape.ts";
import {sum, type Expression, type Operand} from "./expression.ts";
import type {Foresight} from "./foresight.ts";
import type {AnyExplain, AnyOpDraw, AnyRun, AnySizes, Config} from "./lookup.ts";
import type {TensorTable} from "./tensorTable.ts";

/** What an instruction is for. */
export type InstructionKind =
  | "initialise"
  | "load"
  | "clear"
  | "draw"
  | "forward"
  | "loss"
  | "backward"
  | "clip"
  | "penalty"
  | "schedule"
  | "update";

/** What to make an instruction of. */
export interface InstructionSpec {
  /** `forward hidden1`. */
  name: string;
  kind: InstructionKind;
  /** The node it belongs to. */
  node?: string;
  /** Table name of each tensor, by the name the loops have for it; one left out is not handed to them. */
  tensors: Readonly<Record<string, string>>;
  config: Config;
  /** Sizes of the loops at full capacity; `N` follows the number of active rows. */
  sizes: AnySizes;
  run: AnyRun;
  /** A reason for each tensor it writes, by the loops' name. */
  explain: Readonly<Record<string, AnyExplain>>;
  /** Where several instructions write one tensor: the only element that this one writes. */
  only?: readonly number[];
  /** The loops see every tensor as one flat row: indices in the reasons are flat too. */
  flat?: boolean;
  /** Set where what it writes follows from the number of the step. */
  foresight?: Foresight;
  /** Set where an op draws. */
  drawing?: Drawing;
}

/** What an op makes its random tensor with. */
export interface Drawing {
  draw: AnyOpDraw;
  /** The key of the draws. */
  key: readonly [number, number];
}

/** A line of a program. */
export interface Instruction {
  readonly name: string;
  readonly kind: InstructionKind;
  readonly node?: string;
  /** Table names of all tensors it touches. */
  readonly tensors: readonly string[];
  /** Table names of the tensors it writes or adds to. */
  readonly writes: readonly string[];
  /** The only element it writes, where it does not write whole tensors. */
  readonly only?: readonly number[];
  run(): void;
  /** Fetches the views again; to be called after compiling and after the arena has grown. */
  bind(): void;
  /** Sets how many of the rows are in use. */
  setRows(rows: number): void;
  /** Returns why an element it wrote has its value. `quote` turns an element of a table's tensor into an operand. */
  explain(tensor: string, index: readonly number[], quote: Quote): Expression;
}

/** Returns an operand that quotes one element of the tensor with this table name. */
export type Quote = (tensor: string, index: readonly number[]) => Expression;

/** Creates an instruction for programs of `capacity` rows. */
export function createInstruction(spec: InstructionSpec, table: TensorTable, capacity: number): Instruction {
  const {name, kind, node, tensors, config, run, explain, only, flat = false} = spec;
  const sizes: Record<string, number> = {...spec.sizes};
  const rowsPerRow = (spec.sizes["N"] ?? 0) / capacity;
  let views: Record<string, Buffer> = {};
  const written = Object.keys(explain).filter((local) => Object.hasOwn(tensors, local));

  return {
    name,
    kind,
    ...(node !== undefined && {node}),
    ...(only && {only}),
    tensors: Object.values(tensors),
    writes: [...new Set(written.map((local) => tensors[local]))],
    run() {
      run(views, config, sizes);
    },
    bind() {
      views = {};
      for (const local in tensors) views[local] = table.view(tensors[local]);
    },
    setRows(rows) {
      if (rowsPerRow > 0) sizes["N"] = rows * rowsPerRow;
    },
    explain(tensor, index, quote) {
      const locals = written.filter((local) => tensors[local] === tensor);
      if (locals.length === 0) throw new Error(`${name}: it does not write "${tensor}"`);
      const operands: Record<string, Operand> = {};
      for (const [operand, tableName] of Object.entries(tensors)) {
        const {shape} = table.get(tableName);
        operands[operand] = {at: (...at) => quote(tableName, flat && at.length === 1 ? indicesOf(shape, at[0]) : at)};
      }
      const place = flat ? [flatIndex(table.get(tensor).shape, index)] : index;
      // A node that reads one input twice adds two parts to its gradient.
      const parts = locals.map((local) => explain[local](operands, place, config, sizes));
      return parts.length === 1 ? parts[0] : sum(parts);
    }
  };
}
