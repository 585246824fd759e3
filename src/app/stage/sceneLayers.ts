/** A scene taken apart for drawing: what stays the same from frame to frame is drawn once. */
import {isStill} from "../drawing/picture.ts";
import type {Mark, Points, Scene, Text} from "../../index.ts";

/** Marks in the order in which they are drawn. */
export interface SceneLayers {
  moving: readonly Mark[];
  /** Texts, their grounds, and points. */
  still: readonly Mark[];
  /** Changes when `still` looks different. */
  stillKey: string;
}

/** Returns the layers of a scene. */
export function sceneLayers({width, height, marks}: Scene): SceneLayers {
  const moving: Mark[] = [];
  const still: Mark[] = [];
  const keys = [`${width} ${height}`];
  for (const mark of marks) {
    if (!isStill(mark)) {
      moving.push(mark);
      continue;
    }
    still.push(mark);
    if (mark.kind === "text") keys.push(textKey(mark));
    else if (mark.kind === "points") keys.push(pointsKey(mark));
    else if (mark.kind === "rect") keys.push(`${mark.x} ${mark.y}`);
  }
  return {moving, still, stillKey: keys.join("|")};
}

function textKey({x, y, text, fill}: Text): string {
  return `${x} ${y} ${text} ${typeof fill === "string" ? fill : fill.value}`;
}

function pointsKey({key, x, y, radii, opacity}: Points): string {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * (i + 1) + y[i] * (i + 1.5) + (radii ? radii[i] * (i + 2) : 0);
  return `${key} ${x.length} ${sum} ${opacity ?? 1}`;
}
