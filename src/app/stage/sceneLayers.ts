/**
 * A scene taken apart for drawing: what stays the same from frame to frame is drawn once, and the links of a large
 * network, which are most of the work, as often as there is time.
 */
import type {Mark, Points, Scene, Text} from "../../index.ts";

/** Marks in the order in which they are drawn. */
export interface SceneLayers {
  /** Links of a large network; empty for a small one, whose links move with the rest. */
  links: readonly Mark[];
  moving: readonly Mark[];
  /** Texts and points. */
  still: readonly Mark[];
  /** Changes when `still` looks different. */
  stillKey: string;
}

/** So many links are drawn with every frame. */
const fewLinks = 600;

/** Returns the layers of a scene. */
export function sceneLayers({width, height, marks}: Scene): SceneLayers {
  const count = marks.reduce((sum, mark) => sum + (mark.kind === "links" ? mark.values.length : 0), 0);
  const links: Mark[] = [];
  const moving: Mark[] = [];
  const still: Mark[] = [];
  const keys = [`${width} ${height}`];
  for (const mark of marks) {
    if (mark.kind === "links" && count > fewLinks) links.push(mark);
    else if (mark.kind === "text" || mark.kind === "points") {
      still.push(mark);
      keys.push(mark.kind === "text" ? textKey(mark) : pointsKey(mark));
    } else if (mark.kind === "rect" && mark.fill === "stage" && mark.address === undefined) {
      // The ground of a text.
      still.push(mark);
      keys.push(`${mark.x} ${mark.y}`);
    } else moving.push(mark);
  }
  return {links, moving, still, stillKey: keys.join("|")};
}

function textKey({x, y, text, fill}: Text): string {
  return `${x} ${y} ${text} ${typeof fill === "string" ? fill : fill.value}`;
}

function pointsKey({key, x, y, radii, opacity}: Points): string {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * (i + 1) + y[i] * (i + 1.5) + (radii ? radii[i] * (i + 2) : 0);
  return `${key} ${x.length} ${sum} ${opacity ?? 1}`;
}
