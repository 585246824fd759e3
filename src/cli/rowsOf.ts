import type {Dataset, RowsSpec} from "../index.ts";

/** Returns a data set as inline rows, so that any of them can be changed by hand. */
export function rowsOf({name, features, values, rows, target, domain}: Dataset): RowsSpec {
  const table = (from: ArrayLike<number>, width: number): number[][] =>
    Array.from({length: rows}, (_row, n) => Array.from({length: width}, (_column, k) => from[n * width + k]));
  return {
    kind: "rows",
    name,
    features,
    values: table(values, features.length),
    target:
      target.kind === "classes"
        ? {...target, labels: [...target.labels]}
        : {kind: "numbers", values: table(target.values, target.features.length), features: target.features},
    domain
  };
}
