/** Browsers paint no page that is hidden, and some none for a while: so long is waited, in milliseconds. */
const patience = 200;

/** Returns when what stands in the document has been painted, and no later than a person would notice. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      resolve();
    };
    if (document.visibilityState === "hidden") done();
    setTimeout(done, patience);
    // A task after the next frame's callbacks comes after its paint.
    requestAnimationFrame(() => setTimeout(done, 0));
  });
}
