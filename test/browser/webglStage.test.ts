import type {Locator, Page} from "playwright-core";
import {describe, expect} from "vitest";
import {galleryExperiments} from "../../src/app/gallery/experiments.ts";
import type {Transform} from "../../src/app/stage/transform.ts";
import {test} from "./page.ts";
import {button, drawingWorker, hashOf, says} from "./running.ts";
import {alike, boxOf, canvases, colour, difference, look, lookAtRest, showConnections} from "./stagePixels.ts";

/** "A hundred thousand weights", 784-128-64-10, before its first step. */
const paused = `${hashOf(galleryExperiments.drawnDigits.experiment)}&play=0`;
/** Pixels take time where there is no graphics card. */
const viewport = {width: 1100, height: 720};
/** More than a canvas draws where there is WebGL. */
const many = 4000;
const whole: Transform = {x: 0, y: 0, k: 1};

describe("the stage of a hundred thousand weights", () => {
  test("shows as many connections as its slider says, and the address with it", async ({open}) => {
    const {page} = await open({hash: paused, viewport});
    await says(page, "showing the 2,000 largest of 109,184");
    const usual = await lookAtRest(page);
    await slider(page).press("Home");
    await says(page, "showing the 100 largest of 109,184");
    await expect.poll(() => page.url()).toContain("&connections=100");
    await expect.poll(async () => colour(await look(page))).toBeLessThan(colour(usual) / 2);
    const few = await lookAtRest(page);
    await slider(page).press("PageUp");
    await says(page, "showing the 200 largest of 109,184");
    await expect.poll(() => page.url()).toContain("&connections=200");
    await expect.poll(async () => colour(await look(page))).toBeGreaterThan(colour(few) * 1.2);
  });

  test("looks the same whether WebGL draws its connections or there is none", async ({open}) => {
    const [{page}, {page: without}] = await Promise.all([
      open({hash: paused, viewport}),
      open({hash: paused, viewport})
    ]);
    const asked = await followWebgl(page, true);
    const refused = await followWebgl(without, false);
    await showConnections(page, many);
    await showConnections(without, many);
    // Connections, what else moves, and what stays.
    await expect.poll(() => canvases(page).count()).toBe(3);
    await expect.poll(asked).toBe(1);
    await expect.poll(refused).toBe(1);
    await expect.poll(() => canvases(without).count()).toBe(2);
    const drawn = await lookAtRest(page);
    expect(drawn.blue).toBeGreaterThan(0.2);
    expect(drawn.orange).toBeGreaterThan(0.01);
    await expect.poll(async () => difference(await look(without), drawn)).toBeLessThan(alike);
  });

  test("is enlarged by the wheel, moved by dragging, and both by keys", async ({open}) => {
    const {page} = await open({hash: `${paused}&connections=${many}`, viewport});
    await expect.poll(() => canvases(page).count()).toBe(3);
    await button(page, "Zoom in").waitFor();
    const before = await lookAtRest(page);
    const {x, y, width, height} = await boxOf(page);
    const isShownAt = async (transform: Transform): Promise<void> => {
      await page.mouse.move(0, 0);
      await expect.poll(async () => difference(await look(page, transform), before)).toBeLessThan(alike);
    };
    const twofold = {x: -width / 2, y: -height / 2, k: 2};
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.wheel(0, -500);
    await isShownAt(twofold);
    expect(difference(await look(page), before)).toBeGreaterThan(2 * alike);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 60, y + height / 2 + 40, {steps: 3});
    await page.mouse.up();
    await isShownAt({...twofold, x: twofold.x - 60, y: twofold.y + 40});
    await button(page, "Whole network").press("Enter");
    await isShownAt(whole);
    await button(page, "Zoom in").press("Enter");
    await isShownAt({x: -0.3 * width, y: -0.3 * height, k: 1.6});
  });
});

function slider(page: Page): Locator {
  return page.getByRole("slider", {name: "Connections"});
}

/** Returns what counts how often the worker that draws was given WebGL, or was refused it. */
async function followWebgl(page: Page, isThere: boolean): Promise<() => Promise<number>> {
  const worker = await drawingWorker(page);
  const counts = await worker.evaluateHandle((isThere) => {
    const counts = {webgl: 0};
    const {prototype} = OffscreenCanvas;
    type GetContext = (this: OffscreenCanvas, kind: string, options?: unknown) => unknown;
    const original = Reflect.get(prototype, "getContext") as GetContext;
    const getContext: GetContext = function (kind, options) {
      if (kind !== "webgl2") return original.call(this, kind, options);
      const context = isThere ? original.call(this, kind, options) : null;
      if (isThere === (context !== null)) counts.webgl++;
      return context;
    };
    Reflect.set(prototype, "getContext", getContext);
    return counts;
  }, isThere);
  return () => counts.evaluate(({webgl}) => webgl);
}
