import {formatShape, type Shape} from "../../tensor/shape.ts";

/**
 * Returns (rows, columns) of one input of an op. Throws `name: x is (3), expected (N, D)`, also when the input is missing.
 */
export function rowsAndColumns(name: string, inputs: readonly Shape[], input: string, position = 0): [number, number] {
  const shape = inputs.at(position);
  if (!shape) throw new Error(`${name}: ${input} is missing, expected (N, D)`);
  if (shape.length !== 2) throw new Error(`${name}: ${input} is ${formatShape(shape)}, expected (N, D)`);
  return [shape[0], shape[1]];
}
