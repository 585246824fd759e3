import type {Drawing} from "./drawing.svelte.ts";

/** Resolves when another frame can be drawn: the last one is, and somebody may see it. A hidden page draws none. */
export async function readyToDraw(drawing: Drawing): Promise<void> {
  if (document.visibilityState === "hidden") await becomesVisible();
  if (drawing.isReady) await drawing.settled();
  else await nextAnimationFrame();
}

function becomesVisible(): Promise<unknown> {
  return new Promise((resolve) => {
    document.addEventListener("visibilitychange", resolve, {once: true});
  });
}

function nextAnimationFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
