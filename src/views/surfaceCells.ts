/** The colours of an output surface. */
import type {Cells} from "../scene/scene.ts";
import type {MeasuredSurface, MeasuredUnits} from "../lenses/measureSurface.ts";
import {classCells} from "./classCells.ts";
import {centred} from "./unitPictures.ts";
import {rangeOf, reachOf} from "./unitScale.ts";

/** Values of a surface with their paint. */
export type SurfacePaint = Pick<Cells, "columns" | "rows" | "values" | "paint" | "smooth"> & {
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
      columns,
      rows,
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
      columns,
      rows,
      values: units.values.subarray(shown * count, (shown + 1) * count),
      paint: {scale: "diverging", domain: full},
      domain: full,
      smooth: rows > 1 && !discrete
    };
  }
  if (meaning.classes.length <= 2) {
    const sides = sidesOf(units, meaning.head);
    const values = discrete ? sides.map((side) => (side > 0 ? 1 : side <= 0 ? -1 : NaN)) : sides;
    const paint = {scale: "diverging", domain: 1} as const;
    return {kind: "two", columns, rows, values, paint, domain: 1, smooth: rows > 1 && !discrete};
  }
  const {values, strengths, ...fine} = classCells(units, {columns, rows, isProbability: meaning.head !== undefined});
  const paint = {scale: "classes", ...(!discrete && {strengths})} as const;
  return {kind: "many", ...fine, values, paint, domain: 1, smooth: false};
}

/** −1 (surely the first class) … 1 (surely the second). */
function sidesOf(units: MeasuredUnits, head: "sigmoid" | "softmax" | undefined): Float32Array {
  if (units.width === 1) return head === "sigmoid" ? centred(units).values : units.values;
  const count = units.values.length / units.width;
  return units.values.subarray(0, count).map((first, at) => units.values[count + at] - first);
}
