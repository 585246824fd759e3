/** What is wrong with a scene, whatever it shows. */
import {bounds, type Box} from "../../scene/bounds.ts";
import type {Mark, Scene} from "../../scene/scene.ts";

const least = 14;
const slack = 1;

/**
 * Returns a sentence for each mark with a key that its sibling has too, each text that is smaller than 14 px, reaches
 * out of the picture or over another text, and each number with an address but no title.
 */
export function problemsOf({width, height, marks}: Scene): string[] {
  const problems: string[] = [];
  const keys = new Set<string>();
  const texts: {text: string; box: Box}[] = [];
  for (const mark of marks) {
    const name = `${mark.kind} ${mark.key}`;
    if (keys.has(name)) problems.push(`${name}: the key is taken`);
    keys.add(name);
    if (mark.address !== undefined && mark.title === undefined) problems.push(`${name}: an address without a title`);
    if (mark.kind !== "text") continue;
    if (mark.size < least) problems.push(`${name}: ${mark.size} px is small`);
    texts.push({text: mark.text, box: textBounds(mark)});
  }
  for (const {text, box} of texts)
    if (box.x0 < -slack || box.y0 < -slack || box.x1 > width + slack || box.y1 > height + slack)
      problems.push(`"${text}" reaches out of the picture`);
  texts.forEach(({text, box}, at) => {
    for (const other of texts.slice(at + 1))
      if (overlap(box, other.box)) problems.push(`"${text}" lies over "${other.text}"`);
  });
  return problems;
}

/** Turned text is measured as it stands, not by the circle it stays in. */
function textBounds(mark: Mark & {kind: "text"}): Box {
  if (mark.rotate !== -90) return bounds(mark);
  const {x0, y0, x1, y1} = bounds({...mark, rotate: undefined});
  const [dx0, dy0, dx1, dy1] = [x0 - mark.x, y0 - mark.y, x1 - mark.x, y1 - mark.y];
  return {x0: mark.x + dy0, x1: mark.x + dy1, y0: mark.y - dx1, y1: mark.y - dx0};
}

function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 - slack && b.x0 < a.x1 - slack && a.y0 < b.y1 - 2 && b.y0 < a.y1 - 2;
}
