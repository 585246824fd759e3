/** What the network's picture looks like on the screen, measured in pixels: renderers smooth edges in different ways. */
import type {Locator, Page} from "playwright-core";
import {expect} from "vitest";
import {toScreen, type Transform} from "../../src/app/stage/transform.ts";
import {button, says, settled} from "./running.ts";

/** What a part of the stage looks like. */
export interface Look {
  /** Share of its pixels that are blue. */
  blue: number;
  /** Share of its pixels that are orange. */
  orange: number;
  /** Mean colours of a grid of 16 by 10 cells, row by row: red, green, blue, 0…255. */
  colours: number[];
}

/**
 * Two pictures of the same are less apart than this, as the mean of all channels, 0…255: renderers smooth edges in different
 * ways, and one of them draws thin lines that cross lighter the smaller they are. Other pictures of a network are four times
 * as far apart.
 */
export const alike = 7;

/** The part that is looked at, as shares of the stage: enlarged twofold and moved a little, it is still in sight. */
const middle = {left: 0.3, top: 0.35, right: 0.7, bottom: 0.65};

/** Returns what the stage is drawn on: one canvas for what moves, or two where WebGL draws connections; one for the rest. */
export function canvases(page: Page): Locator {
  return stage(page).locator("canvas");
}

/** Asks for so many connections; resolves when the page says that it shows them. */
export async function showConnections(page: Page, most: number): Promise<void> {
  const field = page.getByRole("textbox", {name: "Connections"});
  await field.fill(String(most));
  await field.press("Enter");
  await says(page, `showing the ${most.toLocaleString("en")} largest`);
}

/** Returns where the stage is on the page, in pixels. */
export async function boxOf(page: Page): Promise<{x: number; y: number; width: number; height: number}> {
  const box = await stage(page).boundingBox();
  if (!box) throw new Error("there is no stage");
  return box;
}

/**
 * Looks at the middle of a large network of digits that rests, once all of it is on the screen: the controls below it, which
 * come after it and take some of its room; its units, which are measured together with what the output says of the classes;
 * and its connections, which are there a little after they were drawn.
 */
export async function lookAtRest(page: Page): Promise<Look> {
  await says(page, "largest of");
  await button(page, "Zoom in").waitFor();
  await page.getByRole("img", {name: /^Confusion on/}).waitFor();
  await expect.poll(async () => colour(await look(page))).toBeGreaterThan(0.05);
  const text = await settled(async () => JSON.stringify(await look(page)));
  return JSON.parse(text) as Look;
}

/** Looks at what stands in the middle of the whole network, where pan and zoom have brought it. */
export async function look(page: Page, transform: Transform = {x: 0, y: 0, k: 1}): Promise<Look> {
  const box = await boxOf(page);
  const [left, top] = toScreen(transform, middle.left * box.width, middle.top * box.height);
  const [right, bottom] = toScreen(transform, middle.right * box.width, middle.bottom * box.height);
  const clip = {x: box.x + left, y: box.y + top, width: right - left, height: bottom - top};
  const picture = await page.screenshot({clip});
  return page.evaluate(measure, picture.toString("base64"));
}

/** Returns the share of pixels that show values. */
export function colour({blue, orange}: Look): number {
  return blue + orange;
}

/** Returns the mean difference of the colours of two pictures, 0…255. */
export function difference(a: Look, b: Look): number {
  return a.colours.reduce((sum, value, i) => sum + Math.abs(value - b.colours[i]), 0) / a.colours.length;
}

/** Runs in the page. */
async function measure(text: string): Promise<Look> {
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
}

function stage(page: Page): Locator {
  return page.getByRole("group", {name: "Network"});
}
