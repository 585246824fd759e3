/**
 * Counts, in the page, the frames that come from the worker, and keeps the step each shows. To be added before the
 * page's own scripts.
 */
export const watchFrames = `
  globalThis.seenFrames = [];
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({data}) => {
        const position = data.answer?.position;
        if (position && "stepsPerSecond" in data.answer) seenFrames.push({time: performance.now(), step: position.step});
      });
    }
  };
`;

/**
 * @typedef {{time: number, step: number}} SeenFrame
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<SeenFrame[]>} All frames so far
 */
export function seenFrames(page) {
  return page.evaluate("seenFrames");
}
