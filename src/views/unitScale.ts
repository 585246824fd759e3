/** How far the colour scale of a unit reaches. */
import type {MeasuredLayer} from "../lenses/measureNetwork.ts";
import type {MeasuredUnits} from "../lenses/measureSurface.ts";

/** What shares one colour scale. */
export type ScaleScope = "unit" | "layer" | "network";

/** Smallest and largest value of a unit, NaN and infinities left out. */
export interface UnitRange {
  least: number;
  most: number;
  /** Whether any value is not finite. */
  isBroken: boolean;
}

const bounded: Readonly<Record<string, number>> = {tanh: 1, sigmoid: 1, sine: 1, softmax: 1};

/** Returns the range of one unit on a grid. */
export function unitRange({values, width}: MeasuredUnits, unit: number): UnitRange {
  const count = width > 0 ? values.length / width : 0;
  let [least, most, isBroken] = [Infinity, -Infinity, false];
  for (let k = unit * count; k < (unit + 1) * count; k++) {
    const value = values[k];
    if (value - value !== 0) isBroken = true;
    else {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return {least, most, isBroken};
}

/** Returns |value| at which the colour of a unit is full: the bound of its activation, else the largest in its scope. */
export function domainOf(ranges: readonly UnitRange[], unit: number, layer: MeasuredLayer, scope: ScaleScope): number {
  const bound = bounded[layer.lastOp];
  if (bound !== undefined && scope !== "network") return bound;
  const among = scope === "unit" ? ranges.slice(unit, unit + 1) : ranges;
  let domain = 0;
  for (const {least, most} of among) if (most >= least) domain = Math.max(domain, Math.abs(least), Math.abs(most));
  return domain;
}
