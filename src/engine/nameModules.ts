/** Names for the modules of a model: what every address begins with. */
import {isGroup, type ModuleSpec, type OpModule} from "./model.ts";
import {isPartRole, partRoles} from "./opRole.ts";
import {ops, type OpName} from "./ops/ops.ts";

const reserved = new Set([
  ...["input", "data", "target", "rows", "raw", "features", "loss", "metrics", "training", "clip"],
  ...["grad", "before", "initial", "from", "clipped", "penalty", "total", "frozen"]
]);
const segment = "[a-z][A-Za-z0-9]*";
const path = new RegExp(`^${segment}(?:/${segment})*$`);
const partName = new RegExp(`^(?:${partRoles.join("|")})\\d*$`);
const longest = 100;

/**
 * Returns the model with an id for every module. Ids that are given stay; within a group they may leave its name out.
 * `linear` and `concatenate` begin a layer (`hidden1`, …, the last `linear` is `output`); every other op is part of the
 * layer before it (`hidden1.activation`, `hidden1.dropout`) or of `input`. Naming twice changes nothing.
 */
export function nameModules(modules: readonly ModuleSpec[]): ModuleSpec[] {
  const taken = new Set(givenNames(modules, ""));
  const output = lastLinear(modules);
  let layer = "input";

  function name(members: readonly ModuleSpec[], prefix: string): ModuleSpec[] {
    return members.map((module) => {
      if (isGroup(module)) return {...module, modules: name(module.modules, `${prefix}${module.group}/`)};
      const id = module.id === undefined ? newId(module, prefix) : fullId(module.id, prefix);
      taken.add(id);
      layer = layerOf(id);
      return Object.assign({id}, module, {id});
    });
  }

  function newId(module: OpModule, prefix: string): string {
    const role = ops[module.op].role;
    if (!isPartRole(role)) {
      if (module === output && !taken.has(`${prefix}output`)) return `${prefix}output`;
      return firstFree((n) => `${prefix}${role}${n}`);
    }
    const owner = layer.startsWith(prefix) ? layer : `${prefix}input`;
    const part = `${owner}.${role}`;
    return firstFree((n) => (n === 1 ? part : `${part}${n}`));
  }

  function firstFree(candidate: (n: number) => string): string {
    let n = 1;
    while (taken.has(candidate(n))) n++;
    return candidate(n);
  }

  return name(modules, "");
}

/**
 * Returns whether a text can be a module's id: names of letters and digits that start small, after the groups it lies
 * in, with at most one role. Names that mean something else in addresses are taken.
 */
export function isModuleId(id: string): boolean {
  const dot = id.indexOf(".");
  if (dot < 0) return isPath(id);
  const owner = id.slice(0, dot);
  const inputOf = owner === "input" ? "" : owner.replace(/\/input$/, "");
  return partName.test(id.slice(dot + 1)) && (inputOf === "" || isPath(inputOf)) && id.length <= longest;
}

/** Returns whether a text can be a group's name. */
export function isGroupName(name: string): boolean {
  return !name.includes("/") && isPath(name);
}

/** Returns the id of a module within a group: with the group's name before it. */
export function fullId(id: string, prefix: string): string {
  return id.startsWith(prefix) ? id : prefix + id;
}

/** Returns whether an op begins a layer, rather than being part of one. */
export function beginsLayer(op: OpName): boolean {
  return !isPartRole(ops[op].role);
}

/** Returns the layer a module's id belongs to: `hidden1.activation` → `hidden1`. */
export function layerOf(id: string): string {
  const dot = id.indexOf(".");
  return dot < 0 ? id : id.slice(0, dot);
}

function isPath(text: string): boolean {
  return text.length <= longest && path.test(text) && text.split("/").every((name) => !reserved.has(name));
}

function givenNames(modules: readonly ModuleSpec[], prefix: string): string[] {
  return modules.flatMap((module) => {
    if (!isGroup(module)) return module.id === undefined ? [] : [fullId(module.id, prefix)];
    const name = prefix + module.group;
    return [name, ...givenNames(module.modules, `${name}/`)];
  });
}

function lastLinear(modules: readonly ModuleSpec[]): OpModule | undefined {
  for (const module of modules.toReversed()) {
    const found = isGroup(module) ? lastLinear(module.modules) : module.op === "linear" ? module : undefined;
    if (found) return found;
  }
  return undefined;
}
