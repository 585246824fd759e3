/** The numbers behind the picture of every unit, with the scale they are coloured on. */
import type {MeasuredLayer, MeasuredNetwork} from "../lenses/measureNetwork.ts";
import type {MeasuredGrid, MeasuredUnits} from "../lenses/measureSurface.ts";
import {domainOf, unitRange, type ScaleScope, type UnitRange} from "./unitScale.ts";

/** The pictures of a layer's units. */
export interface LayerPictures {
  units: MeasuredUnits;
  /** Of the numbers as measured. */
  ranges: readonly UnitRange[];
  /** |value| at which each unit's colour is full. */
  domains: readonly number[];
  /** What the numbers are: "activation", "probability". */
  quantity: string;
}

/** Returns the pictures of each layer, by id; layers that were not measured have none. */
export function unitPictures(
  network: MeasuredNetwork,
  grid: MeasuredGrid | undefined,
  scope: ScaleScope
): Map<string, LayerPictures> {
  const pictures = new Map<string, LayerPictures>();
  if (!grid) return pictures;
  for (const layer of network.layers) {
    const found = picturesOf(network, layer, {grid, scope});
    if (found) pictures.set(layer.id, found);
  }
  if (scope === "network") shareDomain(pictures, network);
  return pictures;
}

/** Probabilities of two classes are coloured by the side of ½ they are on. */
export function centred({width, values}: MeasuredUnits): MeasuredUnits {
  return {width, values: values.map((p) => 2 * p - 1)};
}

function picturesOf(
  {head, graph}: MeasuredNetwork,
  layer: MeasuredLayer,
  {grid, scope}: {grid: MeasuredGrid; scope: ScaleScope}
): LayerPictures | undefined {
  const isHead = head !== undefined && layer.output === graph.output;
  const units = grid.units[isHead ? head.node : layer.output] as MeasuredUnits | undefined;
  if (!units) return undefined;
  const ranges = Array.from({length: units.width}, (_, unit) => unitRange(units, unit));
  if (isHead)
    return {
      units: head.op === "sigmoid" ? centred(units) : units,
      ranges,
      domains: ranges.map(() => 1),
      quantity: "probability"
    };
  return {
    units,
    ranges,
    domains: ranges.map((_, unit) => domainOf(ranges, unit, layer, scope)),
    quantity: layer.kind === "input" ? "input" : "activation"
  };
}

/** One scale for all hidden units; inputs and probabilities are other quantities and keep theirs. */
function shareDomain(pictures: Map<string, LayerPictures>, {layers}: MeasuredNetwork): void {
  const hidden = layers.filter(({id, kind}) => kind !== "input" && pictures.get(id)?.quantity === "activation");
  const domain = Math.max(0, ...hidden.flatMap(({id}) => pictures.get(id)?.domains ?? []));
  for (const {id} of hidden) {
    const known = pictures.get(id)!;
    pictures.set(id, {...known, domains: known.domains.map(() => domain)});
  }
}
