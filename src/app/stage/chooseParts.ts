import type {Mark} from "../../index.ts";
import type {Part} from "../drawing/painting.ts";

/**
 * So many connections take as long either way: in Chromium, a canvas needs 1.1 ms of script for 2,000 and 5.5 ms for
 * 4,000, WebGL 1.0 and 1.3; without a graphics card, where pixels cost WebGL more, 10,000 take the same time until they
 * are seen.
 */
const crossover = 3000;

/** Returns the parts of a picture that have a canvas each: all of it one, or its connections one of their own for WebGL. */
export function chooseParts(marks: readonly Mark[], hasWebgl: boolean): readonly (Part | undefined)[] {
  const links = marks.reduce((sum, mark) => sum + (mark.kind === "links" ? mark.values.length : 0), 0);
  return hasWebgl && links > crossover ? ["links", "others"] : [undefined];
}
