/** What the output should be: the data's targets in the code that the loss expects. */
import type {Dataset, Target} from "../../data/dataset.ts";
import type {AnyLoss} from "../../engine/lookup.ts";
import type {TensorTable} from "../../engine/tensorTable.ts";

/** Returns how many outputs a network for this target has: one for two classes, unless the loss wants one per class. */
export function outputWidthOf(target: Target, {code}: Pick<AnyLoss, "code">): number {
  if (target.kind === "numbers") return target.features.length;
  return target.names.length === 2 && code !== "labels" ? 1 : target.names.length;
}

/**
 * Defines and fills `data.target`: labels (rows) for the code "labels", else numbers (rows, width). Throws when the
 * network's output width does not fit the data.
 */
export function writeTargets(
  table: TensorTable,
  {rows, target}: Dataset,
  {name, code}: Pick<AnyLoss, "name" | "code">,
  width: number,
  floats: "float32" | "float64"
): void {
  const expected = outputWidthOf(target, {code});
  const perClass = target.kind === "classes" && width === target.names.length;
  if (width !== expected && !perClass)
    throw new Error(`output: it has ${width} units, expected ${expected} for this data and the loss ${name}; change "out" of the last layer`);
  if (code === "labels") {
    if (target.kind !== "classes") throw new Error(`loss: ${name} is for classes, expected one for numbers such as meanSquaredError`);
    table.define("data.target", [rows], "int32");
    table.view("data.target").set(target.labels);
    return;
  }
  table.define("data.target", [rows, width], floats);
  const view = table.view("data.target");
  if (target.kind === "numbers") {
    view.set(target.values);
    return;
  }
  const [no, yes] = code === "signs" ? [-1, 1] : [0, 1];
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < width; k++) {
      const hit = width === 1 ? target.labels[row] === 1 : target.labels[row] === k;
      view[row * width + k] = hit ? yes : no;
    }
}
