/** A model as the user writes it: a list of modules. Ids that are left out are filled in once, by `nameModules`. */
import type {OpName} from "./ops/ops.ts";

/** Which initialiser fills a parameter, with its settings. */
export interface InitialiserSpec {
  kind: string;
  [setting: string]: string | number;
}

/** One op of a model; the op's own settings (`out`, `p`, `alpha`, …) stand beside these. */
export interface OpModule {
  /** `hidden1`, or `hidden1.activation` for a part of a layer; filled in when left out, and kept. */
  id?: string;
  op: OpName;
  /** The modules it reads; default: the one before it. `"input"` is the network's input. */
  inputs?: readonly string[];
  /** Initialisers by parameter name; default: the op's own. */
  init?: {readonly [parameter: string]: InitialiserSpec};
  /** `false`: the layer has no bias. */
  bias?: boolean;
  /** The op's settings, by name. */
  [setting: string]: unknown;
}

/** Modules under a name of their own: `block1/hidden1`. */
export interface GroupModule {
  group: string;
  modules: readonly ModuleSpec[];
}

/** An op or a group. */
export type ModuleSpec = OpModule | GroupModule;

/** Returns whether a module is a group. */
export function isGroup(module: ModuleSpec): module is GroupModule {
  return "group" in module;
}
