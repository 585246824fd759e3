/**
 * Input features.   features_nd = f_d(raw_n1, raw_n2), or raw_nd itself where none are chosen
 *
 * Shapes: raw (N, F) · features (N, D). Only data of two columns has features other than its columns.
 */
import type {Routine} from "../routine.ts";
import {featureFunctions, type FeatureName} from "./featureFunctions.ts";

/** Settings of {@link features}. */
export interface FeaturesConfig {
  /** Which features, in order; left out: the columns themselves. */
  features?: readonly FeatureName[];
}

/** Computes the features of each row. */
export const features: Routine<FeaturesConfig, "raw" | "features", "features", "N" | "F" | "D"> = {
  run({raw, features}, {features: names}, {N, F, D}) {
    if (!names) {
      const count = N * D;
      for (let k = 0; k < count; k++) features[k] = raw[k];
      return;
    }
    for (let d = 0; d < D; d++) {
      const {value} = featureFunctions[names[d]];
      for (let n = 0; n < N; n++) features[n * D + d] = value(raw[n * F], raw[n * F + 1]);
    }
  },

  explain: {
    features: ({raw}, [n, d], {features: names}) =>
      names ? featureFunctions[names[d]].explain(raw.at(n, 0), raw.at(n, 1)) : raw.at(n, d)
  }
};
