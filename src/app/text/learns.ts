/** What learns what, in one line. */
import type {Dataset, Graph} from "../../index.ts";
import {nameList} from "./nameList.ts";

const mostWidths = 6;

/** "This network learns to tell outside from inside", and ": 2 inputs, 4 + 2 units" for where there is room. */
export function learnsText(
  {target}: Pick<Dataset, "target">,
  {layers}: Pick<Graph, "layers">
): {goal: string; sizes: string} {
  const widths = layers.map(({width}) => width);
  const inputs = `${widths[0]} ${widths[0] === 1 ? "input" : "inputs"}`;
  return {goal: `This network learns to ${goalOf(target)}`, sizes: `: ${inputs}, ${unitsOf(widths.slice(1, -1))}`};
}

function goalOf(target: Dataset["target"]): string {
  if (target.kind === "numbers") {
    const numbers = target.features.map(({name}) => name);
    return `predict ${nameList(numbers, "numbers", "and")}`;
  }
  const {names} = target;
  return names.length === 2 ? `tell ${names[0]} from ${names[1]}` : `tell ${nameList(names, "classes", "and")} apart`;
}

function unitsOf(hidden: readonly number[]): string {
  if (hidden.length === 0) return "no hidden layer";
  if (hidden.length > mostWidths) return `${hidden.length} hidden layers`;
  return `${hidden.join(" + ")} ${hidden.length === 1 && hidden[0] === 1 ? "unit" : "units"}`;
}
