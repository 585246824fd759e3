import type {Points} from "./scene.ts";

/** Returns the radius of point `index`, in pixels. */
export function pointRadius({r, radii}: Points, index: number): number {
  return radii ? radii[index] : r;
}
