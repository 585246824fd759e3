/** What parts of a network are called in sentences. */
import {featureFunctions, isFeatureName} from "../engine/inputs/featureFunctions.ts";
import {opOf} from "../engine/lookup.ts";
import type {Source} from "./source.ts";

/** Returns a module id as people say it: `hidden1` → "Hidden 1". */
export function labelOf(id: string): string {
  const spaced = id
    .replaceAll("/", " / ")
    .replaceAll(/([a-z])([A-Z0-9])/g, "$1 $2")
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Returns what an op is called on screen, in lower case where it is a word: "tanh", "leaky ReLU". */
export function opLabel(op: string): string {
  const {label} = opOf(op);
  return /^[A-Z][a-z]+\b(?![A-Z])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Returns whether an op is what people call the activation of a layer. */
export function isActivation(op: string): boolean {
  const {role} = opOf(op);
  return role === "activation" || role === "softmax";
}

/** Returns the names of what the first layer sees. */
export function inputNames({experiment, dataset}: Source): string[] {
  const {inputs} = experiment.data;
  if (inputs) return inputs.map((name) => (isFeatureName(name) ? featureFunctions[name].label : name));
  return dataset.features.map(({name}) => name);
}

/** Returns the names of the outputs: classes, or columns of numbers; a single output for two classes speaks for the second. */
export function outputNames({dataset, graph}: Source): string[] {
  const {target} = dataset;
  if (target.kind === "numbers") return target.features.map(({name}) => name);
  return graph.outputWidth === 1 ? [target.names[1] ?? target.names[0]] : [...target.names];
}
