import type {Locator, Page} from "playwright-core";
import {expect} from "vitest";
import {galleryExperiments} from "../../src/app/gallery/experiments.ts";
import type {Transform} from "../../src/app/stage/transform.ts";
import {test} from "./page.ts";
import {button, hashOf} from "./running.ts";
import {alike, boxOf, difference, look, lookAtRest} from "./stagePixels.ts";

/** "A hundred thousand weights", 784-128-64-10, before its first step. */
const hash = `${hashOf(galleryExperiments.drawnDigits.experiment)}&play=0`;
const viewport = {width: 1100, height: 720};

test("an enlarged network is moved by keys alone, as far as there is something to see", async ({open}) => {
  const {page} = await open({hash, viewport});
  const zoomIn = button(page, "Zoom in");
  const before = await lookAtRest(page);
  const {width, height} = await boxOf(page);
  const isShownAt = (transform?: Transform) =>
    expect.poll(async () => difference(await look(page, transform), before)).toBeLessThan(alike);
  await zoomIn.press("ArrowRight");
  await isShownAt();
  await zoomIn.press("Enter");
  await isShownAt({x: -0.3 * width, y: -0.3 * height, k: 1.6});
  await zoomIn.press("ArrowRight");
  await zoomIn.press("ArrowDown");
  await isShownAt({x: -0.3 * width - 80, y: -0.3 * height - 80, k: 1.6});
  await press(button(page, "Whole network"), "ArrowLeft", 12);
  await press(button(page, "Whole network"), "ArrowRight", 2);
  await isShownAt({x: -160, y: -0.3 * height - 80, k: 1.6});
  await button(page, "Whole network").press("Enter");
  await isShownAt();
  await expect.poll(() => focusOf(page)).toBe("Zoom in");
});

test("what the keys walk to comes into sight", async ({open}) => {
  const {page} = await open({hash, viewport});
  await lookAtRest(page);
  const {x, width} = await boxOf(page);
  const isInSight = async (layer: string): Promise<boolean> => {
    const box = await button(page, `More about ${layer}`).boundingBox();
    return box !== null && box.x >= x && box.x + box.width <= x + width;
  };
  await press(button(page, "Zoom in"), "Enter", 3);
  await expect.poll(() => isInSight("Output")).toBe(false);
  const units = page.getByRole("listbox", {name: /^Network/});
  await press(units, "ArrowRight", 3);
  await expect.poll(() => isInSight("Output")).toBe(true);
  await press(units, "ArrowLeft", 3);
  await expect.poll(() => isInSight("Output")).toBe(false);
  await button(page, "More about Output").focus();
  await expect.poll(() => isInSight("Output")).toBe(true);
});

async function press(control: Locator, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await control.press(key);
}

/** Returns what stands on the control in focus. */
function focusOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent.trim());
}
