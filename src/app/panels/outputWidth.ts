/** The width of the output follows from data and loss, unless it is set. */
import {isGroup, type ModuleSpec, type OpModule} from "../../index.ts";
import {without} from "./without.ts";

/** The linear layers of a model, those within groups among them. */
export function linearsOf(model: readonly ModuleSpec[]): OpModule[] {
  return model.flatMap((module) =>
    isGroup(module) ? linearsOf(module.modules) : module.op === "linear" ? [module] : []
  );
}

/** The model with its last linear layer as wide as data and loss ask. */
export function withoutOutputWidth(model: readonly ModuleSpec[]): readonly object[] {
  const output = linearsOf(model).at(-1);
  const change = (module: ModuleSpec): object => {
    if (isGroup(module)) return {...module, modules: module.modules.map(change)};
    if (module !== output) return module;
    return without(module, "out");
  };
  return model.map(change);
}
