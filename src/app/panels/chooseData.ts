/** Changes of an experiment's data, as the data panel makes them. */
import {dataKinds, type DataKind, type DataSpec, type Experiment} from "../../index.ts";
import {withoutOutputWidth} from "./outputWidth.ts";
import {without} from "./without.ts";

/** An experiment on its way back to the parser: what is left out gets its default. */
export type Draft = Readonly<Record<string, unknown>>;

/** Data sets that stand together in the panel. */
export interface DataGroup {
  id: "first" | "classes" | "logic" | "numbers" | "pictures" | "measured";
  kinds: readonly DataKind[];
}

/** The data sets in view at once, and the others in groups. Every kind but own rows stands in exactly one. */
export const dataGroups: readonly DataGroup[] = [
  {id: "first", kinds: ["circle", "xor", "blobs", "spiral", "moons", "rings", "sine"]},
  {id: "classes", kinds: ["checkerboard"]},
  {id: "logic", kinds: ["and", "or", "logicXor"]},
  {id: "numbers", kinds: ["plane", "bumps", "xSinX", "step"]},
  {id: "pictures", kinds: ["drawnDigits", "digits"]},
  {id: "measured", kinds: ["iris", "wine", "breastCancer", "diabetes"]}
];

/** Data to learn from instead: network and training stay, and the loss as well if it fits. */
export function withData(experiment: Experiment, data: DataSpec | {kind: DataKind}): Draft {
  const {kind} = data;
  const same = taskOf(experiment.data) === taskOf(data);
  const {loss, ...rest} = withoutName(experiment);
  const keeps = same && !(loss.kind === "binaryCrossEntropy" || loss.kind === "categoricalCrossEntropy");
  const points = keptPoints(experiment, kind);
  return {...rest, model: withoutOutputWidth(rest.model), ...(keeps && {loss}), data: {...points, ...data}};
}

/** One parameter of the data set, `test` or `standardise` changed. */
export function withDataSetting(experiment: Experiment, key: string, value: number | boolean): Draft {
  return {...withoutName(experiment), data: {...experiment.data, [key]: value}};
}

/** Other points of the same kind, and another choice of those kept for testing. */
export function withNewData(experiment: Experiment, seed: number): Draft {
  return {...experiment, seeds: {...experiment.seeds, data: seed, split: seed}};
}

/** What the network sees of two-dimensional data. */
export function inputsOf({data}: Experiment): readonly string[] {
  return data.inputs ?? ["x1", "x2"];
}

/** An input added or taken away, in the order of `names`; the last one stays. */
export function withInputToggled(experiment: Experiment, name: string, names: readonly string[]): Draft {
  const chosen = new Set(inputsOf(experiment));
  if (!chosen.delete(name)) chosen.add(name);
  if (chosen.size === 0) return {...experiment};
  const inputs = names.filter((each) => chosen.has(each));
  const data = without(experiment.data, "inputs");
  const isUsual = inputs.join() === "x1,x2";
  return {...withoutName(experiment), data: {...data, ...(!isUsual && {inputs})}};
}

/** Whether the network can be shown functions of the data's two features. */
export function hasComputedInputs({data}: Experiment): boolean {
  return data.kind === "rows" ? data.features.length === 2 : dataKinds[data.kind].inputs === 2;
}

function taskOf(data: DataSpec | {kind: DataKind}): string {
  return data.kind === "rows" && "target" in data ? data.target.kind : dataKinds[data.kind].task;
}

/** The number of points stays when both data sets have one. */
function keptPoints({data}: Experiment, kind: DataKind): object {
  const parameter = dataKinds[kind].parameters.find(({key}) => key === "points");
  const before = dataKinds[data.kind].parameters.find(({key}) => key === "points");
  if (!parameter || !before || !("points" in data) || data.points === before.default) return {};
  return {points: data.points};
}

/** The name told of the experiment as it was. */
function withoutName(experiment: Experiment): Omit<Experiment, "name"> {
  return without(experiment, "name");
}
