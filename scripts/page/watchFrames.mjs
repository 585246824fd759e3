/**
 * Notes, in the page, when frames come from the worker that trains (`seenFrames`) and when they have been drawn by the
 * worker that draws (`drawnFrames`), with the step each shows. To be added before the page's own scripts.
 *
 * The page gives the moving pictures of a frame to the worker that draws in one round, and hears when they are drawn. A
 * drawn frame is fresh when the network, the pictures of its units and the surface all show the numbers of its step.
 *
 * What the page draws itself, it draws in animation frames (`pageFrames`).
 */
export const watchFrames = `
  globalThis.pageFrames = [];
  const request = requestAnimationFrame;
  globalThis.requestAnimationFrame = (callback) =>
    request((time) => {
      if (pageFrames.at(-1) !== time) pageFrames.push(time);
      callback(time);
    });
  globalThis.seenFrames = [];
  globalThis.drawnFrames = [];
  globalThis.Worker = class extends Worker {
    #given = [];
    #pictures = new Map();
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({data}) => {
        const time = performance.now();
        const position = data.answer?.position;
        if (position && "stepsPerSecond" in data.answer) seenFrames.push({time, step: position.step});
        if (data === "drawn") drawnFrames.push(...this.#given.splice(0).map((frame) => ({...frame, time})));
      });
    }
    postMessage(message, ...rest) {
      super.postMessage(message, ...rest);
      if (message.kind !== "paint") return;
      // A picture that is only moved is not given again.
      for (const {id, picture} of message.commissions) if (picture) this.#pictures.set(id, picture);
      const pictures = message.commissions.map(({id}) => this.#pictures.get(id));
      const network = pictures.find(({view}) => view === "network");
      if (!network) return;
      const {step} = network.network;
      const measured = [network.options.grid, ...pictures.map(({surface}) => surface)];
      const steps = measured.filter((one) => one !== undefined).map((one) => one.step);
      this.#given.push({step, isFresh: steps.length > 0 && steps.every((one) => one === step)});
    }
  };
`;

/**
 * @typedef {{time: number, step: number, isFresh: boolean}} DrawnFrame
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<DrawnFrame[]>} All frames drawn so far by the worker that draws
 */
export function drawnFrames(page) {
  return page.evaluate("drawnFrames");
}

/**
 * @param {import("playwright-core").Page} page
 * @returns {Promise<number[]>} Times of all animation frames so far in which the page drew
 */
export function pageFrames(page) {
  return page.evaluate("pageFrames");
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
