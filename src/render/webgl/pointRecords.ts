/** Points as records for the graphics card, in the order and with the looks of the canvas renderer. */
import {markerNames} from "../../scene/marker.ts";
import {parseHex} from "../../scene/oklab.ts";
import {pointRadius} from "../../scene/pointRadius.ts";
import type {Points} from "../../scene/scene.ts";
import type {Theme} from "../../scene/theme.ts";
import {pointBuckets} from "../style.ts";

/** x, y, radius, shape (−1 for a circle) · fill, ring as 24 bits, width of the ring (0 for none). */
export const pointRecordSizes: readonly number[] = [4, 3];

/** Returns the records of the points that can be seen. */
export function pointRecords(points: Points, theme: Theme): Float32Array {
  const records: number[] = [];
  for (const {fill, ring, ringWidth, shape, members} of pointBuckets(points, theme)) {
    const colour = bitsOf(fill);
    const [ringColour, width] = ring === null ? [0, 0] : [bitsOf(ring), ringWidth];
    const marker = shape >= 0 ? Math.trunc(shape) % markerNames.length : -1;
    for (const i of members) {
      const r = pointRadius(points, i);
      if (r > 0) records.push(points.x[i], points.y[i], r, marker, colour, ringColour, width);
    }
  }
  return Float32Array.from(records);
}

function bitsOf(hex: string): number {
  const [red, green, blue] = parseHex(hex);
  return (red << 16) | (green << 8) | blue;
}
