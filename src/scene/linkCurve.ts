/** The curve of a connection, the same for drawing and for picking. */
import type {Links, PathCommand} from "./scene.ts";

/** Returns connection `index` as a path: a straight line, or a cubic that leaves and arrives level. */
export function linkPath({x1, y1, x2, y2, curve}: Links, index: number): readonly PathCommand[] {
  const [xa, ya, xb, yb] = [x1[index], y1[index], x2[index], y2[index]];
  if (curve === "straight") {
    return [
      ["M", xa, ya],
      ["L", xb, yb]
    ];
  }
  const middle = (xa + xb) / 2;
  return [
    ["M", xa, ya],
    ["C", middle, ya, middle, yb, xb, yb]
  ];
}
