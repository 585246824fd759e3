/** The colour scale with its ends, on one line. */
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import {cut, number} from "./words.ts";

/** What a legend says. */
export interface LegendOptions {
  x: number;
  /** Middle of the line. */
  y: number;
  /** Room for all of it. */
  width: number;
  /** |value| at the ends of the scale; left out where it differs from picture to picture. */
  domain: number | undefined;
  words: string;
}

const size = 14;
const bar = 120;
const ramp = Float32Array.from({length: 33}, (_, k) => (k - 16) / 16);

/** Draws a legend. */
export function scaleLegend({x, y, width, domain, words}: LegendOptions): Mark[] {
  const [low, high] = domain === undefined ? ["−max", "max"] : [number(-domain), number(domain)];
  const common = {kind: "text", y, size, baseline: "middle", fill: "soft", role: "legend", tabular: true} as const;
  const start = x + textWidth(low, size) + 8;
  const end = start + bar + 8;
  const room = x + width - end - textWidth(high, size) - 12;
  return [
    {...common, key: "legend low", x, text: low},
    {
      kind: "cells",
      key: "legend scale",
      x: start,
      y: y - 4,
      width: bar,
      height: 8,
      columns: ramp.length,
      rows: 1,
      values: ramp,
      paint: {scale: "diverging", domain: 1},
      smooth: true,
      role: "legend"
    },
    {...common, key: "legend high", x: end, text: high},
    {
      ...common,
      key: "legend words",
      x: end + textWidth(high, size) + 12,
      text: cut(words, (text) => textWidth(text, size) <= room),
      title: words
    }
  ];
}
