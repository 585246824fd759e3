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

/**
 * Waits until an expression is true in the page. Asked again and again from outside: the page's own policy refuses the
 * evaluation from within that Playwright's `waitForFunction` relies on.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} expression
 */
export async function waitUntil(page, expression) {
  for (let tries = 0; tries < 1500; tries++) {
    if (await page.evaluate(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the page was never such that ${expression}`);
}
