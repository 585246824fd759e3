/** The numbers behind the picture of every unit, with the scale they are coloured on. */
import type {Mark, PathCommand} from "../scene/scene.ts";
import type {MeasuredLayer, MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {MeasuredGrid, MeasuredUnits} from "../lenses/measureSurface.ts";
import {domainsOf, reachOf, unitRanges, type ScaleScope, type UnitRange} from "./unitScale.ts";

/** The pictures of a layer's units. */
export interface LayerPictures {
  columns: number;
  rows: number;
  /** As they are coloured. */
  units: MeasuredUnits;
  /** Of the numbers as measured. */
  ranges: readonly UnitRange[];
  /** |value| at which each unit's colour is full. */
  domains: readonly number[];
  quantity: "input" | "activation" | "output" | "probability" | "weight";
  /** Whether places between the cells have a meaning. */
  smooth: boolean;
  /** Whether there is one feature, along which the numbers are a curve. */
  isCurve: boolean;
  /** Whether inputs that do not vary are held, as those beside a plane are. */
  isPlane: boolean;
  /** The tensor that the cells are elements of, one row of it for each unit. */
  elements?: {tensor: string; shape: readonly number[]};
}

/** Returns the pictures of those layers that are to have some, by id; layers that were not measured have none. */
export function unitPictures(
  network: MeasuredNetwork,
  layers: readonly MeasuredLayer[],
  {grid, scope}: {grid: MeasuredGrid | undefined; scope: ScaleScope}
): Map<string, LayerPictures> {
  const pictures = new Map<string, LayerPictures>();
  for (const layer of layers) {
    const found = weightPictures(network, layer, scope) ?? (grid && gridPictures(network, layer, {grid, scope}));
    if (found) pictures.set(layer.id, found);
  }
  if (scope === "network") shareDomain(pictures);
  return pictures;
}

/** Returns probabilities of two classes as the side of ½ they are on: −1 … 1. */
export function centred({width, values}: MeasuredUnits): MeasuredUnits {
  return {width, values: values.map((p) => 2 * p - 1)};
}

/** Where a picture stands. */
export interface PictureFrame {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Draws the picture of a unit: a map of colours, for data of one feature with the curve on it. */
export function unitPicture(pictures: LayerPictures, unit: number, frame: PictureFrame): Mark[] {
  const {columns, rows, units, domains, smooth, isCurve, elements} = pictures;
  const {key, x, y, width, height} = frame;
  const size = columns * rows;
  const values = units.values.subarray(unit * size, (unit + 1) * size);
  const domain = domains[unit];
  const cells: Mark = {
    kind: "cells",
    key,
    x,
    y,
    width,
    height,
    columns,
    rows,
    values,
    paint: {scale: "diverging", domain},
    smooth,
    ...(isCurve && {opacity: 0.55}),
    ...(elements && {...elements, offset: unit * size, stride: 1})
  };
  return isCurve ? [cells, curve(values, domain, frame)] : [cells];
}

/** A curve over the width of a tile; half its height is the domain. */
function curve(values: Float32Array, domain: number, {key, x, y, width, height}: PictureFrame): Mark {
  const middle = y + height / 2;
  const up = domain > 0 ? (height / 2 - 2) / domain : 0;
  const d = Array.from(values, (value, at): PathCommand => {
    const place = middle - Math.max(y - middle, Math.min(middle - y, value * up));
    return [at === 0 ? "M" : "L", x + ((at + 0.5) / values.length) * width, place];
  });
  return {kind: "path", key: `${key} curve`, d, stroke: "ink", strokeWidth: 1.5};
}

/** Returns the weights of units that look at pixels, as images; `undefined` for other layers. */
export function weightPictures(
  {image, links, layers}: MeasuredNetwork,
  {id}: MeasuredLayer,
  scope: ScaleScope
): LayerPictures | undefined {
  const link = image && links.find(({from, to}) => from === "input" && to === id);
  if (!link || link.shape[1] !== image.width * image.height || layers[0].width !== link.shape[1]) return undefined;
  const units = {width: link.shape[0], values: link.values};
  const ranges = unitRanges(units);
  return {
    columns: image.width,
    rows: image.height,
    units,
    ranges,
    domains: domainsOf(ranges, undefined, scope),
    quantity: "weight",
    smooth: false,
    isCurve: false,
    isPlane: false,
    elements: {tensor: link.tensor, shape: link.shape}
  };
}

/** Returns what the units of a layer compute over a plane or over rows of the data; `undefined` when it was not measured. */
export function gridPictures(
  {head, graph}: MeasuredNetwork,
  {output, kind, range}: MeasuredLayer,
  {grid, scope}: {grid: MeasuredGrid; scope: ScaleScope}
): LayerPictures | undefined {
  const isOutput = output === graph.output;
  const units = grid.units[isOutput && head ? head.node : output] as MeasuredUnits | undefined;
  const {columns, rows} = grid;
  if (!units || units.values.length === 0) return undefined;
  const ranges = unitRanges(units);
  const isPlane = grid.kind === "surface";
  const common = {columns, rows, ranges, smooth: isPlane && rows > 1, isCurve: isPlane && rows === 1, isPlane};
  if (isOutput && head)
    return {
      ...common,
      units: head.op === "sigmoid" ? centred(units) : units,
      domains: ranges.map(() => 1),
      quantity: "probability"
    };
  return {
    ...common,
    units,
    domains: domainsOf(ranges, range, scope),
    quantity: kind === "input" ? "input" : isOutput ? "output" : "activation"
  };
}

/** One scale for all activations; inputs, weights and probabilities are other quantities and keep theirs. */
function shareDomain(pictures: Map<string, LayerPictures>): void {
  const shared = [...pictures].filter(([, {quantity}]) => quantity === "activation");
  const domain = reachOf(shared.flatMap(([, {ranges}]) => ranges));
  for (const [id, known] of shared) pictures.set(id, {...known, domains: known.domains.map(() => domain)});
}
