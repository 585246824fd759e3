/** Brings what the first picture does not need but the first click may, so that this click does not wait for it. */
import {whenIdle} from "./ui/whenIdle.ts";

const parts: readonly (() => Promise<unknown>)[] = [
  () => import("./ui/MenuLine.svelte"),
  () => import("./stage/ExplanationCard.svelte"),
  () => import("./chrome/SearchPalette.svelte"),
  () => import("./chrome/SharePanel.svelte"),
  () => import("./chrome/ShortcutSheet.svelte"),
  () => import("./gallery/Gallery.svelte")
];

/** Loads one part after the other, each when there is nothing better to do. */
export async function bringLater(): Promise<void> {
  for (const part of parts) {
    await new Promise<void>((resolve) => {
      whenIdle(resolve);
    });
    // What cannot be had now is asked for again when it is needed.
    await part().catch(() => undefined);
  }
}
