import type {Settings} from "../config.ts";
import {epsilonSetting} from "./sharedSettings.ts";

/** Settings of Adam and its relatives. */
export interface AdamConfig {
  /** β₁, how slowly the mean of the gradients moves. */
  beta1: number;
  /** β₂, how slowly the mean of their squares moves. */
  beta2: number;
  /** ε, keeps the division finite. */
  epsilon: number;
}

/** Descriptors of {@link AdamConfig}. */
export const adamSettings: Settings<AdamConfig> = {
  beta1: {
    kind: "number",
    label: "β₁",
    help: "How much of the old direction is kept.",
    default: 0.9,
    min: 0,
    max: 0.9999
  },
  beta2: {
    kind: "number",
    label: "β₂",
    help: "How much of the old gradient size is kept.",
    default: 0.999,
    min: 0,
    max: 0.99999
  },
  epsilon: epsilonSetting(1e-8)
};
