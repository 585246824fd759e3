import type {Locator, Page, Worker} from "playwright-core";
import {describe, expect} from "vitest";
import {galleryExperiments} from "../../src/app/gallery/experiments.ts";
import {toScreen, type Transform} from "../../src/app/stage/transform.ts";
import {test} from "./page.ts";
import {button, hashOf, says} from "./running.ts";

/** "A hundred thousand weights", 784-128-64-10, before its first step. */
const paused = `${hashOf(galleryExperiments.drawnDigits.experiment)}&play=0`;
/** Pixels take time where there is no graphics card. */
const viewport = {width: 1100, height: 720};
/** More than a canvas draws where there is WebGL. */
const many = 4000;
const patience = {timeout: 30_000, interval: 100};
const whole: Transform = {x: 0, y: 0, k: 1};
/** The part that is looked at, as shares of the stage: enlarged twofold and moved a little, it is still in sight. */
const middle = {left: 0.3, top: 0.35, right: 0.7, bottom: 0.65};

/**
 * How far two pictures may be apart, as the mean of all channels, 0…255: renderers smooth edges in different ways, and so
 * does one of them in another place; other pictures of the network are several times as far apart.
 */
const alike = 4;
const apart = 8;

/** What a part of the stage looks like. */
interface Look {
  /** Shares of pixels that are blue and orange. */
  blue: number;
  orange: number;
  /** Mean colours of a grid of cells. */
  colours: number[];
}

describe("the stage of a hundred thousand weights", () => {
  test("shows as many connections as its slider says, and the address with it", async ({open}) => {
    const {page} = await open({hash: paused, viewport});
    await says(page, "showing the 2,000 largest of 109,184");
    const usual = await lookOnceDrawn(page);
    await slider(page).press("Home");
    await says(page, "showing the 100 largest of 109,184");
    await expect.poll(() => page.url(), patience).toContain("&connections=100");
    await expect.poll(async () => colour(await look(page)), patience).toBeLessThan(colour(usual) / 2);
    const few = await look(page);
    await slider(page).press("PageUp");
    await says(page, "showing the 200 largest of 109,184");
    await expect.poll(() => page.url(), patience).toContain("&connections=200");
    await expect.poll(async () => colour(await look(page)), patience).toBeGreaterThan(colour(few) * 1.2);
  });

  test("looks the same whether WebGL draws its connections or there is none", async ({open}) => {
    const [{page}, {page: without}] = await Promise.all([
      open({hash: paused, viewport}),
      open({hash: paused, viewport})
    ]);
    const asked = await followWebgl(page, true);
    const refused = await followWebgl(without, false);
    await show(page, many);
    await show(without, many);
    // Connections, what else moves, and what stays.
    await expect.poll(() => canvases(page).count(), patience).toBe(3);
    await expect.poll(asked, patience).toBe(1);
    await expect.poll(refused, patience).toBe(1);
    await expect.poll(() => canvases(without).count(), patience).toBe(2);
    const drawn = await lookOnceDrawn(page);
    expect(drawn.blue).toBeGreaterThan(0.2);
    expect(drawn.orange).toBeGreaterThan(0.01);
    await expect.poll(async () => difference(await look(without), drawn), patience).toBeLessThan(alike);
  });

  test("is enlarged by the wheel, moved by dragging, and both by keys", async ({open}) => {
    const {page} = await open({hash: `${paused}&connections=${many}`, viewport});
    await expect.poll(() => canvases(page).count(), patience).toBe(3);
    await button(page, "Zoom in").waitFor();
    const before = await lookOnceDrawn(page);
    const {x, y, width, height} = await boxOf(stage(page));
    const isShownAt = async (transform: Transform): Promise<void> => {
      await page.mouse.move(0, 0);
      await expect.poll(async () => difference(await look(page, transform), before), patience).toBeLessThan(alike);
    };
    const twofold = {x: -width / 2, y: -height / 2, k: 2};
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.wheel(0, -500);
    await isShownAt(twofold);
    expect(difference(await look(page), before)).toBeGreaterThan(apart);
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

function stage(page: Page): Locator {
  return page.getByRole("group", {name: "Network"});
}

function canvases(page: Page): Locator {
  return stage(page).locator("canvas");
}

function slider(page: Page): Locator {
  return page.getByRole("slider", {name: "Connections"});
}

/** Asks for so many connections. */
async function show(page: Page, most: number): Promise<void> {
  const field = page.getByRole("textbox", {name: "Connections"});
  await field.fill(String(most));
  await field.press("Enter");
  await says(page, `showing the ${most.toLocaleString("en")} largest`);
}

/** Returns what counts how often the worker that draws was given WebGL, or was refused it. */
async function followWebgl(page: Page, isThere: boolean): Promise<() => Promise<number>> {
  const find = (): Worker | undefined => page.workers().find((worker) => worker.url().includes("/drawingWorker-"));
  await expect.poll(() => find() !== undefined, patience).toBe(true);
  const worker = find();
  if (!worker) throw new Error("there is no worker that draws");
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

async function boxOf(locator: Locator): Promise<{x: number; y: number; width: number; height: number}> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is not there");
  return box;
}

/** Looks at the middle when the connections are on the screen: that is a little after they were drawn. */
async function lookOnceDrawn(page: Page): Promise<Look> {
  await expect.poll(async () => colour(await look(page)), patience).toBeGreaterThan(0.2);
  return look(page);
}

/** Looks at what stands in the middle of the whole network, where pan and zoom have brought it. */
async function look(page: Page, transform: Transform = whole): Promise<Look> {
  const box = await boxOf(stage(page));
  const [left, top] = toScreen(transform, middle.left * box.width, middle.top * box.height);
  const [right, bottom] = toScreen(transform, middle.right * box.width, middle.bottom * box.height);
  const clip = {x: box.x + left, y: box.y + top, width: right - left, height: bottom - top};
  const picture = await page.screenshot({clip});
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const {width, height} = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    if (!context) throw new Error("no context");
    context.drawImage(image, 0, 0);
    const {data} = context.getImageData(0, 0, width, height);
    const [columns, rows] = [16, 10];
    const sums = new Float64Array(4 * columns * rows);
    let [blue, orange] = [0, 0];
    for (let i = 0; i < data.length; i += 4) {
      const [row, column] = [Math.floor(i / 4 / width), (i / 4) % width];
      const cell = 4 * (Math.floor((row / height) * rows) * columns + Math.floor((column / width) * columns));
      for (let channel = 0; channel < 3; channel++) sums[cell + channel] += data[i + channel];
      sums[cell + 3]++;
      if (data[i + 2] - data[i] > 24) blue++;
      if (data[i] - data[i + 2] > 24) orange++;
    }
    const colours = Array.from(sums, (sum, i) => sum / sums[i - (i % 4) + 3]).filter((_, i) => i % 4 < 3);
    const pixels = data.length / 4;
    return {blue: blue / pixels, orange: orange / pixels, colours};
  }, picture.toString("base64"));
}

function colour({blue, orange}: Look): number {
  return blue + orange;
}

/** Mean difference of the colours of two pictures. */
function difference(a: Look, b: Look): number {
  return a.colours.reduce((sum, value, i) => sum + Math.abs(value - b.colours[i]), 0) / a.colours.length;
}
