import {innerWidth} from "svelte/reactivity/window";

/**
 * How much larger than usual the page shows everything: presenter mode, as `styles/tokens.css` has it. Pictures are laid
 * out in usual pixels and shown this much larger, so that their text grows with that of the page.
 */
export function magnification(presenter: boolean): number {
  return presenter ? Math.min(28, Math.max(18, (innerWidth.current ?? 0) * 0.0155)) / 16 : 1;
}
