/** Connections sorted into few groups of one colour and one width, so that renderers change their pen rarely. */
import {levelOf} from "./colour.ts";
import {linkLevels, unknownLevel, zeroLevel} from "./colourTables.ts";
import type {Links} from "./scene.ts";

/** Links that are drawn with one pen. */
export interface LinkBucket {
  /** Index into the theme's link colours; −1 for values that are not finite. */
  colour: number;
  width: number;
  members: number[];
}

/** Widths are drawn in steps of a quarter pixel. */
const widthSteps = 4;
const thinnest = 0.5;
const widest = 64;

/** Returns the visible links in groups, thin ones first, so that strong ones lie on top. */
export function linkBuckets(links: Links): LinkBucket[] {
  const buckets = new Map<number, LinkBucket>();
  for (let i = 0; i < links.values.length; i++) {
    const pen = linkPen(links, i);
    if (pen < 0) continue;
    const bucket = buckets.get(pen);
    if (bucket) bucket.members.push(i);
    else buckets.set(pen, {colour: penColour(pen), width: penWidth(pen), members: [i]});
  }
  return [...buckets.entries()].sort(([a], [b]) => a - b).map(([, bucket]) => bucket);
}

/** One more than the largest pen. */
export const penCount: number = (widest * widthSteps + 1) << 5;

/** Returns which pen draws link `i`, a number that grows with the width, below `penCount`; −1 for links that are not drawn. */
export function linkPen({x1, y1, x2, y2, values, widths, domain}: Links, i: number): number {
  if (!Number.isFinite(x1[i] + y1[i] + x2[i] + y2[i]) || widths[i] === 0) return -1;
  const width = Number.isFinite(widths[i]) ? widths[i] : 1;
  const steps = Math.round(Math.max(thinnest, Math.min(widest, width)) * widthSteps);
  return (steps << 5) | (linkColourIndex(values[i], domain) + 1);
}

/** Returns the index of a pen's colour in `ColourTables.links`, −1 for values that are not finite. */
export function penColour(pen: number): number {
  return (pen & 31) - 1;
}

/** Returns the width of a pen in pixels. */
export function penWidth(pen: number): number {
  return (pen >> 5) / widthSteps;
}

/** Index of a link's colour in `ColourTables.links`, −1 when the value is not finite. */
function linkColourIndex(value: number, domain: number): number {
  const level = levelOf(value, domain);
  if (level === unknownLevel) return -1;
  const strength = Math.round((Math.abs(level - zeroLevel) / zeroLevel) * (linkLevels - 1));
  return strength + (value < 0 ? 0 : linkLevels);
}
