/** “What is this?”: the one way in which controls, labels and symbols explain themselves. */
import type {Attachment} from "svelte/attachments";
import {placeNear} from "./placeNear.ts";

/** What something says about itself on hover, focus, or a long press. */
export interface Description {
  /** Its name, as in menus. */
  name: string;
  /** One sentence. */
  help: string;
  /** The key that does the same. */
  key?: string | undefined;
}

const hoverDelay = 350;
/** Not at once: a popover that opens or closes moves the focus, and none may open meanwhile. */
const focusDelay = 100;
const pressDelay = 500;
const id = "what-is-this";

const described = new Map<HTMLElement, Description>();
const focusable = "button, input, select, textarea, [tabindex='0']";

/** Something on the page that can be used, with what it says about itself. */
export interface DescribedControl extends Description {
  /** Brings it into view and gives it the focus. */
  go: () => void;
}

/** Returns the described controls that are on the page and can be used now, so that a search finds them by their words. */
export function describedControls(): DescribedControl[] {
  return [...described].flatMap(([element, description]) => {
    const control = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable);
    if (!control || control.matches(":disabled") || !control.checkVisibility()) return [];
    const go = (): void => {
      control.scrollIntoView({block: "center"});
      control.focus();
    };
    return [{...description, go}];
  });
}

/** Shows what the element is while the pointer or the keyboard's focus rests on it, or a finger is held on it. */
export function describe(description: Description | undefined): Attachment<HTMLElement> {
  return (element) => {
    if (!description) return;
    described.set(element, description);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const events = new AbortController();
    const show = () => {
      showBubble(element, description);
    };
    const later = (delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(show, delay);
    };
    const hide = () => {
      clearTimeout(timer);
      hideBubble(element);
    };
    const on = <K extends keyof HTMLElementEventMap>(kind: K, listener: (event: HTMLElementEventMap[K]) => void) => {
      element.addEventListener(kind, listener, {signal: events.signal});
    };
    on("pointerenter", (event) => {
      if (event.pointerType !== "touch") later(hoverDelay);
    });
    on("pointerdown", (event) => {
      if (event.pointerType === "touch") later(pressDelay);
      else hide();
    });
    on("pointerup", (event) => {
      if (event.pointerType === "touch") clearTimeout(timer);
    });
    on("pointerleave", hide);
    on("pointercancel", hide);
    on("focusin", (event) => {
      if (event.target instanceof Element && event.target.matches(":focus-visible")) later(focusDelay);
    });
    on("focusout", hide);
    on("keydown", (event) => {
      if (event.key !== "Tab" && event.key !== "Shift") hide();
    });
    return () => {
      described.delete(element);
      events.abort();
      hide();
    };
  };
}

let shownFor: Element | undefined;

function showBubble(element: HTMLElement, {name, help, key}: Description): void {
  const bubble = findBubble();
  const title = document.createElement("strong");
  title.textContent = name;
  const sentence = document.createElement("span");
  sentence.textContent = help;
  const parts: HTMLElement[] = [title];
  if (key) {
    const hint = document.createElement("kbd");
    hint.textContent = key;
    parts.push(hint);
  }
  bubble.replaceChildren(...parts, sentence);
  if (!bubble.matches(":popover-open")) bubble.showPopover();
  placeNear(bubble, element.getBoundingClientRect());
  shownFor?.removeAttribute("aria-describedby");
  shownFor = element;
  element.setAttribute("aria-describedby", id);
}

function hideBubble(element: Element): void {
  if (shownFor !== element) return;
  element.removeAttribute("aria-describedby");
  shownFor = undefined;
  const bubble = document.getElementById(id);
  if (bubble?.matches(":popover-open")) bubble.hidePopover();
}

/** Hides what is shown, if anything is, and answers whether anything was. */
export function hideDescription(): boolean {
  if (!shownFor) return false;
  hideBubble(shownFor);
  return true;
}

function findBubble(): HTMLElement {
  const found = document.getElementById(id);
  if (found) return found;
  const bubble = document.createElement("div");
  bubble.id = id;
  bubble.className = "what-is-this";
  bubble.popover = "manual";
  bubble.setAttribute("role", "tooltip");
  document.body.append(bubble);
  return bubble;
}
