/** The network on the stage: every unit as the function it computes, every connection by sign and size. */
import type {Mark, Scene} from "../scene/scene.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {MeasuredGrid} from "../lenses/measureSurface.ts";
import {networkHeadings} from "./networkHeadings.ts";
import {networkLayout, type NetworkLayout, type PlacedLayer} from "./networkLayout.ts";
import {networkLinks, type DrawnLinks} from "./networkLinks.ts";
import {scaleLegend} from "./scaleLegend.ts";
import {unitPictures, type LayerPictures} from "./unitPictures.ts";
import type {ScaleScope} from "./unitScale.ts";
import {unitStrip} from "./unitStrip.ts";
import {unitTiles} from "./unitTiles.ts";
import {count, plural, unitName} from "./words.ts";

/** What {@link networkView} can be told. */
export interface NetworkOptions {
  /** What the units compute: over a plane, or over rows of the data. Without it, tiles are empty. */
  grid?: MeasuredGrid | undefined;
  width?: number;
  height?: number;
  /** Address of the mark under the pointer or locked: connections of its unit are all drawn, the legend speaks of it. */
  focus?: string | null | undefined;
  /** What shares a colour scale; default `"unit"`. */
  scope?: ScaleScope;
  /** Most connections drawn, beside those of the focused unit; default 400. */
  most?: number;
}

/** Draws a network. */
export function networkView(
  network: MeasuredNetwork,
  {grid, width = 888, height = 700, focus, scope = "unit", most = 400}: NetworkOptions = {}
): Scene {
  const layout = networkLayout(network, {width, height});
  const pictures = unitPictures(network, grid, scope);
  const focused = focusOf(network, focus);
  const links = networkLinks(network.links, {layout, most, focus: focused});
  const marks: Mark[] = [...links.marks];
  for (const place of layout.layers) marks.push(...drawLayer(network, place, {grid, pictures, layout}));
  marks.push(...networkHeadings(network, layout));
  marks.push(...legend(network, {pictures, focused, links, width, height, scope}));
  return {width, height, title: titleOf(network), description: descriptionOf(network, links), marks};
}

interface Drawing {
  grid: MeasuredGrid | undefined;
  pictures: ReadonlyMap<string, LayerPictures>;
  layout: NetworkLayout;
}

function drawLayer(network: MeasuredNetwork, place: PlacedLayer, {grid, pictures}: Drawing): Mark[] {
  if (place.form === "strip") return unitStrip(network, place);
  if (place.form === "image") return [];
  return unitTiles(place, {network, grid, pictures: pictures.get(place.layer.id), labelWidth: 140});
}

/** The layer and the unit an address speaks of: `now:hidden1.activation[0,2]`, `hidden1.bias[2]`, `hidden1[2]`. */
function focusOf(
  network: MeasuredNetwork,
  address: string | null | undefined
): {layer: string; unit: number} | undefined {
  const match = /^(?:[a-z]+:)?([^.[\]]+)([^[\]]*)\[(?:\d+,)?(\d+)\]/.exec(address ?? "");
  if (!match || match[2] === ".weight") return undefined;
  const [, layer, , unit] = match;
  return network.layers.some(({id}) => id === layer) ? {layer, unit: Number(unit)} : undefined;
}

interface LegendParts {
  pictures: ReadonlyMap<string, LayerPictures>;
  focused: {layer: string; unit: number} | undefined;
  links: DrawnLinks;
  width: number;
  height: number;
  scope: ScaleScope;
}

function legend(network: MeasuredNetwork, {pictures, focused, links, width, height, scope}: LegendParts): Mark[] {
  const notes = [`line width is |weight|`];
  if (links.hidden > 0) notes.push(`the ${count(links.drawn)} strongest drawn, ${count(links.hidden)} hidden`);
  const layer = network.layers.find(({id}) => id === focused?.layer);
  const own = layer && pictures.get(layer.id);
  const hidden = network.layers.filter(({kind}) => kind === "dense").flatMap(({id}) => pictures.get(id) ?? []);
  const domains = new Set(hidden.filter(({quantity}) => quantity === "activation").flatMap(({domains}) => domains));
  const [shared] = domains.size === 1 ? domains : [];
  const scale =
    own && focused && focused.unit < own.domains.length
      ? {domain: own.domains[focused.unit], words: `${unitName(layer, focused.unit)}`}
      : shared !== undefined
        ? {domain: shared, words: "activation"}
        : {
            domain: undefined,
            words:
              scope === "layer" ? "activation, each layer on its own scale" : "activation, each unit on its own scale"
          };
  return scaleLegend({
    x: 24,
    y: height - 22,
    width: width - 48,
    domain: scale.domain,
    words: [scale.words, ...notes].join("; ")
  });
}

function titleOf({layers}: MeasuredNetwork): string {
  return `Network ${layers.map(({width}) => width).join("–")}`;
}

function descriptionOf({step, graph}: MeasuredNetwork, {hidden}: DrawnLinks): string {
  const rest = hidden > 0 ? ` ${plural(hidden, "weaker connection")} not drawn.` : "";
  return `${plural(graph.parameterCount, "parameter")} at step ${count(step)}.${rest}`;
}
