/** What a unit that looks at pixels looks for: its weights as an image. */
import type {Scene} from "../scene/scene.ts";
import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";
import {colourRamp} from "./colourRamp.ts";
import {unitPicture, weightPictures} from "./unitPictures.ts";
import {number, unitName} from "./words.ts";

/** What {@link weightsView} can be told. */
export interface WeightsOptions {
  /** Id of a layer. */
  layer: string;
  unit: number;
  /** In pixels; default 240. */
  width?: number;
}

const legendHeight = 28;

/** Draws the weights from pixels to a unit; `undefined` for units that do not look at pixels. */
export function weightsView(network: MeasuredNetwork, {layer, unit, width = 240}: WeightsOptions): Scene | undefined {
  const found = network.layers.find(({id}) => id === layer);
  const pictures = found && weightPictures(network, found, "unit");
  if (!pictures || !network.image || unit >= pictures.units.width) return undefined;
  const height = (width * network.image.height) / network.image.width;
  const domain = pictures.domains[unit];
  return {
    width,
    height: height + legendHeight,
    title: `Weights of ${unitName(found, unit)}, pixel by pixel`,
    marks: [
      ...unitPicture(pictures, unit, {key: "weights", x: 0, y: 0, width, height}),
      ...colourRamp({x: 0, y: height + legendHeight / 2, width, low: number(-domain), high: `${number(domain)} weight`})
    ]
  };
}
