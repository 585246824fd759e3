/** The plane over which units are drawn, from the view's choices. */
import type {Dataset, Plane} from "../../index.ts";
import type {ViewOptions} from "../state/view.ts";

/** Returns the plane a view asks for, within what the data has. */
export function planeOf({features, rows}: Dataset, {axes, held}: Pick<ViewOptions, "axes" | "held">): Plane {
  const last = features.length - 1;
  const first = Math.min(axes[0], last);
  const second = Math.min(axes[1], last);
  const other = last === 0 ? 0 : first === second ? (first + 1) % features.length : second;
  return {axes: [first, other], held: held === "mean" ? "mean" : Math.max(0, Math.min(rows - 1, held))};
}
