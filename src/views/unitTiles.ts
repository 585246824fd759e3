/** Units as pictures of what they compute, with their biases and names. */
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {MeasuredGrid} from "../lenses/measureSurface.ts";
import type {PlacedLayer} from "./networkLayout.ts";
import type {LayerPictures} from "./unitPictures.ts";
import {cut, number, unitName} from "./words.ts";

/** What tiles are drawn from. */
export interface TileOptions {
  network: MeasuredNetwork;
  grid: MeasuredGrid | undefined;
  pictures: LayerPictures | undefined;
  /** Most width of a name beside a unit. */
  labelWidth: number;
}

/** A range below this share of the scale looks like one colour. */
const flatShare = 0.01;
const biasRadius = 5;
const labelSize = 14;

/** Draws the units of a layer that stand as tiles. */
export function unitTiles(place: PlacedLayer, options: TileOptions): Mark[] {
  return [...place.tops].flatMap((_, unit) => unitTile(place, unit, options));
}

/** Returns the address of what a unit computed for the row that is held. */
export function unitAddress({output}: {output: string}, row: number, unit: number): string {
  return `now:${output}[${row},${unit}]`;
}

function unitTile(place: PlacedLayer, unit: number, {network, grid, pictures, labelWidth}: TileOptions): Mark[] {
  const {layer, x, width, height, tops} = place;
  const left = x - width / 2;
  const top = tops[unit];
  const address = unitAddress(layer, network.row, unit);
  const frame = {x: left, y: top, width, height, radius: 2};
  const marks: Mark[] = [];
  if (grid && pictures && grid.columns * grid.rows > 0) {
    const size = grid.columns * grid.rows;
    marks.push({
      kind: "cells",
      key: `picture ${layer.id} ${unit}`,
      x: left,
      y: top,
      width,
      height,
      columns: grid.columns,
      rows: grid.rows,
      values: pictures.units.values.subarray(unit * size, (unit + 1) * size),
      paint: {scale: "diverging", domain: pictures.domains[unit]},
      smooth: grid.rows > 1
    });
  }
  marks.push({
    kind: "rect",
    key: `unit ${layer.id} ${unit}`,
    ...frame,
    stroke: "rule",
    strokeWidth: 1,
    address,
    title: unitTitle(place, unit, {network, pictures}),
    role: "unit"
  });
  if (pictures && isFlat(pictures, unit) && height >= 40) marks.push(...flatLabel(place, unit));
  const name = layer.names?.[unit];
  if (name !== undefined) marks.push(nameLabel(place, unit, {name, labelWidth}));
  if (layer.bias?.trainable) marks.push(biasDot(place, unit));
  return marks;
}

function unitTitle(
  {layer}: PlacedLayer,
  unit: number,
  {network, pictures}: {network: MeasuredNetwork; pictures: LayerPictures | undefined}
): string {
  const name = unitName(layer, unit);
  const activation = layer.activation ? ` (${layer.activation.label})` : "";
  const value = `${number(layer.activations[unit])} for row ${network.row + 1} of the batch`;
  const start = `${name.charAt(0).toUpperCase()}${name.slice(1)}${activation} = ${value}`;
  if (!pictures || unit >= pictures.ranges.length) return start;
  const {least, most, isBroken} = pictures.ranges[unit];
  if (most < least) return `${start}; nothing but non-finite numbers in its picture`;
  const range = isFlat(pictures, unit)
    ? `flat: ${number(least)} everywhere in its picture`
    : `${pictures.quantity} ${number(least)} … ${number(most)} in its picture`;
  return `${start}; ${range}${isBroken ? ", and non-finite numbers" : ""}`;
}

/** Returns whether a unit's picture is one colour. */
export function isFlat({ranges, domains}: LayerPictures, unit: number): boolean {
  const {least, most} = ranges[unit];
  return most - least <= flatShare * domains[unit];
}

function flatLabel({layer, x, width, height, tops}: PlacedLayer, unit: number): Mark[] {
  const middle = tops[unit] + height / 2;
  return [
    {
      kind: "rect",
      key: `flat ground ${layer.id} ${unit}`,
      x: x - Math.min(20, width / 2),
      y: middle - 10,
      width: Math.min(40, width),
      height: 20,
      radius: 3,
      fill: "stage",
      opacity: 0.85
    },
    {
      kind: "text",
      key: `flat ${layer.id} ${unit}`,
      x,
      y: middle,
      text: "flat",
      size: labelSize,
      anchor: "middle",
      baseline: "middle",
      fill: "ink"
    }
  ];
}

function nameLabel(
  {layer, x, width, height, tops}: PlacedLayer,
  unit: number,
  {name, labelWidth}: {name: string; labelWidth: number}
): Mark {
  const isInput = layer.kind === "input";
  return {
    kind: "text",
    key: `name ${layer.id} ${unit}`,
    x: isInput ? x - width / 2 - 12 : x + width / 2 + 12,
    y: tops[unit] + height / 2,
    text: cut(name, (text) => textWidth(text, labelSize) <= labelWidth),
    size: labelSize,
    anchor: isInput ? "end" : "start",
    baseline: "middle",
    fill: "soft",
    italic: /^[a-z|]*[₁₂]/.test(name),
    title: name,
    role: "label"
  };
}

function biasDot({layer, x, width, height, tops}: PlacedLayer, unit: number): Mark {
  const {tensor, values, frozen} = layer.bias!;
  const isFrozen = frozen?.[unit] === 1;
  return {
    kind: "circle",
    key: `bias ${layer.id} ${unit}`,
    x: x - width / 2,
    y: tops[unit] + height,
    r: Math.min(biasRadius, width / 8 + 1.5),
    fill: {value: values[unit], scale: "diverging", domain: 1},
    stroke: isFrozen ? "ink" : "soft",
    strokeWidth: isFrozen ? 2 : 1,
    address: `${tensor}[${unit}]`,
    title: `Bias of ${unitName(layer, unit)} = ${number(values[unit])}${isFrozen ? ", frozen" : ""}`,
    role: "bias"
  };
}
