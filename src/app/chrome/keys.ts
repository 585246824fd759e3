/** Keys as they are written in help ("Space", "R", "Ctrl+Z"), and when they are meant for a command. */

/** What is looked at in a key event. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Returns how a key press is written, with Ctrl for either command key; `undefined` for a modifier alone. */
export function keyName({key, ctrlKey, metaKey, altKey, shiftKey}: KeyPress): string | undefined {
  if (altKey || key === "Shift" || key === "Control" || key === "Meta") return undefined;
  const isLetter = /^[a-z]$/i.test(key);
  const name = key === " " ? "Space" : key === "Escape" ? "Esc" : isLetter ? key.toUpperCase() : key;
  const shift = shiftKey && (isLetter || key.length > 1) ? "Shift+" : "";
  return (ctrlKey || metaKey ? "Ctrl+" : "") + shift + name;
}

/** Whether a key is one alone, as a control under the focus may want it for itself. */
export function isSingleKey(name: string): boolean {
  return !name.startsWith("Ctrl+");
}

const typing =
  "input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]";
const pressing = "button, summary, a[href], input, [role=button], [role^=menuitem], [role=option]";

/** Whether the focused control has a use of its own for a key. */
export function isWanted(target: Element, name: string): boolean {
  if (target.closest(typing)) return isSingleKey(name) || ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"].includes(name);
  if (name === "Space" || name === "Enter") return target.closest(pressing) !== null;
  return false;
}
