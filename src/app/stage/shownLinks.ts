/** How many connections a picture of a network shows. */
import type {Mark} from "../../index.ts";

/** Connections between layers whose connections are drawn as lines. */
export interface ShownLinks {
  drawn: number;
  /** With those that are not drawn. */
  all: number;
}

/** Counts the connections of a picture; a mark says by its shape how many there are. */
export function shownLinks(marks: readonly Mark[]): ShownLinks {
  const shown = {drawn: 0, all: 0};
  for (const mark of marks) {
    if (mark.kind !== "links") continue;
    shown.drawn += mark.values.length;
    shown.all += mark.shape?.reduce((product, size) => product * size, 1) ?? mark.values.length;
  }
  return shown;
}
