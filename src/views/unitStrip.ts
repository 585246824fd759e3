/** A layer with more units than there is room for pictures: one cell for each, coloured by what it computed for one row. */
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredNetwork, MeasuredParameter} from "../lenses/measureNetwork.ts";
import type {PlacedLayer} from "./networkLayout.ts";
import {stripDomain} from "./unitScale.ts";
import {unitAddress} from "./unitWords.ts";
import {capital, count, number, unitName} from "./words.ts";

const biasWidth = 5;
const size = 14;

/** Draws a layer as a strip of cells, its biases as a narrow one on the left. */
export function unitStrip({row}: MeasuredNetwork, place: PlacedLayer, pitch: number): Mark[] {
  const {layer, x, width, height, tops, unshown} = place;
  const shown = tops.length;
  const values = layer.activations.subarray(0, shown);
  const left = x - width / 2;
  const frame = {x: left, y: tops[0], width, height: shown * height};
  const marks: Mark[] = [
    {kind: "rect", key: `strip frame ${layer.id}`, ...frame, stroke: "rule", strokeWidth: 2},
    {
      kind: "cells",
      key: `strip ${layer.id}`,
      ...frame,
      columns: 1,
      rows: shown,
      values,
      paint: {scale: "diverging", domain: stripDomain(layer)},
      smooth: false
    }
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
      title: `${capital(unitName(layer, unit))} = ${number(values[unit])} for row ${row + 1} of the batch`,
      role: "unit"
    });
  if (layer.bias?.trainable) marks.push(biasStrip(place, layer.bias));
  if (unshown > 0) marks.push(unshownLabel(place, pitch));
  return marks;
}

function biasStrip({layer, x, width, height, tops}: PlacedLayer, {tensor, shape, values}: MeasuredParameter): Mark {
  const shown = tops.length;
  return {
    kind: "cells",
    key: `biases ${layer.id}`,
    x: x - width / 2 - biasWidth - 3,
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

function unshownLabel({layer, x, height, tops, unshown}: PlacedLayer, room: number): Mark {
  const words = `${count(unshown)} more units not shown`;
  return {
    kind: "text",
    key: `unshown ${layer.id}`,
    x,
    y: tops[tops.length - 1] + height + 17,
    text: [words, `+${count(unshown)} units`].find((text) => textWidth(text, size) <= room - 10) ?? `+${unshown}`,
    size,
    anchor: "middle",
    fill: "soft",
    title: words,
    role: "label"
  };
}
