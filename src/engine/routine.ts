/**
 * What every instruction of a program is made of: plain loops over typed arrays, and for each tensor they write the
 * reason of one of its elements. Ops, losses, optimizers, initialisers, clipping and loading all have this form.
 */
import type {Buffer, Floats} from "../tensor/arena.ts";
import type {Expression, Operand} from "./expression.ts";

/** Named sizes of the loops, for example `{N: 32, I: 2, O: 4}`. `N` counts rows and shrinks for a tail batch. */
export type Sizes<S extends string> = Readonly<Record<S, number>>;

/**
 * Returns why one element has its value, from operands that quote the tensors. (Written as a method because TypeScript
 * compares parameters of methods loosely, so that a table of unlike ops can be walked.)
 */
export type Explain<T extends string, Config, S extends string> = {
  explain(
    operands: Readonly<Record<T, Operand>>,
    index: readonly number[],
    config: Config,
    sizes: Sizes<S>
  ): Expression;
}["explain"];

/** The loops of an instruction and the reasons for what they write: tensors `T`, of which it writes `W`. */
export interface Routine<Config, T extends string, W extends T, S extends string, B extends Buffer = Floats> {
  run(tensors: Record<T, B>, config: Config, sizes: Sizes<S>): void;
  readonly explain: {readonly [K in W]: Explain<T, Config, S>};
}
