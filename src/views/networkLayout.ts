/**
 * Where layers and units stand. Places depend on the structure of the network and the size of the picture only, so that
 * nothing moves while it learns. As room shrinks a layer goes from large tiles to small ones to one strip of cells.
 */
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredLayer, MeasuredNetwork} from "../lenses/measureNetwork.ts";

/** How a layer's units are drawn. */
export type LayerForm = "tiles" | "strip" | "image";

/** A layer in place. */
export interface PlacedLayer {
  layer: MeasuredLayer;
  form: LayerForm;
  /** Centre of the column. */
  x: number;
  /** Width of a unit. */
  width: number;
  /** Height of a unit. */
  height: number;
  /** Top of each unit that is shown. */
  tops: Float32Array;
  /** Units that are not shown. */
  unshown: number;
  /** Most width of a name beside a unit. */
  labelWidth: number;
}

/** A gap that stands for layers without room. */
export interface LayerGap {
  x: number;
  /** How many layers. */
  count: number;
}

/** Where everything stands. */
export interface NetworkLayout {
  layers: readonly PlacedLayer[];
  gap?: LayerGap;
  /** Of the picture. */
  width: number;
  /** Distance between the centres of neighbouring columns. */
  pitch: number;
  /** Between these heights there is room for units. */
  top: number;
  bottom: number;
}

/** How much room there is. */
export interface NetworkSize {
  width: number;
  height: number;
  /** Room kept free below the units. */
  below: number;
}

const headingHeight = 84;
const arcHeight = 32;
const largeTile = 64;
const smallTile = 28;
const inputTile = 44;
const stripWidth = 28;
const leastCell = 4;
/** Units of a strip. */
const mostUnits = 128;
/** Units with names. */
const mostNames = 64;
const leastPitch = 44;
const mostHidden = 12;
const labelSize = 14;
const longestLabel = 140;
const noteHeight = 22;

/** Returns where the layers of a network stand in a picture of this size. */
export function networkLayout(network: MeasuredNetwork, {width, height, below}: NetworkSize): NetworkLayout {
  const {layers} = network;
  const top = headingHeight + (network.residuals.length > 0 ? arcHeight : 0);
  const bottom = Math.max(top + 40, height - below);
  const last = layers[layers.length - 1];
  const margin = width < 400 ? 8 : 24;
  const inputLabel = network.image ? 0 : labelRoom(layers[0], width);
  const outputLabel = labelRoom(last, width);
  const inputs = network.image ? imageSize(network, {width, top, bottom}).width : inputTile;
  const left = margin + inputLabel + inputs / 2;
  const right = margin + Math.max(outputLabel + largeTile / 2, Math.min(66, width * 0.06));
  const span = Math.max(0, width - left - right);
  const columns = Math.max(2, Math.min(mostHidden + 2, Math.floor(span / leastPitch) + 1));
  const {shown, gapAfter, hidden} = chooseLayers(layers, columns);
  const count = shown.length + (hidden > 0 ? 1 : 0);
  const pitch = count > 1 ? span / (count - 1) : 0;
  const xOf = (column: number): number => (count > 1 ? left + column * pitch : width / 2);
  const placed = shown.map((layer, at): PlacedLayer => {
    const place = {
      layer,
      x: xOf(hidden > 0 && at > gapAfter ? at + 1 : at),
      labelWidth: Math.max(0, (layer === last ? outputLabel : inputLabel) - labelGap)
    };
    return layer.kind === "input" && network.image
      ? {...place, ...placeImage(network, {width, top, bottom})}
      : {
          ...place,
          ...placeUnits(layer, {
            room: pitch > 0 ? pitch * 0.6 : largeTile,
            top,
            bottom,
            smallest: smallestOf(network, layer)
          })
        };
  });
  return {layers: placed, ...(hidden > 0 && {gap: {x: xOf(gapAfter + 1), count: hidden}}), width, pitch, top, bottom};
}

