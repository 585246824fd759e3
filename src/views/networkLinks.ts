/** Connections: width is |weight|, colour is sign; of many the strongest are drawn. */
import type {Links} from "../scene/scene.ts";
import type {MeasuredLinks} from "../lenses/measureNetwork.ts";
import type {NetworkLayout, PlacedLayer} from "./networkLayout.ts";
import {strongest} from "./strongest.ts";

/** What connections are drawn from. */
export interface LinkOptions {
  layout: NetworkLayout;
  /** Most connections drawn, beside those of the unit under the pointer. */
  most: number;
  /** Layer and unit whose connections are all drawn. */
  focus?: {layer: string; unit: number} | undefined;
}

/** The drawn connections, and how many are not. */
export interface DrawnLinks {
  marks: Links[];
  drawn: number;
  hidden: number;
  /** |weight| at which a line is as wide as lines get. */
  widestAt: number;
}

const widest = 9;
const widestOfMany = 3;
const many = 200;
const pixelsPerWeight = 2.4;
const narrowest = 0.4;

/** Draws the connections between layers in place. */
export function networkLinks(links: readonly MeasuredLinks[], {layout, most, focus}: LinkOptions): DrawnLinks {
  const places = new Map(layout.layers.map((place) => [place.layer.id, place]));
  const pairs = links.flatMap((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    return from && to && !(from.form === "image") ? [{link, from, to}] : [];
  });
  const total = links.reduce((sum, {values}) => sum + values.length, 0);
  const isMany = Math.min(most, total) > many;
  const cap = isMany ? widestOfMany : widest;
  const scale = isMany ? pixelsPerWeight / 2 : pixelsPerWeight;
  const share = Math.max(1, Math.floor(most / Math.max(1, pairs.length)));
  let drawn = 0;
  const marks = pairs.map(({link, from, to}): Links => {
    const kept = total > most ? chooseLinks(link, {from, to, share, focus}) : shownLinks(link, from, to);
    drawn += kept.length;
    return linksOf(link, {from, to, kept, cap, scale});
  });
  return {marks, drawn, hidden: total - drawn, widestAt: cap / scale};
}

interface Pair {
  from: PlacedLayer;
  to: PlacedLayer;
}

function linksOf(
  {tensor, shape, values, from: source}: MeasuredLinks,
  {from, to, kept, cap, scale}: Pair & {kept: Int32Array; cap: number; scale: number}
): Links {
  const I = shape[1];
  const count = kept.length;
  const x1 = new Float32Array(count).fill(from.x + from.width / 2 + gapOf(from));
  const x2 = new Float32Array(count).fill(to.x - to.width / 2 - gapOf(to));
  const [y1, y2, shown, widths] = [0, 1, 2, 3].map(() => new Float32Array(count));
  const spread = I > 1 ? Math.min(7, (to.height * 0.6) / (I - 1)) : 0;
  for (let k = 0; k < count; k++) {
    const element = kept[k];
    const o = Math.floor(element / I);
    const i = element - o * I;
    y1[k] = from.tops[i] + from.height / 2;
    y2[k] = to.tops[o] + to.height / 2 + (i - (I - 1) / 2) * spread;
    shown[k] = values[element];
    const size = Math.abs(values[element]) * scale;
    widths[k] = size > cap ? cap : size > narrowest ? size : narrowest;
  }
  return {
    kind: "links",
    key: `links ${source} ${tensor}`,
    x1,
    y1,
    x2,
    y2,
    values: shown,
    widths,
    curve: "horizontal",
    domain: 0.25,
    tensor,
    shape,
    indices: kept,
    role: "connection",
    opacity: 0.75
  };
}

/** Lines end beside a tile, not under it. */
function gapOf({form}: PlacedLayer): number {
  return form === "tiles" ? 4 : 2;
}

function shownLinks({shape: [O, I]}: MeasuredLinks, from: PlacedLayer, to: PlacedLayer): Int32Array {
  const [rows, columns] = [Math.min(O, to.tops.length), Math.min(I, from.tops.length)];
  const kept = new Int32Array(rows * columns);
  let at = 0;
  for (let o = 0; o < rows; o++) for (let i = 0; i < columns; i++) kept[at++] = o * I + i;
  return kept;
}

function chooseLinks(
  link: MeasuredLinks,
  {from, to, share, focus}: Pair & {share: number; focus: LinkOptions["focus"]}
): Int32Array {
  const {values} = link;
  const I = link.shape[1];
  const candidates = shownLinks(link, from, to);
  const kept = strongest(values, candidates, share);
  if (!focus) return kept;
  const isFocused = (element: number): boolean =>
    (focus.layer === to.layer.id && Math.floor(element / I) === focus.unit) ||
    (focus.layer === from.layer.id && element % I === focus.unit);
  const extra = candidates.filter(isFocused);
  return extra.length === 0 ? kept : Int32Array.from(new Set([...kept, ...extra]));
}
