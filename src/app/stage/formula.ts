/** Sets formulas as mathematics; the library for it, its style sheet and its fonts are loaded with the first formula. */
import type {Attachment} from "svelte/attachments";

/** Renders TeX into the element; a formula that cannot be set stays readable as text. */
export function formula(tex: string, fallback: string): Attachment<HTMLElement> {
  return (element) => {
    let gone = false;
    void Promise.all([import("katex"), import("katex/dist/katex.min.css")])
      .then(([{default: katex}]) => {
        if (!gone) katex.render(tex, element, {displayMode: true, throwOnError: true});
      })
      .catch(() => {
        if (!gone) element.textContent = fallback;
      });
    return () => {
      gone = true;
    };
  };
}
