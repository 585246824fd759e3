/** A strip of colour with its ends written beside it. */
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";

/** A ramp on one line. */
export interface RampOptions {
  x: number;
  /** Middle of the line. */
  y: number;
  /** Room for ramp and ends. */
  width: number;
  low: string;
  high: string;
  /** Colours from the negative to the positive end, or from zero up. Default `"diverging"`. */
  from?: "diverging" | "zero";
}

const size = 14;
const gap = 8;
const cells = 33;

/** Draws a ramp. */
export function colourRamp({x, y, width, low, high, from = "diverging"}: RampOptions): Mark[] {
  const common = {kind: "text", y, size, baseline: "middle", fill: "soft", role: "legend"} as const;
  const start = x + textWidth(low, size) + gap;
  const end = x + width - textWidth(high, size) - gap;
  const values = Float32Array.from({length: cells}, (_, k) =>
    from === "zero" ? k / (cells - 1) : (2 * k) / (cells - 1) - 1
  );
  return [
    {...common, key: "legend low", x, text: low},
    {
      kind: "cells",
      key: "legend scale",
      x: start,
      y: y - 4,
      width: Math.max(1, end - start),
      height: 8,
      columns: cells,
      rows: 1,
      values,
      paint: {scale: "diverging", domain: 1},
      smooth: true,
      role: "legend"
    },
    {...common, key: "legend high", x: x + width, text: high, anchor: "end"}
  ];
}
