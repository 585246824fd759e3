/** Connections: width is |weight|, colour is sign; of many the strongest are drawn. */
import type {Links, Mark} from "../scene/scene.ts";
import type {MeasuredImage, MeasuredLinks} from "../lenses/measureNetwork.ts";
import type {NetworkLayout, PlacedLayer} from "./networkLayout.ts";
import {fairShares} from "./fairShares.ts";
import {cornerElements, strongest, type Corner} from "./strongest.ts";

/** What connections are drawn from. */
export interface LinkOptions {
  layout: NetworkLayout;
  /** Most connections drawn, beside those of the focused unit; default: as many as can be told apart. */
  most?: number | undefined;
  /** Layer and unit whose connections are all drawn. */
  focus?: {layer: string; unit: number} | undefined;
  /** The pixels that the inputs are, if they are. */
  image?: MeasuredImage | undefined;
}

/** The drawn connections, and how many are not. */
export interface DrawnLinks {
  marks: readonly Mark[];
  drawn: number;
  hidden: number;
}

const widest = 9;
const widestOfMany = 3;
const many = 200;
/** Connections drawn of a network, and of one with very many. */
const usual = 400;
const very = {many: 20_000, shown: 2000};
const pixelsPerWeight = 2.4;
const narrowest = 0.4;
/** Distance between columns from which on lines have their full width. */
const roomy = 150;
const mostFrozenMarks = 60;

/**
 * Draws the connections between layers in place. Those of pixels are the picture of the unit they lead to, and lines only
 * where units have no room for pictures.
 */
export function networkLinks(
  links: readonly MeasuredLinks[],
  {layout, most: wanted, focus, image}: LinkOptions
): DrawnLinks {
  const places = new Map(layout.layers.map((place) => [place.layer.id, place]));
  const pairs = links.flatMap((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    return from && to && (from.form !== "image" || to.form === "strip") ? [{link, from, to}] : [];
  });
  let total = 0;
  for (const {link} of pairs) total += link.values.length;
  const most = wanted ?? (total > very.many ? very.shown : usual);
  const isMany = Math.min(most, total) > many;
  const closeness = Math.max(0.4, Math.min(1, layout.pitch / roomy));
  const cap = (isMany ? widestOfMany : widest) * closeness;
  const scale = (isMany ? pixelsPerWeight / 2 : pixelsPerWeight) * closeness;
  const placed = pairs.map(({link, from, to}) => {
    const starts = startsOf(from, image);
    return {link, to, starts, corner: {rows: to.tops.length, columns: starts.x.length, stride: link.shape[1]}};
  });
  const shares = fairShares(
    placed.map(({corner}) => corner.rows * corner.columns),
    most
  );
  let drawn = 0;
  const marks = placed.flatMap(({link, to, starts, corner}, at): Mark[] => {
    const kept = withFocus(strongest(link.values, corner, shares[at]), corner, {link, focus});
    drawn += kept.length;
    const drawnLinks = linksOf(link, {starts, to, kept, cap, scale});
    return [drawnLinks, ...frozenMarks(link, drawnLinks)];
  });
  return {marks, drawn, hidden: total - drawn};
}

/** Where the connections of each unit of a layer begin. */
interface Starts {
  x: Float32Array;
  y: Float32Array;
}

function startsOf({form, layer, x, width, height, tops}: PlacedLayer, image: MeasuredImage | undefined): Starts {
  if (form !== "image" || !image)
    return {x: new Float32Array(tops.length).fill(x + width / 2 + 4), y: tops.map((top) => top + height / 2)};
  const [cellWidth, cellHeight] = [width / image.width, height / image.height];
  const pixels = Array.from({length: layer.width}, (_, pixel) => pixel);
  return {
    x: Float32Array.from(pixels, (pixel) => x - width / 2 + ((pixel % image.width) + 0.5) * cellWidth),
    y: Float32Array.from(pixels, (pixel) => tops[0] + (Math.floor(pixel / image.width) + 0.5) * cellHeight)
  };
}

function linksOf(
  {tensor, shape, values, from: source}: MeasuredLinks,
  {starts, to, kept, cap, scale}: {starts: Starts; to: PlacedLayer; kept: Int32Array; cap: number; scale: number}
): Links {
  const I = shape[1];
  const count = kept.length;
  const sources = starts.x.length;
  const spread = sources > 1 ? Math.min(7, (to.height * 0.6) / (sources - 1)) : 0;
  const middle = (sources - 1) / 2;
  const x1 = new Float32Array(count);
  const x2 = new Float32Array(count).fill(to.x - to.width / 2 - (to.form === "strip" || to.width < 20 ? 11 : 4));
  const y1 = new Float32Array(count);
  const y2 = new Float32Array(count);
  const shown = new Float32Array(count);
  const widths = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    const element = kept[k];
    const o = Math.trunc(element / I);
    const i = element - o * I;
    x1[k] = starts.x[i];
    y1[k] = starts.y[i];
    y2[k] = to.tops[o] + to.height / 2 + (i - middle) * spread;
    const value = values[element];
    shown[k] = value;
    const size = Math.abs(value) * scale;
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

/** A frozen connection has a bar of ink across its middle. */
function frozenMarks({frozen, tensor}: MeasuredLinks, {x1, y1, x2, y2, indices}: Links): Mark[] {
  if (!frozen || !indices) return [];
  const which = [...indices.keys()].filter((k) => frozen[indices[k]] === 1);
  if (which.length > mostFrozenMarks) return [];
  return which.map((k): Mark => {
    const [x, y] = [(x1[k] + x2[k]) / 2, (y1[k] + y2[k]) / 2];
    return {
      kind: "line",
      key: `frozen ${tensor} ${indices[k]}`,
      x1: x,
      x2: x,
      y1: y - 6,
      y2: y + 6,
      stroke: "ink",
      strokeWidth: 2
    };
  });
}

/** Adds the connections of the focused unit to those that are kept. */
function withFocus(
  kept: Int32Array,
  corner: Corner,
  {link, focus}: {link: MeasuredLinks; focus: LinkOptions["focus"]}
): Int32Array {
  if (!focus || (focus.layer !== link.to && focus.layer !== link.from)) return kept;
  const {unit} = focus;
  const {rows, columns, stride} = corner;
  if (kept.length === rows * columns) return kept;
  const own =
    focus.layer === link.to
      ? cornerElements({rows: unit < rows ? 1 : 0, columns, stride}).map((element) => element + unit * stride)
      : Int32Array.from({length: unit < columns ? rows : 0}, (_, o) => o * stride + unit);
  return Int32Array.from(new Set([...kept, ...own])).sort();
}
