/** Heights of a loss chart. */
import type {MeasuredLoss} from "../lenses/measureLoss.ts";
import {pow} from "../tensor/pow.ts";
import {linearTicks, log10, logTicks} from "./ticks.ts";

/** What heights mean. */
export interface LossAxis {
  ticks: readonly number[];
  log: boolean;
  /** 0 at the bottom, 1 at the top; NaN for values without a place. */
  share: (value: number) => number;
}

/** Returns the axis for losses: from zero up, or over whole powers of ten. */
export function lossAxis({train, test}: MeasuredLoss, {log, most}: {log: boolean; most: number}): LossAxis {
  let [low, high] = [Infinity, -Infinity];
  for (const values of [train, test])
    for (const value of values) {
      if (!(value < Infinity)) continue;
      if (value > 0 && value < low) low = value;
      if (value > high) high = value;
    }
  if (log && low <= high) {
    const from = Math.floor(log10(low) + 1e-9);
    const to = Math.max(Math.ceil(log10(high) - 1e-9), from + 1);
    return {
      ticks: logTicks(pow(10, from), pow(10, to), most),
      log,
      share: (value) => (value > 0 ? (log10(value) - from) / (to - from) : value === 0 ? 0 : NaN)
    };
  }
  const to = high > 0 ? high * 1.05 : 1;
  return {ticks: linearTicks(0, to, most), log: false, share: (value) => value / to};
}
