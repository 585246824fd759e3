/** The answer to data of one feature, as a curve. */
import type {Mark, PathCommand} from "../scene/scene.ts";
import type {MeasuredSurface, MeasuredUnits} from "../lenses/measureSurface.ts";
import {frameScales, type Frame} from "./frameAxes.ts";

/** Draws one output as a curve; where it leaves the frame it runs along the edge, where it is not a number it has a gap. */
export function surfaceCurve(
  {units, output: {node}, x, columns}: MeasuredSurface,
  frame: Frame,
  output: number
): Mark[] {
  const found = units[node] as MeasuredUnits | undefined;
  if (!found) return [];
  const {xOf, yOf} = frameScales(frame);
  const first = Math.min(output, found.width - 1) * columns;
  const [top, bottom] = [frame.y, frame.y + frame.height];
  const d = Array.from({length: columns}, (_, at): PathCommand => {
    const place = x.domain[0] + ((at + 0.5) / columns) * (x.domain[1] - x.domain[0]);
    const height = yOf(found.values[first + at]);
    return [at === 0 ? "M" : "L", xOf(place), Math.max(top, Math.min(bottom, height))];
  });
  return [
    {kind: "path", key: "curve", d, stroke: "ink", strokeWidth: 2, title: "What the network answers", role: "series"}
  ];
}
