/** All zeros.   w = 0 */
import type {NoSettings} from "../config.ts";
import {constant} from "../expression.ts";
import type {Initialiser} from "../initialiser.ts";

/** Starts every element at zero. */
export const zeros: Initialiser<NoSettings> = {
  name: "zeros",
  label: "Zeros",
  help: "Every number starts at 0. Weights that start equal stay equal, so units of a layer all learn the same.",
  config: {},
  fill(w) {
    w.fill(0);
  },
  explain: () => constant(0)
};
