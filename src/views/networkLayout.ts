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
}

/** A gap that stands for layers without room. */
export interface LayerGap {
  x: number;
  count: number;
}

/** Where everything stands. */
export interface NetworkLayout {
  layers: readonly PlacedLayer[];
  gap?: LayerGap;
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
}

const headingHeight = 72;
const arcHeight = 36;
const legendHeight = 48;
const largeTile = 64;
const smallTile = 28;
const inputTile = 44;
const leastCell = 5;
const mostUnits = 64;
const leastPitch = 44;
const mostHidden = 12;
const labelSize = 14;
const longestLabel = 140;

/** Returns where the layers of a network stand in a picture of this size. */
export function networkLayout(network: MeasuredNetwork, {width, height}: NetworkSize): NetworkLayout {
  const top = headingHeight + (network.residuals.length > 0 ? arcHeight : 16);
  const bottom = Math.max(top + 40, height - legendHeight);
  const {layers} = network;
  const left = labelRoom(layers[0], width) + 24 + inputTile / 2;
  const last = layers[layers.length - 1];
  const right = Math.max(labelRoom(last, width) + 24 + largeTile / 2, Math.min(98, width * 0.12));
  const span = Math.max(0, width - left - right);
  const columns = Math.max(2, Math.min(mostHidden + 2, Math.floor(span / leastPitch) + 1));
  const {shown, gapAfter, hidden} = chooseLayers(layers, columns);
  const count = shown.length + (hidden > 0 ? 1 : 0);
  const pitch = count > 1 ? span / (count - 1) : 0;
  const xOf = (column: number): number => (count > 1 ? left + column * pitch : width / 2);
  const placed = shown.map((layer, at) => {
    const column = hidden > 0 && at > gapAfter ? at + 1 : at;
    return placeLayer(layer, {network, x: xOf(column), room: Math.max(smallTile, pitch * 0.55), top, bottom});
  });
  return {
    layers: placed,
    ...(hidden > 0 && {gap: {x: xOf(gapAfter + 1), count: hidden}}),
    pitch,
    top,
    bottom
  };
}

interface Room {
  network: MeasuredNetwork;
  x: number;
  /** Most width a unit may take. */
  room: number;
  top: number;
  bottom: number;
}

function placeLayer(layer: MeasuredLayer, {network, x, room, top, bottom}: Room): PlacedLayer {
  const available = bottom - top;
  if (layer.kind === "input" && network.image) {
    const {width, height} = network.image;
    const size = Math.min(room * 1.6, available * 0.5, 120);
    const [w, h] = width >= height ? [size, (size * height) / width] : [(size * width) / height, size];
    return {
      layer,
      form: "image",
      x,
      width: w,
      height: h,
      tops: new Float32Array([(top + bottom - h) / 2]),
      unshown: 0
    };
  }
  const largest = Math.min(layer.kind === "input" ? inputTile : largeTile, room);
  const size = Math.floor(Math.min(largest, available / layer.width - tileGap(layer.width)));
  if (size >= smallTile || (layer.width === 1 && size > 0)) {
    const pitch = Math.min(size + mostGap(size), available / layer.width);
    return {
      layer,
      form: "tiles",
      x,
      width: size,
      height: size,
      tops: column(layer.width, pitch, size, top, bottom),
      unshown: 0
    };
  }
  const count = Math.max(1, Math.min(layer.width, mostUnits, Math.floor(available / leastCell)));
  const height = Math.min(smallTile, available / count);
  return {
    layer,
    form: "strip",
    x,
    width: Math.min(smallTile, room),
    height,
    tops: column(count, height, height, top, bottom),
    unshown: layer.width - count
  };
}

/** Space between tiles that is never given up: the bias stands there. */
function tileGap(count: number): number {
  return count > 1 ? 6 : 0;
}

function mostGap(size: number): number {
  return Math.max(8, size * 1.18);
}

function column(count: number, pitch: number, size: number, top: number, bottom: number): Float32Array {
  const first = (top + bottom) / 2 - ((count - 1) * pitch + size) / 2;
  return Float32Array.from({length: count}, (_, at) => first + at * pitch);
}

function labelRoom({names = []}: MeasuredLayer, width: number): number {
  const most = Math.min(longestLabel, width * 0.18);
  if (names.length > mostUnits) return 0;
  return Math.min(most, Math.max(0, ...names.map((name) => textWidth(name, labelSize) + 8)));
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