/** Space between a unit and its name. */
export const labelGap = 12;

interface Bounds {
  top: number;
  bottom: number;
}

type Place = Omit<PlacedLayer, "layer" | "x" | "labelWidth">;

function placeUnits(
  {width: units, kind}: MeasuredLayer,
  {room, top, bottom, smallest}: Bounds & {room: number; smallest: Smallest}
): Place {
  const available = bottom - top;
  const largest = Math.min(kind === "input" ? inputTile : largeTile, Math.max(smallTile, room));
  const size = Math.floor(Math.min(largest, available / units - (units > 1 ? smallest.gap : 0)));
  if (size >= smallest.tile || units === 1) {
    const pitch = Math.min(size * 2.18, available / units);
    return {form: "tiles", width: size, height: size, tops: column(units, pitch, size, {top, bottom}), unshown: 0};
  }
  const least = Math.max(leastCell, available / mostUnits);
  const count = Math.min(units, Math.max(1, Math.floor((available + 1e-6) / least)));
  const end = count < units ? bottom - noteHeight : bottom;
  const height = Math.min(smallTile, (end - top) / count);
  return {
    form: "strip",
    width: Math.min(stripWidth, Math.max(12, room)),
    height,
    tops: column(count, height, height, {top, bottom: end}),
    unshown: units - count
  };
}

/** How far tiles shrink before they become a strip. */
interface Smallest {
  tile: number;
  /** Space between tiles that is never given up: the bias stands there. */
  gap: number;
}

/** A few pixels of weights can still be told apart where a map of colours cannot; classes are named beside tiles only. */
function smallestOf({image, links, graph}: MeasuredNetwork, {id, output, names}: MeasuredLayer): Smallest {
  if (image && links.some(({from, to}) => from === "input" && to === id)) return {tile: 12, gap: 2};
  return output === graph.output && names ? {tile: 18, gap: 4} : {tile: smallTile, gap: 6};
}

function placeImage(network: MeasuredNetwork, room: Bounds & {width: number}): Place {
  const {width, height} = imageSize(network, room);
  return {form: "image", width, height, tops: column(1, height, height, room), unshown: 0};
}

function imageSize(
  {image, layers}: MeasuredNetwork,
  {width, top, bottom}: Bounds & {width: number}
): {width: number; height: number} {
  const {width: columns, height: rows} = image ?? {width: 1, height: 1};
  const size = Math.min(128, width * 0.16, (width / layers.length) * 0.85, (bottom - top) * 0.6);
  return columns >= rows
    ? {width: size, height: (size * rows) / columns}
    : {width: (size * columns) / rows, height: size};
}

function column(count: number, pitch: number, size: number, {top, bottom}: Bounds): Float32Array {
  const first = (top + bottom) / 2 - ((count - 1) * pitch + size) / 2;
  return Float32Array.from({length: count}, (_, at) => first + at * pitch);
}

function labelRoom({names = [], kind, width: units}: MeasuredLayer, width: number): number {
  if (names.length > mostNames || names.length < units) return 0;
  // A class has its marker between tile and name.
  const extra = labelGap + (kind === "input" ? 0 : 14);
  return Math.min(longestLabel, width * 0.2, Math.max(0, ...names.map((name) => textWidth(name, labelSize) + extra)));
}

/** The first and the last layers, when there is no room for all. */
function chooseLayers(
  layers: readonly MeasuredLayer[],
  columns: number
): {shown: MeasuredLayer[]; gapAfter: number; hidden: number} {
  if (layers.length <= columns) return {shown: [...layers], gapAfter: layers.length, hidden: 0};
  const keep = Math.max(2, columns - 1);
  const first = Math.ceil(keep / 2);
  const shown = [...layers.slice(0, first), ...layers.slice(layers.length - (keep - first))];
  return {shown, gapAfter: first - 1, hidden: layers.length - shown.length};
}
