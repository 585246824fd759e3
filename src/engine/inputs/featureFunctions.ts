/** The input features that can be computed from two-dimensional data, by the names experiments have for them. */
import {cos, sin} from "../../tensor/sine.ts";
import {call, power, product, sum, constant, type Expression} from "../expression.ts";

/** A function of the two coordinates. */
export interface FeatureFunction {
  /** What it is called on screen. */
  readonly label: string;
  /** What it lets a network see, in one sentence for a beginner. */
  readonly help: string;
  /** Computes it. */
  value: (x1: number, x2: number) => number;
  /** Says how it is computed. */
  explain: (x1: Expression, x2: Expression) => Expression;
}

/** The name of a feature of two-dimensional data. */
export type FeatureName =
  "x1" | "x2" | "x1^2" | "x2^2" | "x1*x2" | "sin x1" | "sin x2" | "cos x1" | "cos x2" | "|x1|" | "|x2|" | "radius";

/** All features of two-dimensional data. */
export const featureFunctions: {readonly [K in FeatureName]: FeatureFunction} = {
  x1: {
    label: "x₁",
    help: "How far to the right a point lies.",
    value: (x1) => x1,
    explain: (x1) => x1
  },
  x2: {
    label: "x₂",
    help: "How far up a point lies.",
    value: (_x1, x2) => x2,
    explain: (_x1, x2) => x2
  },
  "x1^2": {
    label: "x₁²",
    help: "The square of x₁: large on the left and on the right.",
    value: (x1) => x1 * x1,
    explain: (x1) => power(x1, constant(2))
  },
  "x2^2": {
    label: "x₂²",
    help: "The square of x₂: large at the top and at the bottom.",
    value: (_x1, x2) => x2 * x2,
    explain: (_x1, x2) => power(x2, constant(2))
  },
  "x1*x2": {
    label: "x₁x₂",
    help: "The product of both: positive in two opposite corners, negative in the others.",
    value: (x1, x2) => x1 * x2,
    explain: (x1, x2) => product(x1, x2)
  },
  "sin x1": {
    label: "sin x₁",
    help: "Waves from left to right.",
    ...wave("sin", 1)
  },
  "sin x2": {
    label: "sin x₂",
    help: "Waves from bottom to top.",
    ...wave("sin", 2)
  },
  "cos x1": {
    label: "cos x₁",
    help: "Waves from left to right with a crest in the middle.",
    ...wave("cos", 1)
  },
  "cos x2": {
    label: "cos x₂",
    help: "Waves from bottom to top with a crest in the middle.",
    ...wave("cos", 2)
  },
  "|x1|": {
    label: "|x₁|",
    help: "The distance from the vertical axis.",
    value: (x1) => Math.abs(x1),
    explain: (x1) => call("abs", x1)
  },
  "|x2|": {
    label: "|x₂|",
    help: "The distance from the horizontal axis.",
    value: (_x1, x2) => Math.abs(x2),
    explain: (_x1, x2) => call("abs", x2)
  },
  radius: {
    label: "radius",
    help: "The distance from the middle: one number that solves a circle.",
    value: (x1, x2) => Math.sqrt(x1 * x1 + x2 * x2),
    explain: (x1, x2) => call("sqrt", sum([power(x1, constant(2)), power(x2, constant(2))]))
  }
};

/** Returns whether a text is the name of a feature. */
export function isFeatureName(text: string): text is FeatureName {
  return Object.hasOwn(featureFunctions, text);
}

/** A wave along one of the coordinates. */
function wave(name: "sin" | "cos", coordinate: 1 | 2): Pick<FeatureFunction, "value" | "explain"> {
  const wavy = name === "sin" ? sin : cos;
  return coordinate === 1
    ? {value: (x1) => wavy(x1), explain: (x1) => call(name, x1)}
    : {value: (_x1, x2) => wavy(x2), explain: (_x1, x2) => call(name, x2)};
}
