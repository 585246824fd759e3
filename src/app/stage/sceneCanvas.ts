/** Draws scenes on canvas elements, at most once a frame. */
import type {Attachment} from "svelte/attachments";
import {paint, type ScenePainting} from "../drawing/painting.ts";

/** Draws what `get` returns whenever that changes. */
export function sceneCanvas(get: () => ScenePainting): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const painting = get();
    const frame = requestAnimationFrame(() => {
      paint(canvas, painting);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  };
}
