/** An experiment without what goes without saying: only what differs from the defaults. */
import {dataKinds} from "../data/dataKinds.ts";
import {opOf} from "../engine/lookup.ts";
import {isGroup, type ModuleSpec} from "../engine/model.ts";
import {nameModules} from "../engine/nameModules.ts";
import type {Experiment, ExperimentData, KindSpec} from "./experiment.ts";
import {parseExperiment} from "./parseExperiment.ts";
import {isPlain, type Plain} from "./plain.ts";
import {defaultDataKind} from "./schema.ts";
import {defaultStandardiseOf, defaultTestOf} from "./schemaData.ts";
import {trainingDefaults} from "./schemaTraining.ts";
import {defaultLossOf, taskOf} from "./task.ts";

/** Returns the smallest JSON value that `parseExperiment` makes the same experiment of. */
export function differencesOf(experiment: Experiment): Plain {
  const {data, model, loss, training, ...rest} = experiment;
  const {optimizer, schedule, clip} = training;
  const base = parseExperiment({
    loss: {kind: loss.kind},
    ...(taskOf(data).kind === "numbers" && {data: {kind: "plane"}}),
    training: {optimizer: {kind: optimizer.kind}, schedule: {kind: schedule.kind}, clip: {kind: clip.kind}}
  });
  return withoutEmpty({
    ...without(rest, base),
    data: {...kindUnless(data, defaultDataKind), ...without(data, dataDefaults(data))},
    model: isSame(model, base.model) ? {} : shortModel(model),
    loss: lossDifferences(loss, base.loss, defaultLossOf(taskOf(data))),
    training: withoutEmpty({
      ...without(training, base.training),
      optimizer: {...kindUnless(optimizer, trainingDefaults.optimizer), ...without(optimizer, base.training.optimizer)},
      schedule: {...kindUnless(schedule, trainingDefaults.schedule), ...without(schedule, base.training.schedule)},
      clip: {...kindUnless(clip, trainingDefaults.clip), ...without(clip, base.training.clip)}
    })
  });
}

function dataDefaults({kind}: ExperimentData): Plain {
  return {
    kind,
    ...Object.fromEntries(dataKinds[kind].parameters.map((parameter) => [parameter.key, parameter.default])),
    test: defaultTestOf(kind),
    standardise: defaultStandardiseOf(kind)
  };
}

/** Without a kind of its own, a loss is the one that follows from the data, with its default settings. */
function lossDifferences(loss: KindSpec, base: KindSpec, defaultKind: string): Plain {
  const settings = without(loss, base);
  return loss.kind === defaultKind && Object.keys(settings).length === 0 ? {} : {kind: loss.kind, ...settings};
}

function shortModel(model: readonly ModuleSpec[]): readonly ModuleSpec[] {
  const short = model.map((module) => shortModule(module));
  const unnamed = short.map((module) => withoutIds(module));
  return isSame(nameModules(unnamed), nameModules(short)) ? unnamed : short;
}

/** The width stays: left out it would mean another one in the last layer. */
function shortModule(module: ModuleSpec): ModuleSpec {
  if (isGroup(module)) return {...module, modules: module.modules.map((member) => shortModule(member))};
  const {config} = opOf(module.op);
  const isDefault = ([key, value]: [string, unknown]): boolean =>
    key !== "out" && key in config && config[key].default === value;
  return Object.fromEntries(Object.entries(module).filter((entry) => !isDefault(entry))) as unknown as ModuleSpec;
}

function withoutIds(module: ModuleSpec): ModuleSpec {
  if (isGroup(module)) return {...module, modules: module.modules.map((member) => withoutIds(member))};
  return Object.fromEntries(Object.entries(module).filter(([key]) => key !== "id")) as unknown as ModuleSpec;
}

function kindUnless({kind}: {kind: string}, usual: string): Plain {
  return kind === usual ? {} : {kind};
}

/** Returns the members of a value that its base does not have, or has otherwise. */
function without(value: object, base: object): Plain {
  const reference = base as Plain;
  return Object.fromEntries(
    Object.entries(value as Plain).flatMap(([key, member]) => {
      const other = reference[key];
      if (isSame(member, other)) return [];
      return isPlain(member) && isPlain(other) ? [[key, without(member, other)]] : [[key, member]];
    })
  );
}

function withoutEmpty(value: Plain): Plain {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => typeof member !== "object" || Object.keys(member ?? {}).length > 0)
  );
}

/** Parsed values list their members in one order, so that equal ones have equal text. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
