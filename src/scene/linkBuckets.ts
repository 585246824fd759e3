/** Connections sorted into few groups of one colour and one width, so that renderers change their pen rarely. */
import {linkLevels, zeroLevel} from "./colourTables.ts";
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

/**
 * Where very many links cross, whatever is drawn last hides the rest: positive and negative ones of one width then take
 * turns, so that neither seems to be the only kind.
 */
const crowd = 1000;
const turns = 4;

/** Returns the visible links in groups, thin ones first, so that strong ones lie on top. */
export function linkBuckets(links: Links): LinkBucket[] {
  const buckets = new Map<number, LinkBucket>();
  const pens = linkPens(links);
  for (let i = 0; i < pens.length; i++) {
    const pen = pens[i];
    if (pen < 0) continue;
    const bucket = buckets.get(pen);
    if (bucket) bucket.members.push(i);
    else buckets.set(pen, {colour: penColour(pen), width: penWidth(pen), members: [i]});
  }
  return [...buckets.entries()].sort(([a], [b]) => a - b).map(([, bucket]) => bucket);
}

/** One more than the largest pen. A pen has its colour plus 1 in bits 0 to 4, its turn in 5 and 6, its width above. */
export const penCount: number = (widest * widthSteps + 1) << 7;

/**
 * Returns which pen draws each link, a number that grows with the width, below `penCount`; −1 for links that are not drawn.
 * A hundred thousand a frame come by here, so it is one plain loop.
 */
export function linkPens({x1, y1, x2, y2, values, widths, domain}: Links): Int32Array {
  const pens = new Int32Array(values.length);
  const turnOf = pens.length > crowd ? turns - 1 : 0;
  for (let i = 0; i < pens.length; i++) {
    const place = x1[i] + y1[i] + x2[i] + y2[i];
    let width = widths[i];
    // What is not finite differs from itself when taken from itself.
    if (place - place !== 0 || width === 0) {
      pens[i] = -1;
      continue;
    }
    if (width - width !== 0) width = 1;
    else if (width < thinnest) width = thinnest;
    else if (width > widest) width = widest;
    pens[i] = (((width * widthSteps + 0.5) | 0) << 7) | ((i & turnOf) << 5) | (linkColourIndex(values[i], domain) + 1);
  }
  return pens;
}

/** Returns the index of a pen's colour in `ColourTables.links`, −1 for values that are not finite. */
export function penColour(pen: number): number {
  return (pen & 31) - 1;
}

/** Returns the width of a pen in pixels. */
export function penWidth(pen: number): number {
  return (pen >> 7) / widthSteps;
}

/** Index of a link's colour in `ColourTables.links`, −1 when the value is not finite. */
function linkColourIndex(value: number, domain: number): number {
  if (value - value !== 0) return -1;
  const share = domain > 0 ? value / domain : Math.sign(value);
  const level = ((share > 1 ? 1 : share < -1 ? -1 : share) * zeroLevel + zeroLevel + 0.5) | 0;
  return strengths[level < zeroLevel ? zeroLevel - level : level - zeroLevel] + (value < 0 ? 0 : linkLevels);
}

/** The step of a link's colour for each level of a value's size. */
const strengths: Uint8Array = Uint8Array.from({length: zeroLevel + 1}, (_, level) =>
  Math.round((level / zeroLevel) * (linkLevels - 1))
);
