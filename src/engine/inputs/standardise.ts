/**
 * Standardising.   y_nd = (x_nd − mean_d) / std_d
 *
 * Mean and standard deviation are those of the training rows, and are used for all other rows too: what the network
 * has not learned from must not shape what it sees. Shapes: x (N, D) · mean (D) · std (D) · y (N, D).
 */
import type {NoSettings} from "../config.ts";
import {call, constant, each, negative, power, product, quotient, select, sum} from "../expression.ts";
import type {Routine} from "../routine.ts";

/** Shifts and scales every feature by its mean and standard deviation. */
export const standardise: Routine<NoSettings, "x" | "mean" | "std" | "y", "y", "N" | "D"> = {
  run({x, mean, std, y}, _config, {N, D}) {
    for (let n = 0; n < N; n++) {
      for (let d = 0; d < D; d++) y[n * D + d] = (x[n * D + d] - mean[d]) / std[d];
    }
  },

  explain: {
    y: ({x, mean, std}, [n, d]) => quotient(sum([x.at(n, d), negative(mean.at(d))]), std.at(d))
  }
};

/** Turns standardised numbers back into their units.   y_nd = x_nd · std_d + mean_d */
export const unstandardise: Routine<NoSettings, "x" | "mean" | "std" | "y", "y", "N" | "D"> = {
  run({x, mean, std, y}, _config, {N, D}) {
    for (let n = 0; n < N; n++) {
      for (let d = 0; d < D; d++) y[n * D + d] = x[n * D + d] * std[d] + mean[d];
    }
  },

  explain: {
    y: ({x, mean, std}, [n, d]) => sum([product(x.at(n, d), std.at(d)), mean.at(d)])
  }
};

/**
 * Mean and standard deviation of each feature over all N rows.   mean = 1/N Σ_n x_n   std = √(1/N Σ_n (x_n − mean)²)
 *
 * A feature that never changes gets the standard deviation 1, so that dividing by it does no harm.
 */
export const statistics: Routine<NoSettings, "x" | "mean" | "std", "mean" | "std", "N" | "D"> = {
  run({x, mean, std}, _config, {N, D}) {
    for (let d = 0; d < D; d++) {
      const first = x[d];
      let total = 0;
      // Summed as differences from the first row: the mean of equal numbers is then that number to the last bit.
      for (let n = 0; n < N; n++) total += x[n * D + d] - first;
      mean[d] = first + total / N;
      let squares = 0;
      for (let n = 0; n < N; n++) squares += (x[n * D + d] - mean[d]) * (x[n * D + d] - mean[d]);
      std[d] = squares > 0 ? Math.sqrt(squares / N) : 1;
    }
  },

  explain: {
    mean: ({x}, [d], _config, {N}) => quotient(sum(each(N, (n) => x.at(n, d))), constant(N, "N")),
    std: ({x, mean}, [d], _config, {N}) => {
      const squares = sum(each(N, (n) => power(sum([x.at(n, d), negative(mean.at(d))]), constant(2))));
      return select(squares, call("sqrt", quotient(squares, constant(N, "N"))), constant(1));
    }
  }
};
