/** The line below a network: what colours and widths mean, and what is not drawn. */
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {MeasuredGrid} from "../lenses/measureSurface.ts";
import {colourRamp} from "./colourRamp.ts";
import type {DrawnLinks} from "./networkLinks.ts";
import type {NetworkLayout} from "./networkLayout.ts";
import type {LayerPictures} from "./unitPictures.ts";
import {describePicture} from "./unitWords.ts";
import {stripDomain, type ScaleScope} from "./unitScale.ts";
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
  grid: MeasuredGrid | undefined;
}

const size = 14;
const lineHeight = 22;
const ramp = 136;
const narrow = 700;

/** Returns how much room the legend takes at the bottom of a picture. */
export function networkLegendHeight(width: number): number {
  return width < narrow ? 24 + 2 * lineHeight : 48;
}

/** Draws the legend: one line, or two where there is little room. */
export function networkLegend(options: NetworkLegendOptions): Mark[] {
  const {width, height} = options;
  const isNarrow = width < narrow;
  const margin = isNarrow ? 8 : 24;
  const inside = width - 2 * margin;
  const {low, high, words} = scaleOf(options);
  const y = height - 18;
  const first = isNarrow ? y - lineHeight : y;
  const rampWidth = Math.min(ramp + textWidth(low + high, size), inside * (isNarrow ? 0.6 : 0.4));
  const notes = notesOf(options);
  const besides = isNarrow ? 0 : rampWidth + textWidth(words, size) + 36;
  const shown = fitting(notes, inside - besides);
  const allNotes = notes.map(([first]) => first).join(" · ");
  const room = inside - rampWidth - 12 - (isNarrow ? 0 : textWidth(shown, size) + 24);
  const text = {kind: "text", size, baseline: "middle", fill: "soft", role: "legend"} as const;
  return [
    ...colourRamp({x: margin, y: first, width: rampWidth, low, high}),
    {...text, key: "legend words", x: margin + rampWidth + 12, y: first, text: cut(words, size, room), title: words},
    isNarrow
      ? {...text, key: "legend notes", x: margin, y, text: cut(shown, size, inside), title: allNotes}
      : {...text, key: "legend notes", x: width - margin, y, text: shown, title: allNotes, anchor: "end"}
  ];
}

interface ScaleWords {
  low: string;
  high: string;
  words: string;
}

function scaleOf(options: NetworkLegendOptions): ScaleWords {
  const {network, pictures, focus} = options;
  const layer = network.layers.find(({id}) => id === focus?.layer);
  const own = layer && pictures.get(layer.id);
  if (!own || !focus || focus.unit >= own.domains.length) return commonScale(options);
  const words = `${unitName(layer, focus.unit)}: ${describePicture(layer, focus.unit, own)}`;
  if (own.quantity === "probability" && own.units.width === 1) return {low: "0", high: "1", words};
  return {...ends(own.domains[focus.unit]), words};
}

/** What the scales of all hidden layers have in common. */
function commonScale({network, layout, pictures, grid, scope}: NetworkLegendOptions): ScaleWords {
  const hidden = layout.layers.filter(({layer}) => layer.kind !== "input" && layer.output !== network.graph.output);
  if (hidden.length === 0) return outputScale(network, pictures);
  const own = hidden.flatMap(({layer}) => pictures.get(layer.id) ?? []);
  const strips = hidden.filter(({form}) => form === "strip");
  const hasPictures = own.some(({quantity}) => quantity !== "weight");
  const bands = grid?.kind !== "responses" ? "" : network.task === "classes" ? ", a band per class" : ", row by row";
  const parts: string[] = [];
  if (own.some(({quantity}) => quantity === "weight")) parts.push("weights");
  if (hasPictures) parts.push(`activation${bands}`);
  else if (strips.length > 0) parts.push(`activation for batch row ${network.row + 1}`);
  const words = parts.join(", then ") || "activation";
  const domains = new Set([...own.flatMap(({domains}) => domains), ...strips.map(({layer}) => stripDomain(layer))]);
  const [shared] = domains;
  if (domains.size === 1 && shared > 0) return {...ends(shared), words};
  const each = scope === "layer" || !hasPictures ? "layer" : "unit";
  return {
    low: "−max",
    high: "max",
    words: parts.length > 1 || bands !== "" ? words : `${words}, own scale per ${each}`
  };
}

/** Without hidden layers the output is what there is to see. */
function outputScale(
  {classes, graph, layers}: MeasuredNetwork,
  pictures: ReadonlyMap<string, LayerPictures>
): ScaleWords {
  const last = layers.find(({output}) => output === graph.output);
  const own = last && pictures.get(last.id);
  if (!own) return {low: "−", high: "+", words: "sign"};
  if (own.quantity !== "probability") return {...ends(own.domains[0] ?? 0), words: own.quantity};
  return own.units.width === 1
    ? {low: classes[0], high: classes[1] ?? "", words: "probability"}
    : {...ends(1), words: "probability"};
}

function ends(domain: number): {low: string; high: string} {
  return {low: number(-domain), high: number(domain)};
}

/** What is missing and what marks mean, the most needed first; each in its full words, then in fewer. */
function notesOf({layout, links}: NetworkLegendOptions): string[][] {
  const notes: string[][] = [];
  if (layout.gap) notes.push([`${plural(layout.gap.count, "layer")} not shown`]);
  if (links.hidden > 0) notes.push([`${count(links.hidden)} weaker links hidden`]);
  if (links.drawn > 0)
    notes.push(["line colour is the weight’s sign, width its size", "line colour is sign, width is |weight|"]);
  if (layout.layers.some(({form, layer}) => form === "tiles" && layer.bias?.trainable))
    notes.push(["dot is the bias", "dot is bias"]);
  return notes;
}

/** Where there is little room, notes have fewer words, and the last ones are left to the tooltip. */
function fitting(notes: readonly string[][], room: number): string {
  for (let kept = notes.length; kept > 0; kept--)
    for (const length of [0, 1]) {
      const text = notes
        .slice(0, kept)
        .map((words) => words[length] ?? words[0])
        .join(" · ");
      if (textWidth(text, size) <= room) return text;
    }
  return notes[0]?.at(-1) ?? "";
}
