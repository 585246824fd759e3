/** Numbers of measured parameters by address. */
import {parseAddress, type MeasuredNetwork} from "../../index.ts";

/** An element of a parameter. */
export interface ParameterElement {
  /** Address of the whole parameter: `hidden1.weight`. */
  tensor: string;
  indices: readonly number[];
  /** Number of the element, row-major. */
  flat: number;
  value: number;
  isBias: boolean;
}

/** Returns the parameter element an address names; undefined when it names none. */
export function parameterAt(
  {links, layers}: Pick<MeasuredNetwork, "links" | "layers">,
  address: string
): ParameterElement | undefined {
  const {name, version, indices = []} = parseAddress(address);
  const biases = layers.flatMap(({bias}) => bias ?? []);
  const found = [...links, ...biases].find(({tensor}) => tensor === name);
  if (!found || version !== undefined || indices.length !== found.shape.length) return undefined;
  const flat = indices.reduce((sum, index, axis) => sum * found.shape[axis] + index, 0);
  return {tensor: name, indices, flat, value: found.values[flat], isBias: found.shape.length === 1};
}

/** Returns the layer and unit that an address of a unit names: `now:hidden1.activation[0,2]`. */
export function unitAt(
  {layers}: Pick<MeasuredNetwork, "layers">,
  address: string
): {layer: number; unit: number} | undefined {
  const {name, version, indices = []} = parseAddress(address);
  const layer = layers.findIndex(({id, output}) => output === name || id === name);
  return layer >= 0 && version === undefined && indices.length === 2 ? {layer, unit: indices[1]} : undefined;
}

/** Whether a unit of a layer looks at pixels: its picture then shows its weights. */
export function looksAtPixels({image, links, layers}: MeasuredNetwork, layer: number): boolean {
  return image !== undefined && links.some(({from, to}) => from === "input" && to === layers[layer].id);
}
