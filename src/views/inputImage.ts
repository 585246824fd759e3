/** Pixel inputs as the image they are. */
import type {Mark} from "../scene/scene.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {PlacedLayer} from "./networkLayout.ts";

/** Images as wide as the words below them. */
const leastForWords = 112;

/** Draws the image of the row that is held, and what stands beside it. */
export function inputImage({image, row}: MeasuredNetwork, {layer, x, width, height, tops}: PlacedLayer): Mark[] {
  if (!image) return [];
  const frame = {x: x - width / 2, y: tops[0], width, height};
  const text = {kind: "text", x, size: 14, anchor: "middle", fill: "soft", role: "label"} as const;
  return [
    {kind: "rect", key: "image frame", ...frame, stroke: "rule", strokeWidth: 2},
    {
      kind: "cells",
      key: "image",
      ...frame,
      columns: image.width,
      rows: image.height,
      values: image.values,
      paint: {scale: "ink", domain: image.max},
      smooth: false,
      tensor: "data.values",
      shape: [image.dataRow + 1, layer.width],
      offset: image.dataRow * layer.width,
      stride: 1,
      role: "unit",
      title: `Row ${row + 1} of the batch, as an image`
    },
    {
      ...text,
      key: "image row",
      y: tops[0] + height + 20,
      text: width < leastForWords ? `row ${row + 1}` : `row ${row + 1} of the batch`,
      title: `Row ${row + 1} of the batch`
    }
  ];
}
