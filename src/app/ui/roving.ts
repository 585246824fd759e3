/** One tab stop for a group of controls, whose members arrow keys walk: the pattern of toolbars. */
import type {Attachment} from "svelte/attachments";
import {nextMember, type Place} from "./nextMember.ts";

/** What {@link roving} can be told. */
export interface Roving {
  /** Whether members stand in rows, and up and down lead from one to the other; else these keys stay the member's own. */
  rows?: boolean;
  /** Which member Tab leads to at first; default: the first one. */
  first?: string;
}

const members = "button, select, input, summary, a[href]";

/** Returns the attachment of a group. What opens from it as a popover keeps its own keys. */
export function roving({rows = false, first}: Roving = {}): Attachment<HTMLElement> {
  return (group) => {
    /** Where the focus was last. */
    let visited: HTMLElement | undefined;

    function list(): HTMLElement[] {
      return [...group.querySelectorAll<HTMLElement>(members)].filter(
        (member) => !member.matches(":disabled") && !member.closest("[popover]") && member.checkVisibility()
      );
    }

    function settle(): void {
      const all = list();
      if (visited && !all.includes(visited)) visited = undefined;
      const stop = visited ?? (first ? all.find((one) => one.matches(first)) : undefined) ?? all.at(0);
      for (const member of all) {
        const wanted = member === stop ? 0 : -1;
        if (member.tabIndex !== wanted) member.tabIndex = wanted;
      }
    }

    function focused({target}: FocusEvent): void {
      if (!(target instanceof HTMLElement) || !list().includes(target)) return;
      visited = target;
      settle();
    }

    function pressed(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const all = list();
      const at = all.findIndex((member) => member === event.target);
      if (at < 0 || needsKey(all[at], event.key)) return;
      const next = nextMember(event.key, at, all.map(placeOf), rows);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      all[next].focus();
    }

    settle();
    const changes = new MutationObserver(settle);
    changes.observe(group, {subtree: true, childList: true, attributeFilter: ["disabled"]});
    // What the window has no room for is no member.
    const sizes = new ResizeObserver(settle);
    sizes.observe(group);
    group.addEventListener("focusin", focused);
    group.addEventListener("keydown", pressed);
    return () => {
      changes.disconnect();
      sizes.disconnect();
      group.removeEventListener("focusin", focused);
      group.removeEventListener("keydown", pressed);
    };
  };
}

function placeOf(member: HTMLElement): Place {
  const {left, top, width, height} = member.getBoundingClientRect();
  return {x: left + width / 2, top, bottom: top + height};
}

/** Whether the caret of a text field is to move: at the end of the text, or while all of it is selected, the focus does. */
function needsKey(member: HTMLElement, key: string): boolean {
  if (!(member instanceof HTMLInputElement) || member.type !== "text") return false;
  if (key === "Home" || key === "End") return true;
  const {selectionStart, selectionEnd, value} = member;
  if (selectionStart !== selectionEnd) return selectionStart !== 0 || selectionEnd !== value.length;
  return key === "ArrowLeft" ? selectionStart !== 0 : key === "ArrowRight" && selectionEnd !== value.length;
}
