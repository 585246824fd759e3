import type {MeasuredNetwork} from "../lenses/measureNetwork.ts";

/** A unit of a layer. */
export interface Focus {
  layer: string;
  unit: number;
}

/**
 * Returns the unit an address speaks of: `now:hidden1.activation[0,2]`, `hidden1.bias[2]`; `undefined` for addresses of
 * connections, of whole layers and of nothing in the network.
 */
export function focusOf({layers}: MeasuredNetwork, address: string | null | undefined): Focus | undefined {
  const match = /^(?:[a-z]+:)?([^.:[\]]+)((?:\.[A-Za-z0-9]+)*)\[(?:\d+,)?(\d+)\]/.exec(address ?? "");
  if (!match || /\.weight\b/.test(match[2])) return undefined;
  const layer = layers.find(({id}) => id === match[1]);
  const unit = Number(match[3]);
  return layer && unit < layer.width ? {layer: layer.id, unit} : undefined;
}
