import type {DrawingWorkerLike} from "./drawing.svelte.ts";

/** Starts the worker that draws. */
export function createDrawingWorker(): DrawingWorkerLike {
  return new Worker(new URL("./drawingWorker.ts", import.meta.url), {type: "module", name: "drawing"});
}
