/** Connections as records for the graphics card, in the order and with the pens of the canvas renderer. */
import {linkPens, penColour, penCount, penWidth} from "../../scene/linkBuckets.ts";
import type {Links} from "../../scene/scene.ts";
import {unknownLink} from "./palette.ts";

/** x1, y1, x2, y2 · width, column of the colour in the palette's row of links. */
export const linkRecordSizes: readonly number[] = [4, 2];

const floats = 6;

/** Returns the records of the connections that can be seen, thin ones first, so that strong ones lie on top. */
export function linkRecords(links: Links): Float32Array {
  const {x1, y1, x2, y2} = links;
  const count = links.values.length;
  // Sorted by counting: a hundred thousand take a few milliseconds.
  const pens = linkPens(links);
  const places = new Uint32Array(penCount + 1);
  for (let i = 0; i < count; i++) if (pens[i] >= 0) places[pens[i] + 1]++;
  for (let pen = 0; pen < penCount; pen++) places[pen + 1] += places[pen];
  const records = new Float32Array(places[penCount] * floats);
  for (let i = 0; i < count; i++) {
    const pen = pens[i];
    if (pen < 0) continue;
    const at = places[pen]++ * floats;
    const colour = penColour(pen);
    records[at] = x1[i];
    records[at + 1] = y1[i];
    records[at + 2] = x2[i];
    records[at + 3] = y2[i];
    records[at + 4] = penWidth(pen);
    records[at + 5] = colour < 0 ? unknownLink : colour;
  }
  return records;
}
