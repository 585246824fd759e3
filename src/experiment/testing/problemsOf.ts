/** What is wrong with an experiment, for tests. */
import {parseExperiment} from "../parseExperiment.ts";
import {ExperimentError} from "../problems.ts";

/** Two rows of one feature in two classes. */
export const twoRows = {
  kind: "rows",
  features: [{name: "a"}],
  values: [[1], [2]],
  target: {kind: "classes", labels: [0, 1], names: ["no", "yes"]}
} as const;

/** Returns every problem of a JSON value as an experiment: none when it is valid. */
export function problemsOf(json: unknown): readonly string[] {
  try {
    parseExperiment(json);
  } catch (error) {
    if (error instanceof ExperimentError) return error.problems.map(({path, message}) => `${path}: ${message}`);
    throw error;
  }
  return [];
}
