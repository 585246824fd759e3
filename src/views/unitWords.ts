/** What a unit's mark says. */
import type {MeasuredLayer} from "../lenses/measureNetwork.ts";
import type {LayerPictures} from "./unitPictures.ts";
import {isFlat, type UnitRange} from "./unitScale.ts";
import {capital, number, unitName} from "./words.ts";

/** Numbers so close to a bound are called saturated. */
const edge = 0.02;

/** Returns the address of what a unit computed for the row that is held. */
export function unitAddress({output}: {output: string}, row: number, unit: number): string {
  return `now:${output}[${row},${unit}]`;
}

/** Returns what a unit is, what it computed for the row that is held, and what its picture ranges over. */
export function describeUnit(
  layer: MeasuredLayer,
  unit: number,
  {row, pictures}: {row: number; pictures: LayerPictures | undefined}
): string {
  const activation = layer.activation ? ` (${layer.activation.label})` : "";
  const name = capital(unitName(layer, unit));
  const start = `${name}${activation} = ${number(layer.activations[unit])} for row ${row + 1} of the batch`;
  return pictures && unit < pictures.ranges.length ? `${start}; ${describePicture(layer, unit, pictures)}` : start;
}

/** What of a layer's pictures is put into words. */
type Described = Pick<LayerPictures, "ranges" | "domains" | "quantity" | "isPlane">;

/** Returns what the picture of a unit ranges over; of one that is flat, why. */
export function describePicture(layer: MeasuredLayer, unit: number, pictures: Described): string {
  const {ranges, domains, quantity} = pictures;
  const range = ranges[unit];
  const {least, most, isBroken} = range;
  if (most < least) return "no finite number in its picture";
  if (isFlat(range, domains[unit])) return flatReason(layer, range, pictures);
  const words = `${quantity} ${number(least)} … ${number(most)} in its picture`;
  return isBroken ? `${words}, and some that are not finite` : words;
}

function flatReason(
  {kind, range, stopsNegative}: MeasuredLayer,
  {least, most}: UnitRange,
  {quantity, isPlane}: Described
): string {
  const value = (least + most) / 2;
  if (kind === "input" && isPlane) return `held at ${number(value)} in this picture`;
  const [low, high] = [number(least), number(most)];
  const words =
    low === high ? `flat: ${low} everywhere in its picture` : `nearly flat: ${low} … ${high} in its picture`;
  // What was learned is none of the activation's doing.
  if (quantity === "weight") return words;
  if (stopsNegative && value === 0) return `${words}, because its input is never above 0`;
  const isSaturated = range?.saturates && (value < range.least + edge || value > range.most - edge);
  return `${words}${isSaturated ? ", because it is saturated" : ""}`;
}
