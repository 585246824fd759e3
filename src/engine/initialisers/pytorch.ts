/**
 * PyTorch's default for `nn.Linear`, weight and bias alike.   w ~ U(−k, k), k = 1/√fan_in
 *
 * torch.nn.Linear documentation, "Variables".
 */
import type {NoSettings} from "../config.ts";
import type {Initialiser} from "../initialiser.ts";
import {scaledUniform} from "./scaled.ts";

/** Uniform between −1/√fan_in and 1/√fan_in. */
export const pytorch: Initialiser<NoSettings> = scaledUniform(
  {
    name: "pytorch",
    label: "PyTorch default",
    help: "Small random numbers, smaller the more inputs a unit has."
  },
  {of: ({fanIn}) => 1 / Math.sqrt(fanIn), text: "1/√fan_in"}
);
