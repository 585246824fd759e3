/** What of the running page is measured, one function for each question. */
import {brotliCompressSync, gzipSync} from "node:zlib";
import {traceTasks} from "./traceTasks.mjs";
import {drawnFrames, pageFrames, waitUntil, watchFrames} from "./watchFrames.mjs";

/** How long the page plays before it is measured, in milliseconds. */
const warmUp = 3000;

/** How long an empty window stands before the site is opened in it, in milliseconds. */
const settling = 2000;

/**
 * @typedef {import("playwright-core").Browser} Browser
 * @typedef {import("playwright-core").Page} Page
 */

/**
 * Opens the site in a fresh profile, measures it, and closes it.
 *
 * @template T
 * @param {Browser} browser
 * @param {string} address
 * @param {(page: Page) => Promise<T>} measure
 */
async function withPage(browser, address, measure) {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  try {
    const page = await context.newPage();
    await page.addInitScript(watchFrames);
    await page.goto(address);
    await waitUntil(page, "seenFrames.some(({step}) => step > 0)");
    return await measure(page);
  } finally {
    await context.close();
  }
}

/**
 * How the page plays.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {number} milliseconds
 */
export function measurePlaying(browser, address, milliseconds) {
  return withPage(browser, address, async (page) => {
    await page.waitForTimeout(warmUp);
    const tasks = await traceTasks(page, () => page.waitForTimeout(milliseconds));
    // Asking for what was drawn is work, too, and so comes after.
    const frames = (await drawnFrames(page)).filter(({time}) => time >= tasks.from && time < tasks.to);
    const [first, last] = [frames[0], frames.at(-1)];
    if (!first || !last || first === last) throw new Error("the page drew no frames");
    const seconds = (last.time - first.time) / 1000;
    const span = tasks.to - tasks.from;
    return {
      redrawsPerSecond: (frames.length - 1) / seconds,
      freshRedrawsPerSecond: (frames.filter(({isFresh}) => isFresh).length - 1) / seconds,
      millisecondsPerRedraw: tasks.total / frames.length,
      processorMillisecondsPerRedraw: tasks.work / frames.length,
      busyPercent: (100 * tasks.total) / span,
      processorBusyPercent: (100 * tasks.work) / span,
      longestTask: tasks.longest,
      stepsPerSecond: (last.step - first.step) / seconds
    };
  });
}

/**
 * How the page plays while the network is enlarged and dragged about. The page redraws in
 * animation frames, the worker that draws in rounds, which may take longer or, while training, come more often: counted
 * are those of which there are more.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {number} milliseconds
 */
export function measureMoving(browser, address, milliseconds) {
  return withPage(browser, address, async (page) => {
    await page.waitForTimeout(warmUp);
    await page.getByRole("button", {name: "Zoom in"}).first().click();
    await page.getByRole("button", {name: "Whole network"}).waitFor();
    await page.mouse.move(640, 420);
    await page.mouse.down();
    const tasks = await traceTasks(page, () => drag(page, milliseconds));
    await page.mouse.up();
    const isWithin = (/** @type {number} */ time) => time >= tasks.from && time < tasks.to;
    const own = (await pageFrames(page)).filter(isWithin).length;
    const drawn = (await drawnFrames(page)).filter(({time}) => isWithin(time)).length;
    const redraws = Math.max(own, drawn);
    if (own === 0) throw new Error("the page did not move the network");
    const seconds = (tasks.to - tasks.from) / 1000;
    return {
      redrawsPerSecond: redraws / seconds,
      pagesRedrawsPerSecond: own / seconds,
      workersRedrawsPerSecond: drawn / seconds,
      millisecondsPerRedraw: tasks.total / redraws,
      processorMillisecondsPerRedraw: tasks.work / redraws,
      processorBusyPercent: tasks.work / seconds / 10,
      longestTask: tasks.longest
    };
  });
}

/**
 * Drags in circles.
 *
 * @param {Page} page
 * @param {number} milliseconds
 */
async function drag(page, milliseconds) {
  const end = Date.now() + milliseconds;
  for (let turn = 0; Date.now() < end; turn++) {
    const angle = turn / 10;
    await page.mouse.move(640 + 150 * Math.cos(angle), 420 + 100 * Math.sin(angle));
    await page.waitForTimeout(16);
  }
}

/**
 * How the page opens: until something is painted, and until a trained frame has come, with all bytes asked for by then.
 *
 * @param {Browser} browser
 * @param {string} address
 */
export async function measureOpening(browser, address) {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  try {
    const page = await context.newPage();
    await page.addInitScript(watchFrames);
    /** @type {Map<string, Promise<FileSize>>} By address: what page and worker share is loaded once and then cached. */
    const files = new Map();
    context.on("response", (response) => {
      const url = response.url();
      const {startTime} = response.request().timing();
      if (files.has(url)) return;
      files.set(
        url,
        response.body().then(
          (body) => fileSize(url, startTime, body),
          // Still under way when the page is closed, and so not needed for the picture.
          () => fileSize(url, Infinity, Buffer.alloc(0))
        )
      );
    });
    // Chromium that has just opened a window is busy with itself for a while.
    await page.waitForTimeout(settling);
    await page.goto(address);
    await waitUntil(page, "seenFrames.some(({step}) => step > 0)");
    const firstFrame = /** @type {number} */ (await page.evaluate("seenFrames.find(({step}) => step > 0).time"));
    const origin = /** @type {number} */ (await page.evaluate("performance.timeOrigin"));
    // What a request later than the frame brings was not needed for it.
    const loaded = (await Promise.all(files.values())).filter(({start}) => start < origin + firstFrame);
    const paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    await waitUntil(page, `${paint} !== undefined`);
    const firstPaint = /** @type {number} */ (await page.evaluate(paint));
    const sum = (/** @type {"gzip" | "brotli"} */ key) => loaded.reduce((total, file) => total + file[key], 0);
    return {
      firstPaint,
      firstTrainedFrame: firstFrame,
      gzipBytes: sum("gzip"),
      brotliBytes: sum("brotli"),
      brotliBytesByFile: Object.fromEntries(loaded.map(({name, brotli}) => [name, brotli]))
    };
  } finally {
    await context.close();
  }
}

/**
 * @typedef {{name: string, start: number, gzip: number, brotli: number}} FileSize
 *
 * @param {string} url
 * @param {number} start When it was asked for
 * @param {Buffer} body
 * @returns {FileSize} Bytes as the two usual ways of static hosts compress them; fonts are compressed as they are
 */
function fileSize(url, start, body) {
  const name = new URL(url).pathname.replace(/-[\w-]{8}(?=\.\w+$)/u, "");
  if (name.endsWith(".woff2")) return {name, start, gzip: body.length, brotli: body.length};
  return {name, start, gzip: gzipSync(body, {level: 9}).length, brotli: brotliCompressSync(body).length};
}
