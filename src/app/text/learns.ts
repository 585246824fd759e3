/** What learns what, in one line. */
import type {Dataset, Graph} from "../../index.ts";

const mostNames = 4;
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
  if (target.kind === "numbers")
    return `predict ${listOf(
      target.features.map(({name}) => name),
      "numbers"
    )}`;
  const {names} = target;
  return names.length === 2 ? `tell ${names[0]} from ${names[1]}` : `tell ${listOf(names, "classes")} apart`;
}

function listOf(names: readonly string[], what: string): string {
  if (names.length > mostNames) return `${names.length} ${what}`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

function unitsOf(hidden: readonly number[]): string {
  if (hidden.length === 0) return "no hidden layer";
  if (hidden.length > mostWidths) return `${hidden.length} hidden layers`;
  return `${hidden.join(" + ")} ${hidden.length === 1 && hidden[0] === 1 ? "unit" : "units"}`;
}
