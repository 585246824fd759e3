/** What makes a list of modules a network: names, references, widths and size. */
import {createGraph, type Graph} from "../engine/graph.ts";
import {isGroup, type ModuleSpec, type OpModule} from "../engine/model.ts";
import {lossOf} from "../engine/lookup.ts";
import {beginsLayer, fullId, isGroupName, isModuleId, nameModules} from "../engine/nameModules.ts";
import {ops} from "../engine/ops/ops.ts";
import type {ExperimentData} from "./experiment.ts";
import {formatPath, type Problem} from "./problems.ts";
import {modelLimits} from "./schemaModel.ts";
import {inputWidthOf, outputWidthFor, taskOf} from "./task.ts";

/** What a model has to fit. */
export interface ModelSurroundings {
  data: ExperimentData;
  loss: {kind: string};
  batchSize: number;
}

/** A module, its place in the experiment and the groups it lies in. */
interface Placed {
  module: OpModule;
  path: readonly PropertyKey[];
  prefix: string;
}

/**
 * Returns the model with ids, full references and widths filled in (but the output's, which follows from the data), and
 * adds what is wrong to `problems`.
 */
export function checkModel(
  model: readonly ModuleSpec[],
  surroundings: ModelSurroundings,
  problems: Problem[]
): readonly ModuleSpec[] {
  const before = problems.length;
  checkGroups(model, ["model"], new Set(), problems);
  const named = nameModules(model);
  const placed = place(named, ["model"], "");
  if (placed.length > modelLimits.modules)
    problems.push({path: "model", message: `expected at most ${modelLimits.modules} modules, got ${placed.length}`});
  if (placed.every(({module}) => module.op !== "linear"))
    problems.push({path: "model", message: "it has no linear layer, expected at least one"});
  checkIds(placed, problems);
  const complete = completeModules(named, "", placed, problems);
  if (problems.length === before) checkWidths(complete, surroundings, problems);
  return complete;
}

function checkGroups(
  modules: readonly ModuleSpec[],
  path: readonly PropertyKey[],
  names: Set<string>,
  problems: Problem[],
  prefix = ""
): void {
  modules.forEach((module, index) => {
    if (!isGroup(module)) return;
    const here = [...path, index, "group"];
    const name = prefix + module.group;
    if (!isGroupName(module.group))
      problems.push({
        path: formatPath(here),
        message: `"${module.group}" cannot name a group, expected a word such as block1 that is not reserved`
      });
    if (names.has(name))
      problems.push({path: formatPath(here), message: `"${name}" is taken, expected a name of its own`});
    names.add(name);
    if (name.split("/").length > modelLimits.groups)
      problems.push({
        path: formatPath(here),
        message: `nested too deep, expected at most ${modelLimits.groups} groups within each other`
      });
    else checkGroups(module.modules, [...path, index, "modules"], names, problems, `${name}/`);
  });
}

function place(modules: readonly ModuleSpec[], path: readonly PropertyKey[], prefix: string): Placed[] {
  return modules.flatMap((module, index) =>
    isGroup(module)
      ? place(module.modules, [...path, index, "modules"], `${prefix}${module.group}/`)
      : [{module, path: [...path, index], prefix}]
  );
}

function checkIds(placed: readonly Placed[], problems: Problem[]): void {
  const seen = new Set<string>();
  for (const {module, path} of placed) {
    const id = idOf(module);
    const problem = (message: string): unknown =>
      problems.push({path: formatPath([...path, "id"]), message: `"${id}" ${message}`});
    if (seen.has(id)) problem("is taken, expected an id of its own");
    else if (!isModuleId(id))
      problem("cannot be an id, expected a word such as hidden1 that is not reserved, or hidden1.activation");
    else if (beginsLayer(module.op) && id.includes("."))
      problem(`names a part, expected the name of a layer for ${module.op}`);
    seen.add(id);
  }
}

/** Names in `inputs` are looked up from the inside out: in the module's own group first. */
function completeModules(
  modules: readonly ModuleSpec[],
  prefix: string,
  placed: readonly Placed[],
  problems: Problem[]
): ModuleSpec[] {
  const output = placed.findLast(({module}) => module.op === "linear")?.module;
  return modules.map((module) => {
    if (isGroup(module))
      return {...module, modules: completeModules(module.modules, `${prefix}${module.group}/`, placed, problems)};
    const {id, op, ...rest} = module;
    const needsWidth = op === "linear" && module["out"] === undefined && module !== output;
    return {
      ...(id !== undefined && {id}),
      op,
      ...(needsWidth && {out: ops.linear.config.out.default}),
      ...rest,
      ...(module.inputs && {inputs: resolveInputs(module, prefix, placed, problems)})
    };
  });
}

function resolveInputs(module: OpModule, prefix: string, placed: readonly Placed[], problems: Problem[]): string[] {
  const at = placed.findIndex((other) => other.module === module);
  const earlier = ["input", ...placed.slice(0, at).map((other) => idOf(other.module))];
  const later = new Set(placed.slice(at).map((other) => idOf(other.module)));
  return (module.inputs ?? []).map((name, index) => {
    const candidates = scopes(prefix).map((scope) => (name === "input" ? name : fullId(name, scope)));
    const found = candidates.find((candidate) => earlier.includes(candidate));
    if (found !== undefined) return found;
    const why = candidates.some((candidate) => later.has(candidate)) ? "is not before it" : "does not exist";
    problems.push({
      path: formatPath([...(placed[at]?.path ?? []), "inputs", index]),
      message: `module "${name}" ${why}, expected one of ${earlier.join(", ")}`
    });
    return name;
  });
}

/** `a/b/` → `a/b/`, `a/`, and the outermost, which has no prefix. */
function scopes(prefix: string): string[] {
  const names = prefix.split("/").slice(0, -1);
  return [...names.map((_, depth) => `${names.slice(0, names.length - depth).join("/")}/`), ""];
}

function checkWidths(
  model: readonly ModuleSpec[],
  {data, loss, batchSize}: ModelSurroundings,
  problems: Problem[]
): void {
  const task = taskOf(data);
  const expected = outputWidthFor(task, lossOf(loss.kind).code);
  let graph: Graph;
  try {
    graph = createGraph(model, {input: inputWidthOf(data), output: expected});
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({path: "model", message: message.replace(/^model: /, "")});
    return;
  }
  const {outputWidth, parameterCount, nodes} = graph;
  if (outputWidth !== expected && !(task.kind === "classes" && outputWidth === task.classes)) {
    const asked = task.kind === "classes" ? `${task.classes} classes` : `${task.columns} columns`;
    problems.push({
      path: "model",
      message: `the last module has ${outputWidth} outputs, expected ${expected} for ${asked} with ${loss.kind}; leave "out" of the last linear layer away`
    });
  }
  if (parameterCount > modelLimits.parameters)
    problems.push({
      path: "model",
      message: `it has ${parameterCount} parameters, expected at most ${modelLimits.parameters}; use fewer or smaller layers`
    });
  const activations = batchSize * nodes.reduce((units, {width}) => units + width, 0);
  if (activations > modelLimits.activations)
    problems.push({
      path: "model",
      message: `a batch of ${batchSize} rows has ${activations} activations, expected at most ${modelLimits.activations}; use smaller layers or batches`
    });
}

function idOf(module: OpModule): string {
  return module.id ?? "";
}
