/** The network on the stage: every unit as the function it computes, every connection by sign and size. */
import type {Mark, Scene} from "../scene/scene.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {MeasuredGrid} from "../lenses/measureSurface.ts";
import {focusOf} from "./focusOf.ts";
import {inputImage} from "./inputImage.ts";
import {joinLines} from "./joinLines.ts";
import {networkHeadings} from "./networkHeadings.ts";
import {networkLayout} from "./networkLayout.ts";
import {networkLegend, networkLegendHeight} from "./networkLegend.ts";
import {networkLinks, type DrawnLinks} from "./networkLinks.ts";
import {residualArcs} from "./residualArcs.ts";
import {unitPictures} from "./unitPictures.ts";
import type {ScaleScope} from "./unitScale.ts";
import {unitStrip} from "./unitStrip.ts";
import {unitTiles} from "./unitTiles.ts";
import {count, plural} from "./words.ts";

/** What {@link networkView} can be told. */
export interface NetworkOptions {
  /** What the units compute: over a plane, or over rows of the data. Without it, tiles are empty. */
  grid?: MeasuredGrid | undefined;
  /** In pixels; default 888. */
  width?: number;
  /** In pixels; default 700. */
  height?: number;
  /** Address of the mark under the pointer or locked: connections of its unit are all drawn, the legend speaks of it. */
  focus?: string | null | undefined;
  /** What shares a colour scale; default `"unit"`. */
  scope?: ScaleScope;
  /** Most connections drawn, beside those of the focused unit; default 400, or 2,000 of more than 20,000. */
  most?: number | undefined;
}

/** Draws a network: layers as columns of units, connections between them, a legend below. */
export function networkView(
  network: MeasuredNetwork,
  {grid, width = 888, height = 700, focus, scope = "unit", most}: NetworkOptions = {}
): Scene {
  const layout = networkLayout(network, {width, height, below: networkLegendHeight(width)});
  const pictured = layout.layers.filter(({form}) => form === "tiles").map(({layer}) => layer);
  const pictures = unitPictures(network, pictured, {grid, scope});
  const focused = focusOf(network, focus);
  const links = networkLinks(network.links, {layout, most, focus: focused, image: network.image});
  const marks: Mark[] = [...joinLines(network, layout), ...links.marks];
  for (const place of layout.layers) {
    if (place.form === "strip") marks.push(...unitStrip(network, place, layout.pitch));
    else if (place.form === "image") marks.push(...inputImage(network, place));
    else marks.push(...unitTiles(network, place, pictures.get(place.layer.id)));
  }
  marks.push(
    ...residualArcs(network.residuals, layout),
    ...networkHeadings(network, layout),
    ...networkLegend({network, layout, pictures, focus: focused, links, width, height, scope, grid})
  );
  return {width, height, title: titleOf(network), description: descriptionOf(network, links), marks};
}

function titleOf({layers}: MeasuredNetwork): string {
  return `Network ${layers.map(({width}) => width).join("–")}`;
}

function descriptionOf({step, graph}: MeasuredNetwork, {hidden}: DrawnLinks): string {
  const rest = hidden > 0 ? ` ${plural(hidden, "weaker connection")} not drawn.` : "";
  return `${plural(graph.parameterCount, "parameter")} at step ${count(step)}.${rest}`;
}
