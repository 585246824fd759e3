/** Changes of a network's structure, each from one experiment to another; ids of what stays are kept. */
import type {Experiment, InitialiserSpec, ModuleSpec, OpModule, OpName} from "../../index.ts";
import {layerAt, layersOf, mapListOf, outputOf, partOf, placeFor, roleOf, spanOf, type PartRole} from "./layers.ts";
import {dropBrokenLinks, joinedLayers} from "./residuals.ts";

/** Most units that a layer may be given on the stage; a file may hold more. */
export const mostUnits = 1024;

/** Returns the experiment with another number of units in a layer, and in those that residual links tie to it. */
export function setUnits(experiment: Experiment, layer: string, units: number): Experiment {
  const out = Math.max(1, Math.min(mostUnits, Math.round(units)));
  const joined = joinedLayers(experiment.model, layer);
  let {model} = experiment;
  for (const id of joined) model = mapHead(model, id, (head) => ({...head, out}));
  return {...experiment, model: dropBrokenLinks(model)};
}

/** Returns the experiment with so many units more in a layer (fewer, where negative), whatever the page still shows. */
export function addUnits(experiment: Experiment, layer: string, difference: number): Experiment {
  const units = Number(layerAt(experiment.model, layer)?.modules[0]["out"] ?? 1);
  return setUnits(experiment, layer, units + difference);
}

/** Returns the experiment with another activation in a layer; null for none. */
export function setActivation(experiment: Experiment, layer: string, op: OpName | null): Experiment {
  return setPart(experiment, layer, "activation", op === null ? null : {op});
}

/** Returns the experiment with dropout of a probability after a layer; 0 takes it away. */
export function setDropout(experiment: Experiment, layer: string, p: number): Experiment {
  return setPart(experiment, layer, "dropout", p > 0 ? {op: "dropout", p} : null);
}

/** Returns the experiment with or without layer norm in a layer. */
export function setNorm(experiment: Experiment, layer: string, normed: boolean): Experiment {
  return setPart(experiment, layer, "norm", normed ? {op: "layerNorm"} : null);
}

/** Returns the experiment with or without biases in a layer. */
export function setBias(experiment: Experiment, layer: string, bias: boolean): Experiment {
  return withModel(experiment, (model) =>
    mapHead(model, layer, (head) => {
      const changed: OpModule = {...head, bias: false};
      if (bias) delete changed.bias;
      return changed;
    })
  );
}

/** Returns the experiment with another initialiser for a parameter of a layer; null for the op's own. */
export function setInitialiser(
  experiment: Experiment,
  layer: string,
  parameter: string,
  spec: InitialiserSpec | null
): Experiment {
  return withModel(experiment, (model) =>
    mapHead(model, layer, (head) => {
      const {init = {}, ...rest} = head;
      const others = Object.fromEntries(Object.entries(init).filter(([name]) => name !== parameter));
      const changed = spec === null ? others : {...others, [parameter]: spec};
      return Object.keys(changed).length === 0 ? rest : {...rest, init: changed};
    })
  );
}

/** Returns the experiment with a layer more, before another one: as wide and of the same kind as the hidden layer beside it. */
export function addLayer(experiment: Experiment, before: string): Experiment {
  const layers = layersOf(experiment.model);
  const at = layers.findIndex(({id}) => id === before);
  const isHidden = (k: number): boolean => k >= 0 && k < layers.length - 1;
  const like = isHidden(at - 1) ? layers[at - 1] : isHidden(at) ? layers[at] : undefined;
  const units = like?.modules[0]["out"] ?? 4;
  const activation = partOf(like, "activation")?.op ?? "tanh";
  const added: ModuleSpec[] = [{op: "linear", out: units}, {op: activation}];
  return withModel(experiment, (model) =>
    mapListOf(model, before, (modules) => modules.toSpliced(spanOf(modules, before)[0], 0, ...added))
  );
}

/** Returns the experiment without a layer; links that began or ended in it go as well. */
export function removeLayer(experiment: Experiment, layer: string): Experiment {
  return withModel(experiment, (model) =>
    dropBrokenLinks(
      mapListOf(model, layer, (modules) => {
        const [from, to] = spanOf(modules, layer);
        return modules.toSpliced(from, to - from);
      })
    )
  );
}

/** Whether a layer can change places with the one `by` places further. */
export function canMove(experiment: Experiment, layer: string, by: -1 | 1): boolean {
  const layers = layersOf(experiment.model);
  const at = layers.findIndex(({id}) => id === layer);
  return at >= 0 && at < layers.length - 1 && at + by >= 0 && at + by < layers.length - 1;
}

/** Returns the experiment with a layer one place to the left or to the right. */
export function moveLayer(experiment: Experiment, layer: string, by: -1 | 1): Experiment {
  if (!canMove(experiment, layer, by)) return experiment;
  const layers = layersOf(experiment.model);
  const other = layers[layers.findIndex(({id}) => id === layer) + by].id;
  const [first, second] = by > 0 ? [layer, other] : [other, layer];
  return withModel(experiment, (model) =>
    dropBrokenLinks(
      mapListOf(model, first, (modules) => {
        const [from, middle] = spanOf(modules, first);
        const [start, to] = spanOf(modules, second);
        // In another group, or with something in between: they stay where they are.
        if (start !== middle) return modules;
        return [
          ...modules.slice(0, from),
          ...modules.slice(middle, to),
          ...modules.slice(from, middle),
          ...modules.slice(to)
        ];
      })
    )
  );
}

/** Returns the experiment with a residual link into a layer from an earlier place; null takes it away. */
export function setResidual(experiment: Experiment, layer: string, source: string | null): Experiment {
  const cleared = setPart(experiment, layer, "residual", null);
  const target = layerAt(cleared.model, layer);
  if (source === null || !target) return cleared;
  return setPart(cleared, layer, "residual", {op: "add", inputs: [outputOf(target), source]});
}

function setPart(experiment: Experiment, layer: string, role: PartRole, part: OpModule | null): Experiment {
  const old = partOf(layerAt(experiment.model, layer), role);
  return withModel(experiment, (model) =>
    dropBrokenLinks(
      mapListOf(model, layer, (modules) => {
        if (old) {
          const at = modules.indexOf(old);
          return part ? modules.with(at, {id: `${layer}.${role}`, ...part}) : modules.toSpliced(at, 1);
        }
        if (!part) return modules;
        const [from, to] = spanOf(modules, layer);
        const at = from + Math.max(1, placeFor(modules.slice(from, to), role));
        return modules.toSpliced(at, 0, {id: `${layer}.${role}`, ...part});
      }),
      // What read the part reads what stands before it.
      old && !part ? new Map([[old.id ?? "", before(experiment.model, layer, old)]]) : undefined
    )
  );
}

function before(model: readonly ModuleSpec[], layer: string, part: OpModule): string {
  const modules = layerAt(model, layer)?.modules ?? [];
  return modules[modules.indexOf(part) - 1]?.id ?? layer;
}

function mapHead(
  model: readonly ModuleSpec[],
  layer: string,
  change: (head: OpModule) => OpModule
): readonly ModuleSpec[] {
  const head = layerAt(model, layer)?.modules.find((module) => roleOf(module) === undefined);
  return mapListOf(model, layer, (modules) => modules.map((module) => (module === head ? change(head) : module)));
}

function withModel(
  experiment: Experiment,
  change: (model: readonly ModuleSpec[]) => readonly ModuleSpec[]
): Experiment {
  return {...experiment, model: change(experiment.model)};
}
