/** Residual links: where they may begin, which layers they tie together, and what becomes of them when layers change. */
import {flatten, isGroup, layerOf, type Graph, type ModuleSpec, type OpModule} from "../../index.ts";

/** Returns the places whose output can be added to a layer's: earlier ones of equal width. */
export function residualSources(graph: Graph, layer: string): string[] {
  const at = graph.layers.findIndex(({id}) => id === layer);
  if (at < 1) return [];
  const {width} = graph.layers[at];
  return graph.layers
    .slice(0, at)
    .filter((earlier) => earlier.width === width)
    .map(({output}) => output);
}

/** Returns the layers whose widths a residual link ties to a layer's, itself included. */
export function joinedLayers(model: readonly ModuleSpec[], layer: string): ReadonlySet<string> {
  const modules = flatten(model);
  const output = modules.findLast(({op}) => op === "linear")?.id ?? "";
  const fixed = new Set(["input", layerOf(output)]);
  const joined = new Set([layer]);
  for (let size = 0; size !== joined.size;) {
    size = joined.size;
    for (const {op, inputs} of modules) {
      if (op !== "add") continue;
      const ends = (inputs ?? []).map(layerOf);
      // The data say how wide inputs and outputs are: such a link breaks instead.
      if (ends.some((end) => joined.has(end)) && !ends.some((end) => fixed.has(end))) {
        for (const end of ends) joined.add(end);
      }
    }
  }
  return joined;
}

/**
 * Returns the model without residual links that no longer begin before they end or whose ends differ in width;
 * references to what was taken away go to what stands in its place.
 */
export function dropBrokenLinks(
  model: readonly ModuleSpec[],
  replaced: ReadonlyMap<string, string> = new Map()
): readonly ModuleSpec[] {
  const known = new Set(["input"]);
  const width = new Map<string, unknown>();
  let [layer, last, dropped] = ["input", "input", new Map(replaced)];

  function visit(modules: readonly ModuleSpec[]): ModuleSpec[] {
    return modules.flatMap((module): ModuleSpec[] => {
      if (isGroup(module)) return [{...module, modules: visit(module.modules)}];
      const kept = keep(module);
      if (!kept) dropped = new Map([...dropped, [module.id ?? "", last]]);
      else if (kept.id !== undefined) {
        known.add(kept.id);
        last = kept.id;
      }
      return kept ? [kept] : [];
    });
  }

  function keep(module: OpModule): OpModule | null {
    if (module.op === "linear") {
      layer = module.id ?? layer;
      width.set(layer, module["out"]);
    }
    if (!module.inputs) return module;
    const inputs = module.inputs.map((input) => resolve(input));
    if (module.op !== "add") return {...module, inputs};
    const source = inputs.find((input) => layerOf(input) !== layer);
    if (source === undefined || !known.has(source)) return null;
    // A link between two other layers, as a file may have it, stays as it is.
    if (inputs.every((input) => layerOf(input) !== layer))
      return inputs.every((input) => known.has(input)) ? module : null;
    const [here, there] = [width.get(layer), width.get(layerOf(source))];
    if (here !== undefined && there !== undefined && here !== there) return null;
    return {...module, inputs: [last, source]};
  }

  function resolve(input: string): string {
    let name = input;
    for (let next = dropped.get(name); next !== undefined && next !== name; next = dropped.get(name)) name = next;
    return name;
  }

  return visit(model);
}
