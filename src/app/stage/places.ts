/** What the keyboard walks on the stage: layers and units, and the connections into one unit at a time. */
import type {MeasuredNetwork} from "../../index.ts";
import {stageText as text} from "../text/stage.ts";
import {parameterAt} from "./tensorAt.ts";
import {capital, nameAddress, nameUnit, type Naming} from "./nameAddress.ts";

/** Where the focus is. */
export interface Place {
  /** Number of the layer, `input` first. */
  layer: number;
  unit: number;
  /** 0: the unit itself; 1: its bias; 2, …: the connections into it. */
  part: number;
}

/** Returns where a key leads; undefined for keys that lead nowhere. */
export function nextPlace(key: string, isShift: boolean, place: Place, network: MeasuredNetwork): Place | undefined {
  const {layers} = network;
  const layer = layers[place.layer];
  const withUnit = (unit: number): Place => ({...place, unit: clamp(unit, layer.width), part: 0});
  switch (key) {
    case "ArrowUp":
    case "ArrowDown": {
      const by = key === "ArrowDown" ? 1 : -1;
      if (!isShift) return withUnit(place.unit + by);
      return {...place, part: clamp(place.part + by, connectionsInto(network, place).length + 1)};
    }
    case "ArrowLeft":
    case "ArrowRight": {
      const end = endOf(network, place, key === "ArrowLeft");
      if (end) return end;
      const at = clamp(place.layer + (key === "ArrowRight" ? 1 : -1), layers.length);
      // The same height in a layer of another size; of two equally near the upper one.
      const unit = Math.ceil(((place.unit + 0.5) / layer.width) * layers[at].width - 1);
      return {layer: at, unit: clamp(unit, layers[at].width), part: 0};
    }
    case "Home":
      return withUnit(0);
    case "End":
      return withUnit(layer.width - 1);
    default:
      return undefined;
  }
}

/** Returns the address of what is at a place. */
export function addressAt(network: MeasuredNetwork, place: Place): string {
  const {output} = network.layers[place.layer];
  const part = place.part > 0 ? connectionsInto(network, place)[place.part - 1] : undefined;
  return part ?? `now:${output}[${network.row},${place.unit}]`;
}

/** Returns a place that is there: the network may have changed. */
export function validPlace(network: MeasuredNetwork, place: Place): Place {
  const layer = clamp(place.layer, network.layers.length);
  const unit = clamp(place.unit, network.layers[layer].width);
  const part = clamp(place.part, connectionsInto(network, {...place, layer, unit}).length + 1);
  return {layer, unit, part};
}

/** Returns what is at a place in words, with its numbers: "Unit 3 of hidden 1, bias −0.12, 4 inputs". */
export function describePlace(network: MeasuredNetwork, place: Place, naming: Naming): string {
  const layer = network.layers[place.layer];
  const part = place.part > 0 ? connectionsInto(network, place)[place.part - 1] : undefined;
  if (part !== undefined) return text.connection(nameAddress(part, naming), valueAt(network, part));
  const name = nameUnit(layer.id, place.unit, naming);
  const inputs = network.links.filter(({to}) => to === layer.id).reduce((sum, {shape}) => sum + shape[1], 0);
  const facts = [
    ...(layer.bias?.trainable ? [text.unit.bias(layer.bias.values[place.unit])] : []),
    ...(inputs > 0 ? [text.unit.inputs(inputs)] : [])
  ];
  return text.unit.named(capital(name), facts);
}

/** The bias of a unit and the connections into it. */
function connectionsInto({layers, links}: MeasuredNetwork, {layer: at, unit}: Place): string[] {
  const layer = layers[at];
  const bias = layer.bias?.trainable ? [`${layer.bias.tensor}[${unit}]`] : [];
  const weights = links
    .filter(({to}) => to === layer.id)
    .flatMap(({tensor, shape}) => Array.from({length: shape[1]}, (_, i) => `${tensor}[${unit},${i}]`));
  return [...bias, ...weights];
}

/** The unit that a connection comes from, or the one it goes to; undefined where the focus is on none. */
function endOf(network: MeasuredNetwork, place: Place, isSource: boolean): Place | undefined {
  if (place.part === 0) return undefined;
  const element = parameterAt(network, addressAt(network, place));
  const link = network.links.find(({tensor}) => tensor === element?.tensor);
  if (!element || !link) return undefined;
  if (!isSource) return {...place, part: 0};
  return {layer: network.layers.findIndex(({id}) => id === link.from), unit: element.indices[1], part: 0};
}

function valueAt({layers, links}: MeasuredNetwork, address: string): number {
  return parameterAt({links, layers}, address)?.value ?? NaN;
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
