/** Zooms by wheel and by pinching, and pans what is zoomed; the library for it is loaded when it is first needed. */
import type {Attachment} from "svelte/attachments";
import {within} from "../ui/numbers.ts";
import {identity, type Transform} from "./transform.ts";

/** What a zoomed element can be told. */
export interface ZoomHandle {
  /** Zooms out again. */
  reset(): void;
  /** Zooms by a factor around the middle. */
  scale(by: number): void;
  /** Looks at another part, so many pixels to the right and down, as far as there is something to see. */
  pan(right: number, down: number): void;
}

/** Largest magnification. */
const most = 8;

/** Reports pan and zoom of the element; `ready` hands over what the keyboard and buttons need. */
export function zoomable(
  isOn: () => boolean,
  onzoom: (transform: Transform) => void,
  ready: (handle: ZoomHandle | undefined) => void
): Attachment<HTMLElement> {
  return (element) => {
    if (!isOn()) return;
    let detach = (): void => undefined;
    let gone = false;
    void Promise.all([import("d3-zoom"), import("d3-selection")]).then(([{zoom, zoomIdentity}, {select}]) => {
      if (gone) return;
      const selection = select(element);
      let k = 1;
      const behaviour = zoom<HTMLElement, unknown>()
        .scaleExtent([1, most])
        .filter((event: Event) => isMeant(event, k))
        .extent(() => [
          [0, 0],
          [element.clientWidth, element.clientHeight]
        ])
        .constrain(({x, y, k}, [, [width, height]]) =>
          zoomIdentity.translate(within(x, width * (1 - k), 0), within(y, height * (1 - k), 0)).scale(k)
        )
        .on("zoom", (event: {transform: Transform}) => {
          ({k} = event.transform);
          onzoom({x: event.transform.x, y: event.transform.y, k});
        });
      selection.call(behaviour).on("dblclick.zoom", null);
      ready({
        reset: () => {
          selection.call((target) => {
            behaviour.transform(target, zoomIdentity);
          });
        },
        scale: (by) => {
          selection.call((target) => {
            behaviour.scaleBy(target, by);
          });
        },
        pan: (right, down) => {
          selection.call((target) => {
            behaviour.translateBy(target, -right / k, -down / k);
          });
        }
      });
      detach = () => selection.on(".zoom", null);
    });
    return () => {
      gone = true;
      detach();
      ready(undefined);
      onzoom(identity);
    };
  };
}

/** The wheel zooms; one finger or the mouse pans only what is zoomed, so that a page still scrolls. */
function isMeant(event: Event, k: number): boolean {
  if (event.type === "wheel") return true;
  if ("touches" in event && (event as TouchEvent).touches.length > 1) return true;
  return k > 1 && !("button" in event && (event as MouseEvent).button !== 0);
}
