/** A layer with more units than there is room for pictures: one cell for each, coloured by what it computed for one row. */
import type {Mark} from "../scene/scene.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {PlacedLayer} from "./networkLayout.ts";
import {unitAddress} from "./unitTiles.ts";
import {number, plural, unitName} from "./words.ts";

const biasWidth = 6;

/** Draws a layer as a strip of cells, its biases as a narrow one on the left. */
export function unitStrip({row}: MeasuredNetwork, place: PlacedLayer): Mark[] {
  const {layer, x, width, height, tops, unshown} = place;
  const shown = tops.length;
  const values = layer.activations.subarray(0, shown);
  const left = x - width / 2;
  const frame = {x: left, y: tops[0], width, height: shown * height};
  const marks: Mark[] = [
    {
      kind: "cells",
      key: `strip ${layer.id}`,
      ...frame,
      columns: 1,
      rows: shown,
      values,
      paint: {scale: "diverging", domain: largest(layer.activations)},
      smooth: false
    },
    {kind: "rect", key: `strip frame ${layer.id}`, ...frame, stroke: "rule"}
  ];
  for (let unit = 0; unit < shown; unit++)
    marks.push({
      kind: "rect",
      key: `unit ${layer.id} ${unit}`,
      x: left,
      y: tops[unit],
      width,
      height,
      address: unitAddress(layer, row, unit),
      title: `${unitName(layer, unit)} = ${number(values[unit])} for row ${row + 1} of the batch`,
      role: "unit"
    });
  if (layer.bias?.trainable) marks.push(biasStrip(place));
  if (unshown > 0)
    marks.push({
      kind: "text",
      key: `unshown ${layer.id}`,
      x,
      y: tops[shown - 1] + height + 16,
      text: `+${unshown}`,
      size: 14,
      anchor: "middle",
      fill: "soft",
      title: `${plural(unshown, "more unit")} not shown`,
      role: "label"
    });
  return marks;
}

function biasStrip({layer, x, width, height, tops}: PlacedLayer): Mark {
  const {tensor, shape, values} = layer.bias!;
  const shown = tops.length;
  return {
    kind: "cells",
    key: `biases ${layer.id}`,
    x: x - width / 2 - biasWidth - 2,
    y: tops[0],
    width: biasWidth,
    height: shown * height,
    columns: 1,
    rows: shown,
    values: values.subarray(0, shown),
    paint: {scale: "diverging", domain: 1},
    smooth: false,
    tensor,
    shape,
    role: "bias"
  };
}

function largest(values: Float32Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most && Math.abs(value) < Infinity) most = Math.abs(value);
  return most;
}
