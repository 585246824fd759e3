/** What one unit answers to rows of the data, large: a band for each class, with its scale. */
import type {Mark, Scene} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {MeasuredResponses} from "../lenses/measureResponses.ts";
import {colourRamp} from "./colourRamp.ts";
import {gridPictures, unitPicture, type LayerPictures} from "./unitPictures.ts";
import {count, cut, number, unitName} from "./words.ts";

/** What {@link responsesView} can be told. */
export interface ResponsesOptions {
  /** Id of a layer. */
  layer: string;
  unit: number;
  /** In pixels; default 240. */
  width?: number;
}

const size = 14;
const gap = 8;
const line = 22;
const leastBand = 18;
const leastHeight = 96;
/** Height of all bands together, by their width. */
const shape = 0.4;

/** Draws the answers of a unit to rows of the data; `undefined` for units that were not measured. */
export function responsesView(
  network: MeasuredNetwork,
  responses: MeasuredResponses,
  {layer, unit, width = 240}: ResponsesOptions
): Scene | undefined {
  const {bands, along, columns} = responses;
  const found = network.layers.find(({id}) => id === layer);
  const pictures = found && gridPictures(network, found, {grid: responses, scope: "unit"});
  if (!pictures || unit >= pictures.units.width) return undefined;
  // The one band of numbers needs no name beside it.
  const names = bands.length > 1 ? bands : [];
  const room =
    names.length > 0 ? gap + Math.min(width * 0.34, Math.max(...names.map((name) => textWidth(name, size)))) : 0;
  const height = Math.max(leastHeight, width * shape, leastBand * bands.length);
  const rows = `${count(columns)} rows${names.length > 0 ? " of each class" : ""}`;
  const order = along === undefined ? (names.length > 0 ? "" : bands.join()) : `small to large ${along}`;
  const captions = [order, rows].filter((words) => words !== "");
  const ramp = height + captions.length * line + line / 2;
  return {
    width,
    height: ramp + line / 2,
    title: `What ${unitName(found, unit)} answers to the data: ${[rows, ...(order ? [order] : [])].join(", ")}`,
    marks: [
      ...names.map((name, at) => bandName(name, {at, of: names.length, room, height})),
      ...unitPicture(pictures, unit, {key: "responses", x: room, y: 0, width: width - room, height}),
      ...captions.map((words, at) => caption(words, {at, top: height, width})),
      ...colourRamp({x: 0, y: ramp, width, ...endsOf(pictures, unit)})
    ]
  };
}

function bandName(text: string, place: {at: number; of: number; room: number; height: number}): Mark {
  const {at, of, room, height} = place;
  return {
    kind: "text",
    key: `band ${at}`,
    x: room - gap,
    y: ((at + 0.5) / of) * height,
    text: cut(text, size, room - gap),
    size,
    anchor: "end",
    baseline: "middle",
    fill: "soft",
    title: text,
    role: "label"
  };
}

function caption(words: string, {at, top, width}: {at: number; top: number; width: number}): Mark {
  return {
    kind: "text",
    key: `caption ${at}`,
    x: 0,
    y: top + (at + 0.5) * line + 2,
    text: cut(words, size, width),
    size,
    baseline: "middle",
    fill: "soft",
    title: words,
    role: "label"
  };
}

function endsOf({domains, quantity, units}: LayerPictures, unit: number): {low: string; high: string} {
  if (quantity === "probability") return {low: units.width === 1 ? "0" : "−1", high: "1 probability"};
  return {low: number(-domains[unit]), high: `${number(domains[unit])} ${quantity}`};
}
