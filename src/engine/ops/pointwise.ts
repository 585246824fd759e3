/** What ops that treat every element alone have in common: shapes and tensor names. */
import type {Shape} from "../../tensor/shape.ts";
import type {Inferred, Op} from "../op.ts";
import {rowsAndColumns} from "./rowsAndColumns.ts";

/** Tensors of a pointwise op. */
export interface PointwiseTensors {
  inputs: "x";
  parameters: never;
  saved: never;
}

/** An op that maps each element of x (N, D) to the element of y (N, D) at the same place. */
export type Pointwise<Config> = Op<Config, PointwiseTensors, "N" | "D">;

/** Returns the shape inference of the pointwise op with this name. */
export function inferPointwise(name: string): (inputs: readonly Shape[]) => Inferred<PointwiseTensors, "N" | "D"> {
  return (inputs) => {
    const [N, D] = rowsAndColumns(name, inputs, "x");
    return {sizes: {N, D}, y: [N, D], parameters: {}, saved: {}};
  };
}
