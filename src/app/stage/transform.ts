/** Pan and zoom. */

/** A point p of the scene is shown at k·p + (x, y). */
export interface Transform {
  x: number;
  y: number;
  k: number;
}

/** The scene as it is. */
export const identity: Transform = {x: 0, y: 0, k: 1};

/** Returns the point of the scene that is shown at (x, y). */
export function toScene({x: dx, y: dy, k}: Transform, x: number, y: number): [x: number, y: number] {
  return [(x - dx) / k, (y - dy) / k];
}

/** Returns where a point of the scene is shown. */
export function toScreen({x: dx, y: dy, k}: Transform, x: number, y: number): [x: number, y: number] {
  return [k * x + dx, k * y + dy];
}
