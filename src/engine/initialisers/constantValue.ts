/** One value for all.   w = c */
import {constant} from "../expression.ts";
import type {Initialiser} from "../initialiser.ts";

/** Settings of `constantValue`. */
export interface ConstantConfig {
  /** c, what every element starts as. */
  value: number;
}

/** Starts every element at the same value. */
export const constantValue: Initialiser<ConstantConfig> = {
  name: "constant",
  label: "Constant",
  help: "Every number starts at the value you choose.",
  config: {
    value: {kind: "number", label: "Value", help: "What every number starts as.", default: 0.1, min: -100, max: 100}
  },
  fill(w, {value}) {
    w.fill(value);
  },
  explain: (_index, {value}) => constant(value, "c")
};
