/** The limits of numbers that are settings of no table; apart from the schema, so that controls need not carry it. */

/** The limits of a number. */
export interface NumberLimits {
  kind: "number" | "integer";
  min: number;
  max: number;
  /** The number must be above `min`, not equal to it. */
  above?: boolean;
}

/** The limits of a seed. */
export const seedLimits: NumberLimits = {kind: "integer", min: 0, max: Number.MAX_SAFE_INTEGER};

/** The limits of the fraction of rows that is kept for testing. */
export const testLimits: NumberLimits = {kind: "number", min: 0, max: 0.9};

/** The limits of the numbers of training. */
export const trainingLimits: {
  readonly [K in "batchSize" | "learningRate" | "penalty" | "clip" | "steps" | "loss" | "accuracy"]: NumberLimits;
} = {
  batchSize: {kind: "integer", min: 1, max: 10_000},
  learningRate: {kind: "number", min: 0, max: 1e10},
  penalty: {kind: "number", min: 0, max: 1000},
  clip: {kind: "number", min: 0, max: 1e6, above: true},
  steps: {kind: "integer", min: 1, max: 1e9},
  loss: {kind: "number", min: 0, max: 1e6},
  accuracy: {kind: "number", min: 0, max: 1}
};
