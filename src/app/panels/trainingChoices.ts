/** Changes of how an experiment learns, as the training panel makes them. */
import {
  initialisers,
  isGroup,
  losses,
  optimizers,
  schedules,
  type Experiment,
  type InitialiserName,
  type KindSpec,
  type LossName,
  type ModuleSpec,
  type OptimizerName,
  type OptimizerSpec,
  type ScheduleName,
  type Setting,
  type StopSpec
} from "../../index.ts";
import type {Draft} from "./chooseData.ts";
import {linearsOf, withoutOutputWidth} from "./outputWidth.ts";
import {without} from "./without.ts";

/** What the weights of all layers start with: one initialiser, each layer's own, or several. */
export type StartChoice = InitialiserName | "mixed";

/** The names in a table of the library, in its order. */
export function namesOf<Name extends string>(table: {readonly [K in Name]: unknown}): readonly Name[] {
  return Object.keys(table) as Name[];
}

/** A kind with its settings at their defaults. */
function specOf(kind: string, config: Readonly<Record<string, Setting>>): KindSpec {
  return {kind, ...Object.fromEntries(Object.entries(config).map(([key, setting]) => [key, setting.default]))};
}

/** Another optimizer at its defaults; a rate that the user chose stays. */
export function optimizerSpec(kind: OptimizerName, before: OptimizerSpec): OptimizerSpec {
  const usual = namesOf(optimizers).find((name) => name === before.kind);
  const chosen = !usual || optimizers[usual].defaultRate !== before.learningRate;
  const {config, defaultRate} = optimizers[kind];
  return {...specOf(kind, config), learningRate: chosen ? before.learningRate : defaultRate};
}

/** A schedule at its defaults. */
export function scheduleSpec(kind: ScheduleName): KindSpec {
  return specOf(kind, schedules[kind].config);
}

/** The losses that fit what there is to learn. */
export function lossesFor(task: "classes" | "numbers"): readonly LossName[] {
  const wanted = task === "classes" ? "classification" : "regression";
  return namesOf(losses).filter((name) => losses[name].tasks.includes(wanted));
}

/** Another loss; the output follows it. */
export function withLoss(experiment: Experiment, kind: LossName): Draft {
  return {...experiment, loss: specOf(kind, losses[kind].config), model: withoutOutputWidth(experiment.model)};
}

/** One setting of the loss. */
export function withLossSetting(experiment: Experiment, key: string, value: number | boolean): Draft {
  return {...experiment, loss: {...experiment.loss, [key]: value}};
}

/** Another batch size. */
export function withBatchSize(experiment: Experiment, batchSize: number): Draft {
  return {...experiment, training: {...experiment.training, batchSize}};
}

/** Another seed. */
export function withSeed(experiment: Experiment, key: string, seed: number): Draft {
  return {...experiment, seeds: {...experiment.seeds, [key]: seed}};
}

/** A stop condition set, or taken away with `undefined`. */
export function withStop(stop: StopSpec | undefined, key: keyof StopSpec, value: number | undefined): StopSpec {
  const rest = without(stop ?? {}, key);
  return value === undefined ? rest : {...rest, [key]: value};
}

/** What all weights start with, if it is the same everywhere. */
export function startOf({model}: Experiment): StartChoice {
  const kinds = new Set(linearsOf(model).map(({init}) => init?.["weight"]?.kind ?? "pytorch"));
  const [only] = kinds;
  const known = namesOf(initialisers).find((name) => name === only);
  return kinds.size === 1 && known ? known : "mixed";
}

/** All weights drawn by one initialiser at its defaults; biases stay as they are. */
export function withStart(experiment: Experiment, kind: InitialiserName): Draft {
  const change = (module: ModuleSpec): object => {
    if (isGroup(module)) return {...module, modules: module.modules.map(change)};
    if (module.op !== "linear") return module;
    const {init, ...rest} = module;
    const others = without(init ?? {}, "weight");
    const changed = kind === "pytorch" ? others : {...others, weight: specOf(kind, initialisers[kind].config)};
    return Object.keys(changed).length > 0 ? {...rest, init: changed} : rest;
  };
  return {...experiment, model: experiment.model.map(change)};
}
