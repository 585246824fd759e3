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
export function networkHeadings(network: MeasuredNetwork, {layers, gap, pitch, width}: NetworkLayout): Mark[] {
  const room = pitch > 0 ? pitch - 8 : 200;
  const marks: Mark[] = layers.flatMap((place) =>
    heading(network, place, Math.min(room, 2 * Math.min(place.x, width - place.x)))
  );
  if (gap) {
    const title = `${plural(gap.count, "layer")} not shown`;
    const common = {kind: "text", x: gap.x, size, anchor: "middle", fill: "soft", title, role: "label"} as const;
    marks.push(
      {...common, key: "gap", y: first, text: "…"},
      {...common, key: "gap count", y: second, text: `+${gap.count}`}
    );
  }
  return marks;
}

/** Returns the parts of a layer in words: "4 units · tanh · dropout 0.2". */
function describeLayer({image, graph, head}: MeasuredNetwork, layer: MeasuredLayer): string {
  const isInput = layer.kind === "input";
  const units =
    isInput && image ? `${image.width} × ${image.height} pixels` : plural(layer.width, isInput ? "feature" : "unit");
  const own = layer.output === graph.output ? head?.op : undefined;
  const frozen = layer.bias?.frozen?.every((flag) => flag === 1) ? "frozen" : undefined;
  return [units, layer.activation?.label, ...layer.parts, own, frozen].filter((part) => part !== undefined).join(" · ");
}

function heading(network: MeasuredNetwork, {layer, x, form}: PlacedLayer, room: number): Text[] {
  const fits = (text: string, weight = 400): boolean => textWidth(text, size, weight) <= room;
  const words = describeLayer(network, layer);
  const parts = words.split(" · ");
  const names = [layer.label, layer.label.replace(/^Hidden /, ""), layer.label.slice(0, 3)];
  const shorter = [words, parts.slice(0, 2).join(" · "), parts[0], count(layer.width)];
  const strip = form === "strip" ? "; one cell for each unit, what it computes for one row" : "";
  const common = {
    kind: "text",
    x,
    size,
    anchor: "middle",
    address: layer.id,
    title: `${layer.label}: ${words}${strip}`
  } as const;
  return [
    {
      ...common,
      key: `heading ${layer.id}`,
      y: first,
      text: names.find((text) => fits(text, 600)) ?? cut(layer.label, size, room, 600),
      weight: 600,
      fill: "ink",
      role: "layer"
    },
    {
      ...common,
      key: `subheading ${layer.id}`,
      y: second,
      text: shorter.find((text) => fits(text)) ?? count(layer.width),
      fill: "soft",
      role: "label"
    }
  ];
}
