/** What the colours of a surface mean, below it. */
import {markerNames} from "../scene/marker.ts";
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredSurface} from "../lenses/measureSurface.ts";
import type {Frame} from "./frameAxes.ts";
import type {SurfacePaint} from "./surfaceCells.ts";
import {cut, number} from "./words.ts";

/** What a legend is made from. */
export interface SurfaceLegendOptions {
  surface: MeasuredSurface;
  paint: SurfacePaint;
  isCurve: boolean;
  frame: Frame;
  /** Middle of the line. */
  y: number;
}

const size = 14;
const ramp = Float32Array.from({length: 33}, (_, k) => (k - 16) / 16);

/** Draws the legend of a surface. */
export function surfaceLegend({surface, paint, isCurve, frame, y}: SurfaceLegendOptions): Mark[] {
  const {classes, names} = surface.output;
  const {x, width} = frame;
  if (isCurve) return [];
  if (paint.kind === "many") return classLegend(classes, {x, width, y});
  const [low, high] =
    paint.kind === "two"
      ? [classes[0] ?? "", classes[1] ?? ""]
      : [number(-paint.domain), `${number(paint.domain)} ${names[0] ?? ""}`];
  return rampLegend([low, high], {x, width, y});
}

interface Line {
  x: number;
  width: number;
  y: number;
}

function rampLegend([low, high]: readonly [string, string], {x, width, y}: Line): Mark[] {
  const fit = (text: string): string => cut(text, (shorter) => textWidth(shorter, size) <= width * 0.35);
  const [left, right] = [fit(low), fit(high)];
  const common = {kind: "text", y, size, baseline: "middle", fill: "soft", role: "legend"} as const;
  const start = x + textWidth(left, size) + 8;
  return [
    {...common, key: "legend low", x, text: left, title: low},
    {
      kind: "cells",
      key: "legend scale",
      x: start,
      y: y - 4,
      width: Math.max(1, x + width - textWidth(right, size) - 8 - start),
      height: 8,
      columns: ramp.length,
      rows: 1,
      values: ramp,
      paint: {scale: "diverging", domain: 1},
      smooth: true,
      role: "legend"
    },
    {...common, key: "legend high", x: x + width, text: right, title: high, anchor: "end"}
  ];
}

function classLegend(classes: readonly string[], {x, width, y}: Line): Mark[] {
  const step = width / classes.length;
  return classes.flatMap((name, at): Mark[] => [
    {
      kind: "points",
      key: `legend class ${at}`,
      x: new Float32Array([x + at * step + 6]),
      y: new Float32Array([y]),
      r: 5,
      paint: {scale: "classes", classes: new Int32Array([at])},
      title: `${name}: ${markerNames[at % markerNames.length]}`,
      role: "legend"
    },
    {
      kind: "text",
      key: `legend name ${at}`,
      x: x + at * step + 16,
      y,
      text: cut(name, (text) => textWidth(text, size) <= step - 20),
      size,
      baseline: "middle",
      fill: "soft",
      title: name,
      role: "legend"
    }
  ]);
}
