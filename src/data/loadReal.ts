/** The loader of measured data that Node, page and worker share: one generated module per set, imported when asked for. */

import type {EncodedTable} from "./encodedTable.ts";
import type {RealKind} from "./spec.ts";

const tables: {[K in RealKind]: () => Promise<EncodedTable>} = {
  iris: async () => (await import("./real/iris.ts")).iris,
  wine: async () => (await import("./real/wine.ts")).wine,
  breastCancer: async () => (await import("./real/breastCancer.ts")).breastCancer,
  diabetes: async () => (await import("./real/diabetes.ts")).diabetes,
  digits: async () => (await import("./real/digits.ts")).digits
};

/** Imports the numbers of a measured data set. */
export function loadReal(kind: RealKind): Promise<EncodedTable> {
  return tables[kind]();
}
