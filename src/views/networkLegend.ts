/** The line below a network: what colours and widths mean, and what is not drawn. */
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import {colourRamp} from "./colourRamp.ts";
import type {DrawnLinks} from "./networkLinks.ts";
import type {NetworkLayout} from "./networkLayout.ts";
import type {LayerPictures} from "./unitPictures.ts";
import {describePicture} from "./unitWords.ts";
import type {ScaleScope} from "./unitScale.ts";
import {count, cut, number, plural, unitName} from "./words.ts";

/** What the legend is made from. */
export interface NetworkLegendOptions {
  network: MeasuredNetwork;
  layout: NetworkLayout;
  pictures: ReadonlyMap<string, LayerPictures>;
  focus: {layer: string; unit: number} | undefined;
  links: DrawnLinks;
  width: number;
  height: number;
  scope: ScaleScope;
}

const size = 14;
const lineHeight = 22;
const ramp = 160;
const narrow = 700;

/** Returns how much room the legend takes at the bottom of a picture. */
export function networkLegendHeight(width: number): number {
  return width < narrow ? 24 + 2 * lineHeight : 48;
}

/** Draws the legend: one line, or two where there is little room. */
export function networkLegend(options: NetworkLegendOptions): Mark[] {
  const {width, height} = options;
  const margin = width < narrow ? 8 : 24;
  const {low, high, words} = scaleOf(options);
  const second = height - 18;
  const first = width < narrow ? second - lineHeight : second;
  const notes = notesOf(options);
  const text = {kind: "text", size, baseline: "middle", fill: "soft", role: "legend"} as const;
  const shownRamp = Math.min(ramp + textWidth(low + high, size) - 20, width * 0.45);
  const wordsRoom = width - 2 * margin - shownRamp - 12 - (width < narrow ? 0 : textWidth(notes, size) + 24);
  const fit = (full: string, room: number): string => cut(full, (shorter) => textWidth(shorter, size) <= room);
  return [
    ...colourRamp({x: margin, y: first, width: shownRamp, low, high}),
    {...text, key: "legend words", x: margin + shownRamp + 12, y: first, text: fit(words, wordsRoom), title: words},
    width < narrow
      ? {...text, key: "legend notes", x: margin, y: second, text: fit(notes, width - 2 * margin), title: notes}
      : {...text, key: "legend notes", x: width - margin, y: second, text: notes, title: notes, anchor: "end"}
  ];
}

function scaleOf({network, pictures, focus, scope}: NetworkLegendOptions): {low: string; high: string; words: string} {
  const layer = network.layers.find(({id}) => id === focus?.layer);
  const own = layer && pictures.get(layer.id);
  if (own && focus && focus.unit < own.domains.length) {
    const words = `${unitName(layer, focus.unit)}: ${describePicture(layer, focus.unit, own)}`;
    if (own.quantity === "probability" && own.units.width === 1) return {low: "0", high: "1", words};
    return {...ends(own.domains[focus.unit]), words};
  }
  const shown = [...pictures.values()].filter(({quantity}) => quantity === "activation" || quantity === "weight");
  const domains = new Set(shown.flatMap(({domains}) => domains));
  const [shared] = domains;
  const quantity = shown.some(({quantity}) => quantity === "weight") ? "weight or activation" : "activation";
  if (domains.size === 1 && shared > 0) return {...ends(shared), words: quantity};
  const each = scope === "layer" ? "layer" : "unit";
  return {low: "−max", high: "max", words: domains.size === 0 ? "sign" : `${quantity}, own scale per ${each}`};
}

function ends(domain: number): {low: string; high: string} {
  return {low: number(-domain), high: number(domain)};
}

function notesOf({layout, links}: NetworkLegendOptions): string {
  const notes: string[] = [];
  if (layout.gap) notes.push(`${plural(layout.gap.count, "layer")} not shown`);
  if (links.hidden > 0) notes.push(`strongest ${count(links.drawn)} links, ${count(links.hidden)} hidden`);
  if (links.drawn > 0) notes.push("line width is |weight|");
  return notes.join(" · ");
}
