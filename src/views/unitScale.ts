/** How far the colour scale of a unit reaches. */
import type {MeasuredLayer} from "../lenses/measureNetwork.ts";
import type {MeasuredUnits} from "../lenses/measureSurface.ts";

/** What shares one colour scale. */
export type ScaleScope = "unit" | "layer" | "network";

/** What values lie between. */
interface Bounds {
  least: number;
  most: number;
}

/** Smallest and largest finite value of a unit; `least > most` when there is none. */
export interface UnitRange extends Bounds {
  /** Whether any value is not finite. */
  isBroken: boolean;
}

/** A spread below this share of the largest size, some four of 127 levels, looks like one colour. */
const flatShare = 0.03;

/** Returns the range of each unit. */
export function unitRanges({values, width}: MeasuredUnits): UnitRange[] {
  const count = width > 0 ? values.length / width : 0;
  return Array.from({length: width}, (_, unit) => rangeOf(values, unit * count, (unit + 1) * count));
}

/** Returns the range of values from `start` up to and without `end`. */
export function rangeOf(values: Float32Array, start = 0, end: number = values.length): UnitRange {
  let [least, most, isBroken] = [Infinity, -Infinity, false];
  for (let k = start; k < end; k++) {
    const value = values[k];
    if (value - value !== 0) isBroken = true;
    else {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return {least, most, isBroken};
}

/** Returns the largest |value| of ranges, 0 for none. */
export function reachOf(ranges: readonly Bounds[]): number {
  let reach = 0;
  for (const {least, most} of ranges) if (most >= least) reach = Math.max(reach, -least, most);
  return reach;
}

/** Returns |value| at which the colour of a layer is full, when one row is all there is to see of it. */
export function stripDomain({range, activations}: MeasuredLayer): number {
  return reachOf([range ?? rangeOf(activations)]);
}

/** Returns whether all values are nearly the same on a scale that reaches ±`domain`. */
export function isFlat({least, most, isBroken}: UnitRange, domain: number): boolean {
  return !isBroken && most >= least && most - least <= flatShare * domain;
}

/**
 * Returns |value| at which the colour of each unit is full: the end of the range that the numbers are bound to, else the largest
 * of the unit or of the layer. A unit that is flat by itself takes the layer's scale: on its own, next to nothing would
 * look like much.
 */
export function domainsOf(ranges: readonly UnitRange[], bounds: Bounds | undefined, scope: ScaleScope): number[] {
  if (bounds) return ranges.map(() => reachOf([bounds]));
  const shared = reachOf(ranges);
  if (scope !== "unit") return ranges.map(() => shared);
  return ranges.map((range) => {
    const own = reachOf([range]);
    return isFlat(range, own) ? shared : own;
  });
}
