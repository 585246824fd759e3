/** Measurements in words, for people at a terminal. */
import {formatNumber, toScalar, type Metrics, type SetMetrics} from "../index.ts";

/** Returns how good the network is: `loss 0.412, accuracy 81% (test: loss 0.433, accuracy 79%)`. */
export function metricsText({train, test}: Metrics): string {
  return setText(train) + (test ? ` (test: ${setText(test)})` : "");
}

function setText({loss, accuracy, r2}: SetMetrics): string {
  const parts = [`loss ${formatNumber(toScalar(loss))}`];
  if (accuracy !== undefined) parts.push(`accuracy ${(accuracy * 100).toFixed(1)}%`);
  if (r2) parts.push(`R² ${r2.map((value) => formatNumber(toScalar(value))).join(" ")}`);
  return parts.join(", ");
}
