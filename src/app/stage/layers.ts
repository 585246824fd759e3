/** The layers of a model as the user wrote it: runs of modules that share a layer's name. */
import {flatten, isGroup, layerOf, ops, type ModuleSpec, type OpModule, type OpName, type OpRole} from "../../index.ts";

/** A layer: its head, named after it, and the parts that follow. */
export interface ModelLayer {
  id: string;
  /** In the order in which they run. */
  modules: readonly OpModule[];
}

/** The parts of a layer that the stage can edit, in the order in which they stand within their layer. */
const parts = ["norm", "activation", "dropout", "residual"] as const satisfies readonly OpRole[];

/** A part of a layer that the stage can edit. */
export type PartRole = (typeof parts)[number];

/** The names of the functions a layer can end in. */
export const activationNames: readonly OpName[] = (Object.keys(ops) as OpName[]).filter(
  (name) => ops[name].role === "activation"
);

/** Returns the layers of a model in order, groups opened. */
export function layersOf(model: readonly ModuleSpec[]): ModelLayer[] {
  const layers: (ModelLayer & {modules: OpModule[]})[] = [];
  for (const module of flatten(model)) {
    const id = layerOf(module.id ?? "");
    const last = layers.at(-1);
    if (last?.id === id) last.modules.push(module);
    else layers.push({id, modules: [module]});
  }
  return layers;
}

/** Returns a layer of a model. */
export function layerAt(model: readonly ModuleSpec[], id: string): ModelLayer | undefined {
  return layersOf(model).find((layer) => layer.id === id);
}

/** Returns what part of its layer a module is; undefined for the head. */
export function roleOf({op}: OpModule): PartRole | undefined {
  const {role} = ops[op];
  return parts.find((part) => part === role);
}

/** Returns a layer's part. */
export function partOf(layer: ModelLayer | undefined, role: PartRole): OpModule | undefined {
  return layer?.modules.find((module) => roleOf(module) === role);
}

/** Returns the id of the module whose output the next layer sees. */
export function outputOf(layer: ModelLayer): string {
  return layer.modules.at(-1)?.id ?? layer.id;
}

/** Returns the model with the list of modules that holds a layer, at the top or in a group, changed. */
export function mapListOf(
  model: readonly ModuleSpec[],
  layer: string,
  change: (modules: readonly ModuleSpec[]) => readonly ModuleSpec[]
): readonly ModuleSpec[] {
  if (model.some((module) => belongsTo(module, layer))) return change(model);
  return model.map((module) =>
    isGroup(module) ? {...module, modules: mapListOf(module.modules, layer, change)} : module
  );
}

/** Returns where a layer's modules begin and end in the list that holds them. */
export function spanOf(modules: readonly ModuleSpec[], layer: string): [from: number, to: number] {
  const from = modules.findIndex((module) => belongsTo(module, layer));
  return [from, modules.findLastIndex((module) => belongsTo(module, layer)) + 1];
}

/** Returns where among a layer's modules a part of a role belongs. */
export function placeFor(modules: readonly ModuleSpec[], role: PartRole): number {
  const after = modules.findIndex((module) => {
    const other = isGroup(module) ? undefined : roleOf(module);
    return other !== undefined && parts.indexOf(other) > parts.indexOf(role);
  });
  return after < 0 ? modules.length : after;
}

function belongsTo(module: ModuleSpec, layer: string): boolean {
  return !isGroup(module) && module.id !== undefined && layerOf(module.id) === layer;
}
