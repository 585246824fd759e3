/** Addresses in words: "weight x₁ → unit 3 of hidden 1". */
import {parseAddress, type Address, type Graph, type GraphNode, type GraphParameter} from "../../index.ts";
import {facetText, nameText, plainNames} from "../text/explanation.ts";

/** What names are made from. */
export interface Naming {
  graph: Graph;
  /** Of what the first layer sees. */
  inputs: readonly string[];
  /** Of the classes or columns; empty when a single output stands for two classes. */
  outputs: readonly string[];
}

/** Returns an address in words, starting with a capital letter; the address itself when it is not understood. */
export function nameAddress(text: string, naming: Naming): string {
  const name = capital(lowerName(text, naming));
  return name === "" ? text : name;
}

/** Returns what a unit is called: "unit 3 of hidden 1", "x₁". */
export function nameUnit(layer: string, unit: number, {graph, inputs, outputs}: Naming): string {
  if (layer === "input") return inputs.at(unit) ?? nameText.input(String(unit + 1));
  const isOutput = graph.layers.at(-1)?.id === layer;
  const outputName = isOutput ? outputs.at(unit) : undefined;
  if (outputName !== undefined) return nameText.outputOf(outputName);
  if (isOutput && graph.outputWidth === 1) return "output";
  return nameText.unit(String(unit + 1), nameText.layer(layer));
}

function lowerName(text: string, naming: Naming): string {
  let address: Address;
  try {
    address = parseAddress(text);
  } catch {
    return "";
  }
  const {name, version, indices = []} = address;
  const {base, facets} = splitName(name, naming.graph);
  const context = address.context === "batch" || address.context === "now" ? nameText.sample : nameText.row;
  let words = baseName(base, facets, indices, naming, context);
  for (const facet of facets) words = facet in facetText ? facetText[facet](words) : facetText["other"](words);
  return version === undefined ? words : facetText[version](words);
}

/** Parts that say whose state a number is, and add nothing for people. */
const silent = new Set(["adam", "adamw", "sgd", "rmsprop", "adagrad"]);

function splitName(name: string, graph: Graph): {base: string; facets: string[]} {
  const known = new Set([
    ...Object.keys(plainNames),
    "input",
    ...graph.nodes.flatMap(({id, parameters}) => [id, ...parameters.map((parameter) => parameter.name)])
  ]);
  let base = name;
  while (!known.has(base) && base.includes(".")) base = base.slice(0, base.lastIndexOf("."));
  const facets = name.slice(base.length + 1).split(".");
  return {base, facets: facets.filter((facet) => facet !== "" && !silent.has(facet))};
}

function baseName(
  base: string,
  facets: readonly string[],
  indices: readonly number[],
  naming: Naming,
  context: (row: number) => string
): string {
  const {graph} = naming;
  if (base in plainNames) return plainNames[base] + (indices.length > 0 && base !== "order" ? context(indices[0]) : "");
  const node = graph.nodes.find(({id}) => id === base);
  if (base === "input" || node) {
    const layer = node?.layer ?? "input";
    if (indices.length < 2) return nameText.layer(layer);
    const unit = nameUnit(layer, indices[1], naming);
    const isBare = facets.length === 0;
    return (node && isBare ? stageOf(node, unit, graph) : unit) + context(indices[0]);
  }
  for (const owner of graph.nodes) {
    const parameter = owner.parameters.find(({name}) => name === base);
    if (parameter) return parameterName(owner, parameter, indices, naming);
  }
  return base;
}

/** The unit's value at a node of its layer: the weighted sum is not yet what the unit says. */
function stageOf(node: GraphNode, unit: string, graph: Graph): string {
  const isHead = node.id === node.layer;
  const output = graph.layers.find(({id}) => id === node.layer)?.output;
  if (isHead) return output === node.id ? unit : nameText.preActivation(unit);
  const role = node.id.slice(node.layer.length + 1).replace(/\d+$/, "");
  return unit + (nameText.part[role] ?? "");
}

function parameterName(
  {layer, op, inputs}: GraphNode,
  {role}: GraphParameter,
  indices: readonly number[],
  naming: Naming
): string {
  const unit = indices.length > 0 ? nameUnit(layer, indices[0], naming) : nameText.layer(layer);
  if (op === "layerNorm") return role === "bias" ? nameText.shift(unit) : nameText.scale(unit);
  if (role === "bias") return nameText.bias(unit);
  if (indices.length < 2) return nameText.weight("", unit);
  const source = inputs[0];
  const from = source === "input" ? "input" : (naming.graph.nodes.find(({id}) => id === source)?.layer ?? source);
  return nameText.weight(nameUnit(from, indices[1], naming), unit);
}

/** Returns words with a capital letter first; names of features keep their case: x₁ is not X₁. */
export function capital(words: string): string {
  return /^[a-z][a-z]/.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
