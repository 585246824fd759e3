import {MediaQuery} from "svelte/reactivity";
import {darkTheme, lightTheme, type Theme} from "../../index.ts";

/** What the user may choose; `system` follows the machine. */
export type ThemeChoice = "system" | "light" | "dark";

const dark = new MediaQuery("(prefers-color-scheme: dark)");

/** The theme that pictures are drawn with; follows the machine, when read where that is tracked. */
export function themeOf(choice: ThemeChoice): Theme {
  const isDark = choice === "dark" || (choice === "system" && dark.current);
  return isDark ? darkTheme : lightTheme;
}
