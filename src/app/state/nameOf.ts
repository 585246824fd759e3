/** What an experiment is called in lists. */
import {dataKinds, flatten, isDataKind, type Experiment} from "../../index.ts";

/** Returns the name its author gave it, or one made of its data and the widths of its layers: "Circle · 4-2". */
export function nameOf({name, data, model}: Experiment): string {
  if (name !== undefined && name !== "") return name;
  const widths = flatten(model).flatMap(({op, out}) => (op === "linear" && typeof out === "number" ? [out] : []));
  const label = isDataKind(data.kind) ? dataKinds[data.kind].label : data.kind;
  return [label, ...(widths.length > 0 ? [widths.join("-")] : [])].join(" · ");
}
