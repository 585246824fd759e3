/** The colours of an output surface. */
import type {Cells} from "../scene/scene.ts";
import type {MeasuredSurface, MeasuredUnits} from "../lenses/measureSurface.ts";
import {centred} from "./unitPictures.ts";
import {rangeOf, reachOf} from "./unitScale.ts";

/** Values of a surface with their paint. */
export type SurfacePaint = Pick<Cells, "values" | "paint" | "smooth"> & {
  /** Which kind of scale it is, for the legend. */
  kind: "two" | "many" | "numbers";
  /** |value| at the ends of a diverging scale. */
  domain: number;
};

/** What decides how a surface is coloured. */
export interface SurfaceChoice {
  /** Whether every place has the colour of its class alone. */
  discrete: boolean;
  /** Which output, for several columns of numbers. */
  output: number;
  /** |value| at the ends of the scale of numbers; default: the largest. */
  domain?: number | undefined;
}

/** Returns the colours of the network's answer at every point. */
export function surfaceCells(surface: MeasuredSurface, {discrete, output, domain}: SurfaceChoice): SurfacePaint {
  const {output: meaning, columns, rows} = surface;
  const units = surface.units[meaning.node] as MeasuredUnits | undefined;
  const count = columns * rows;
  if (!units)
    return {
      kind: "numbers",
      values: new Float32Array(count).fill(NaN),
      paint: {scale: "diverging", domain: 1},
      domain: 1,
      smooth: false
    };
  if (meaning.task === "numbers") {
    const shown = Math.min(output, units.width - 1);
    const reach = domain ?? reachOf([rangeOf(units.values, shown * count, (shown + 1) * count)]);
    const full = reach > 0 ? reach : 1;
    return {
      kind: "numbers",
      values: units.values.subarray(shown * count, (shown + 1) * count),
      paint: {scale: "diverging", domain: full},
      domain: full,
      smooth: rows > 1 && !discrete
    };
  }
  if (meaning.classes.length <= 2) {
    const sides = sidesOf(units, meaning.head);
    const values = discrete ? sides.map((side) => (side > 0 ? 1 : side <= 0 ? -1 : NaN)) : sides;
    return {kind: "two", values, paint: {scale: "diverging", domain: 1}, domain: 1, smooth: rows > 1 && !discrete};
  }
  const {values, strengths} = winners(units, count, meaning.head);
  return {kind: "many", values, paint: {scale: "classes", ...(!discrete && {strengths})}, domain: 1, smooth: false};
}

/** −1 (surely the first class) … 1 (surely the second). */
function sidesOf(units: MeasuredUnits, head: "sigmoid" | "softmax" | undefined): Float32Array {
  if (units.width === 1) return head === "sigmoid" ? centred(units).values : units.values;
  const count = units.values.length / units.width;
  return units.values.subarray(0, count).map((first, at) => units.values[count + at] - first);
}

/** The class with the largest number (the first of equals), and how far its probability is above chance. */
function winners(
  {width, values}: MeasuredUnits,
  count: number,
  head: "sigmoid" | "softmax" | undefined
): {values: Float32Array; strengths: Float32Array} {
  const best = new Float32Array(count);
  const strengths = new Float32Array(count).fill(1);
  for (let at = 0; at < count; at++) {
    let most = values[at];
    let total = values[at];
    for (let c = 1; c < width; c++) {
      const value = values[c * count + at];
      total += value;
      if (value > most) {
        most = value;
        best[at] = c;
      }
    }
    if (total - total !== 0) best[at] = NaN;
    else if (head) strengths[at] = Math.max(0, (most - 1 / width) / (1 - 1 / width));
  }
  return {values: best, strengths};
}
