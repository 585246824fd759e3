/** What this library can open and run: checked before all else, since a later version may have other fields. */
import {experimentVersion, type Numerics} from "./experiment.ts";
import {ExperimentError, formatChoices, formatGiven} from "./problems.ts";

/** The numerics that exist; an experiment that names none has the first. */
export const numericsNames: readonly Numerics[] = ["wasm-1", "reference-1"];

/** Throws an `ExperimentError` when an experiment was made by a later version, or for numerics that do not exist here. */
export function checkVersion(experiment: unknown): void {
  if (typeof experiment !== "object" || experiment === null) return;
  const {version = experimentVersion, numerics = numericsNames[0]} = experiment as {
    version?: unknown;
    numerics?: unknown;
  };
  if (version !== experimentVersion) {
    const later = typeof version === "number" && version > experimentVersion;
    const message = later
      ? `this was made by a newer version (${version}) of Neural Network Visualizer, expected ${experimentVersion}; update and open it again`
      : `unknown version, expected ${experimentVersion}, got ${formatGiven(version)}`;
    throw new ExperimentError([{path: "version", message}]);
  }
  if (!numericsNames.includes(numerics as Numerics)) {
    const message = `unknown numerics ${formatGiven(numerics)}, expected ${formatChoices(numericsNames)}; choose one of these, or update and open it again`;
    throw new ExperimentError([{path: "numerics", message}]);
  }
}
