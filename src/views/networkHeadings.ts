/** What stands above the columns of a network. */
import type {Mark, Text} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredLayer, MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {NetworkLayout, PlacedLayer} from "./networkLayout.ts";
import {count, cut, plural} from "./words.ts";

const size = 14;
const first = 32;
const second = 52;

/** Draws the headings of the layers; they shorten as columns come closer. */
export function networkHeadings(network: MeasuredNetwork, {layers, gap, pitch}: NetworkLayout): Mark[] {
  const room = pitch > 0 ? pitch - 10 : 200;
  const marks = layers.flatMap((place) => heading(network, place, room));
  if (!gap) return marks;
  return [
    ...marks,
    {
      kind: "text",
      key: "gap",
      x: gap.x,
      y: first,
      text: "…",
      size,
      anchor: "middle",
      fill: "soft",
      title: `${plural(gap.count, "more layer")} not shown`,
      role: "label"
    }
  ];
}

/** Returns the parts of a layer in words: "4 units · tanh · dropout 0.2". */
export function describeLayer(network: MeasuredNetwork, layer: MeasuredLayer): string {
  const units =
    layer.kind === "input"
      ? network.image
        ? `${network.image.width} × ${network.image.height} pixels`
        : plural(layer.width, "feature")
      : plural(layer.width, "unit");
  const head = layer.output === network.graph.output ? network.head?.op : undefined;
  return [units, layer.activation?.label, ...layer.parts, head].filter((part) => part !== undefined).join(" · ");
}

function heading(network: MeasuredNetwork, {layer, x, form}: PlacedLayer, room: number): Text[] {
  const fits = (text: string, weight = 400): boolean => textWidth(text, size, weight) <= room;
  const words = describeLayer(network, layer);
  const short = [words, words.split(" · ").slice(0, 2).join(" · "), words.split(" · ")[0], count(layer.width)];
  const title = `${layer.label}: ${words}${form === "strip" ? "" : ""}`;
  const common = {kind: "text", x, size, anchor: "middle", address: layer.id, title} as const;
  const name = [layer.label, layer.label.replace(/^Hidden /, ""), layer.label.slice(0, 3)];
  return [
    {
      ...common,
      key: `heading ${layer.id}`,
      y: first,
      text: name.find((text) => fits(text, 600)) ?? cut(layer.label, (text) => fits(text, 600)),
      weight: 600,
      fill: "ink",
      role: "layer"
    },
    {
      ...common,
      key: `subheading ${layer.id}`,
      y: second,
      text: short.find((text) => fits(text)) ?? count(layer.width),
      fill: "soft",
      role: "label"
    }
  ];
}
