/** What an experiment asks of a network, known from its JSON alone: before any data is drawn or loaded. */
import {dataKinds} from "../data/dataKinds.ts";
import {realSets} from "../data/realSets.ts";
import type {DataSpec, RealKind} from "../data/spec.ts";
import type {TargetCode} from "../engine/loss.ts";
import type {ExperimentData} from "./experiment.ts";

/** Classes to tell apart, or columns of numbers to predict. */
export type DataTask = {kind: "classes"; classes: number} | {kind: "numbers"; columns: number};

/** Returns the part of an experiment's data that names the data set: how it is split and shown to the network is left out. */
export function dataSpecOf(data: ExperimentData): DataSpec {
  const spec: Partial<ExperimentData> = {...data};
  delete spec.test;
  delete spec.standardise;
  delete spec.inputs;
  return spec as DataSpec;
}

/** Returns what there is to learn from a data set. */
export function taskOf(data: DataSpec): DataTask {
  if (data.kind === "rows") {
    const {target} = data;
    return target.kind === "classes"
      ? {kind: "classes", classes: target.names.length}
      : {kind: "numbers", columns: target.features.length};
  }
  if (isReal(data.kind)) {
    const {target} = realSets[data.kind];
    return target.kind === "classes" ? {kind: "classes", classes: target.names.length} : {kind: "numbers", columns: 1};
  }
  if (dataKinds[data.kind].task === "numbers") return {kind: "numbers", columns: 1};
  return {kind: "classes", classes: classesOf(data)};
}

/** Returns how many numbers the first layer sees of every row. */
export function inputWidthOf(data: ExperimentData): number {
  return data.inputs?.length ?? featureCountOf(data);
}

/** Returns how many features every row of a data set has. */
export function featureCountOf(data: DataSpec): number {
  return data.kind === "rows" ? data.features.length : dataKinds[data.kind].inputs;
}

/** Returns how many outputs a loss needs: one for two classes unless it wants one per class, else one per class or column. */
export function outputWidthFor(task: DataTask, code: TargetCode): number {
  if (task.kind === "numbers") return task.columns;
  return task.classes === 2 && code !== "labels" ? 1 : task.classes;
}

/** Returns the loss an experiment has when it names none. */
export function defaultLossOf(task: DataTask): string {
  if (task.kind === "numbers") return "meanSquaredError";
  return task.classes === 2 ? "binaryCrossEntropy" : "categoricalCrossEntropy";
}

/** Returns whether a data set is measured rather than drawn. */
export function isReal(kind: string): kind is RealKind {
  return Object.hasOwn(realSets, kind);
}

function classesOf(data: DataSpec): number {
  if (data.kind === "blobs") return data.classes;
  if (data.kind === "spiral") return data.arms;
  if (data.kind === "drawnDigits") return 10;
  return data.kind === "rings" ? data.rings : 2;
}
