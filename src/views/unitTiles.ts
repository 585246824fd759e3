/** Units as pictures of what they compute, with their biases and names. */
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredNetwork, MeasuredParameter} from "../lenses/measureNetwork.ts";
import {labelGap, type PlacedLayer} from "./networkLayout.ts";
import {unitPicture, type LayerPictures} from "./unitPictures.ts";
import {isFlat} from "./unitScale.ts";
import {describeUnit, unitAddress} from "./unitWords.ts";
import {cut, number, unitName} from "./words.ts";

const biasRadius = 5;
const labelSize = 14;
const leastForWords = 40;

/** Draws the units of a layer that stand as tiles. */
export function unitTiles(network: MeasuredNetwork, place: PlacedLayer, pictures: LayerPictures | undefined): Mark[] {
  const marks: Mark[] = [];
  for (let unit = 0; unit < place.tops.length; unit++) addTile(marks, unit, {network, place, pictures});
  return marks;
}

interface Tile {
  network: MeasuredNetwork;
  place: PlacedLayer;
  pictures: LayerPictures | undefined;
}

function addTile(marks: Mark[], unit: number, {network, place, pictures}: Tile): void {
  const {layer, x, width, height, tops} = place;
  const frame = {x: x - width / 2, y: tops[unit], width, height};
  const isDrawn = pictures !== undefined && unit < pictures.units.width;
  marks.push({
    kind: "rect",
    key: `unit ${layer.id} ${unit}`,
    ...frame,
    radius: 2,
    fill: "stage",
    stroke: "rule",
    strokeWidth: isDrawn ? 2 : 1,
    address: unitAddress(layer, network.row, unit),
    title: describeUnit(layer, unit, {row: network.row, pictures}),
    role: "unit"
  });
  if (isDrawn) marks.push(...unitPicture(pictures, unit, {key: `picture ${layer.id} ${unit}`, ...frame}));
  if (isDrawn && height >= leastForWords && isFlat(pictures.ranges[unit], pictures.domains[unit]))
    marks.push(...flatLabel(place, unit, layer.kind === "input" && pictures.isPlane ? "held" : "flat"));
  const name = layer.names?.[unit];
  if (name !== undefined) marks.push(...nameLabel(place, unit, {name, classes: network.classes.length}));
  if (layer.bias?.trainable) marks.push(biasDot(place, unit, layer.bias));
}

/** The words stand on the stage's colour, because the tile's own may be as dark as ink. */
function flatLabel({layer, x, height, tops}: PlacedLayer, unit: number, text: string): Mark[] {
  const y = tops[unit] + height / 2;
  const width = textWidth(text, labelSize) + 8;
  const key = `flat ${layer.id} ${unit}`;
  return [
    {
      kind: "rect",
      key: `${key} ground`,
      x: x - width / 2,
      y: y - 10,
      width,
      height: 20,
      radius: 3,
      fill: "stage",
      opacity: 0.85
    },
    {kind: "text", key, x, y, text, size: labelSize, anchor: "middle", baseline: "middle", fill: "ink"}
  ];
}

function nameLabel(
  {layer, x, width, height, tops, labelWidth}: PlacedLayer,
  unit: number,
  {name, classes}: {name: string; classes: number}
): Mark[] {
  const isInput = layer.kind === "input";
  const isClass = !isInput && classes > 2;
  const y = tops[unit] + height / 2;
  const room = labelWidth - (isInput ? 0 : 14);
  const text: Mark = {
    kind: "text",
    key: `name ${layer.id} ${unit}`,
    x: isInput ? x - width / 2 - labelGap : x + width / 2 + labelGap + (isClass ? 14 : 0),
    y,
    text: cut(name, labelSize, room),
    size: labelSize,
    anchor: isInput ? "end" : "start",
    baseline: "middle",
    fill: "soft",
    italic: isMathName(name),
    title: name,
    role: "label"
  };
  if (!isClass) return [text];
  return [
    {
      kind: "points",
      key: `class ${unit}`,
      x: new Float32Array([x + width / 2 + labelGap + 4]),
      y: new Float32Array([y]),
      r: 4.5,
      paint: {scale: "classes", classes: new Int32Array([unit])},
      role: "decoration"
    },
    text
  ];
}

/** Returns whether a name is a symbol, set in italics: x, y, x₁. */
export function isMathName(name: string): boolean {
  return /^\|?[a-z][₁₂]?[²₁₂a-z|]*$/.test(name) && name.length <= 5 && (name.length === 1 || /[₁₂]/.test(name));
}

function biasDot(
  {layer, x, width, height, tops}: PlacedLayer,
  unit: number,
  {tensor, values, frozen}: MeasuredParameter
): Mark {
  const isFrozen = frozen?.[unit] === 1;
  const isTiny = width < 20;
  return {
    kind: "circle",
    key: `bias ${layer.id} ${unit}`,
    // Beside tiny tiles, so that it does not cover them.
    x: isTiny ? x - width / 2 - 5 : x - width / 2,
    y: isTiny ? tops[unit] + height / 2 : tops[unit] + height,
    r: isTiny ? biasRadius - 2 : width < leastForWords ? biasRadius - 1 : biasRadius,
    fill: {value: values[unit], scale: "diverging", domain: 1},
    stroke: isFrozen ? "ink" : "soft",
    strokeWidth: isFrozen ? 2.5 : 1,
    address: `${tensor}[${unit}]`,
    title: `Bias of ${unitName(layer, unit)} = ${number(values[unit])}${isFrozen ? ", frozen" : ""}`,
    role: "bias"
  };
}
