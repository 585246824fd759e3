/** What units are drawn over, from the view's choices: a plane of the inputs, or rows of the data. */
import type {Dataset, Plane, ResponsesParams} from "../../index.ts";
import type {ViewOptions} from "../state/view.ts";

/** Returns the plane a view asks for, within what the data has. */
export function planeOf({features, rows}: Dataset, {axes, held}: Pick<ViewOptions, "axes" | "held">): Plane {
  const last = features.length - 1;
  const first = Math.min(axes[0], last);
  const second = Math.min(axes[1], last);
  const other = last === 0 ? 0 : first === second ? (first + 1) % features.length : second;
  return {axes: [first, other], held: held === "mean" ? "mean" : Math.max(0, Math.min(rows - 1, held))};
}

/** Whether units are drawn over the rows of the data: pixels always are, a plane of two features never needs to be. */
export function isOverRows({features, image}: Dataset, {pictures}: Pick<ViewOptions, "pictures">): boolean {
  return image !== undefined || (pictures === "rows" && features.length > 2);
}

/** Returns how the rows of the data stand in such a picture: along the feature that runs across; pixels in their own order. */
export function responsesOf(dataset: Dataset, view: Pick<ViewOptions, "axes" | "held">): ResponsesParams {
  return dataset.image ? {} : {along: planeOf(dataset, view).axes[0]};
}
