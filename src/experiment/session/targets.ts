/** What there is to learn, as tensors. */
import type {Target} from "../../data/dataset.ts";
import type {TensorTable} from "../../engine/tensorTable.ts";

/** Defines `data.target`: labels (rows) int32 for classes, else numbers (rows, K). */
export function defineTarget(table: TensorTable, target: Target, floats: "float32" | "float64"): void {
  if (target.kind === "classes") table.define("data.target", [target.labels.length], "int32");
  else {
    const width = target.features.length;
    table.define("data.target", [target.values.length / width, width], floats);
  }
}

/** Writes the targets of all rows into `data.target`. */
export function writeTarget(table: TensorTable, target: Target): void {
  table.view("data.target").set(target.kind === "classes" ? target.labels : target.values);
}
