/** The look of the page, as attributes of its root. `public/theme.js` sets the same before the first paint. */
import type {ThemeChoice, ViewOptions} from "../state/view.ts";

const key = "nnviz.theme";

/** Sets theme and size of the page. */
export function applyLook({theme, presenter}: Pick<ViewOptions, "theme" | "presenter">): void {
  const {dataset} = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
  if (presenter) dataset["presenter"] = "";
  else delete dataset["presenter"];
}

/** Remembers a theme for the next visit: one that was chosen here, not one that a link brought. */
export function rememberTheme(theme: ThemeChoice): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage may be refused or full: then the next visit begins with the system's colours.
  }
}

/** The theme chosen on the last visit, unless the link names one. */
export function rememberedTheme(): ThemeChoice | undefined {
  if (new URLSearchParams(location.hash.slice(1)).has("theme")) return undefined;
  try {
    const theme = localStorage.getItem(key);
    return theme === "light" || theme === "dark" ? theme : undefined;
  } catch {
    return undefined;
  }
}
