/** The look of the page as attributes of its root, and remembered for `theme.js`, which sets it before the first paint. */
import type {ViewOptions} from "../state/view.ts";

/** Sets theme and size of the page. */
export function applyLook({theme, presenter}: Pick<ViewOptions, "theme" | "presenter">): void {
  const {dataset} = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
  if (presenter) dataset["presenter"] = "";
  else delete dataset["presenter"];
  try {
    localStorage.setItem("nnviz.look", JSON.stringify({theme, presenter}));
  } catch {
    // Storage may be refused or full: then the next visit begins with the system's colours.
  }
}
