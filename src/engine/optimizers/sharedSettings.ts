/** Settings that several optimizers have. */
import type {NumberSetting} from "../config.ts";

/** How much of the last step is kept: μ. */
export const momentumSetting: NumberSetting = {
  kind: "number",
  label: "Momentum μ",
  help: "How much of the last step is kept; 0 forgets it.",
  default: 0,
  min: 0,
  max: 0.999
};

/** Returns the setting of ε, which keeps a division by the size of gradients finite. */
export function epsilonSetting(usual: number): NumberSetting {
  return {
    kind: "number",
    label: "ε",
    help: "Keeps the division finite when gradients are tiny.",
    default: usual,
    min: 0,
    max: 1,
    above: true
  };
}
