import type {Locator, Page, Worker} from "playwright-core";
import {expect} from "vitest";
import {encodeLink, parseExperiment} from "../../src/index.ts";

/** Returns the step that the page shows. */
export async function stepOf(page: Page): Promise<number> {
  const text = await page.locator(".step dd").first().textContent();
  return Number((text ?? "").replaceAll(",", ""));
}

/** Resolves once the page shows a step above one. */
export async function passes(page: Page, step: number): Promise<void> {
  await expect.poll(() => stepOf(page)).toBeGreaterThan(step);
}

/** Returns what is told of the training to those who listen. */
export async function told(page: Page): Promise<string> {
  return (await page.locator("[data-live=training]").textContent()) ?? "";
}

/** Resolves once the network trains. */
export async function trains(page: Page): Promise<void> {
  await button(page, "Pause").waitFor();
}

/** Resolves once the network is there and rests, and the page says at which step; returns the step. */
export async function rests(page: Page): Promise<number> {
  let step = Number.NaN;
  const isTold = async (): Promise<boolean> => {
    step = await stepOf(page);
    return (await told(page)).startsWith(`Paused. Step ${step.toLocaleString("en")},`);
  };
  await expect.poll(isTold).toBe(true);
  return step;
}

/** Resolves once the page says something. */
export async function says(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** Returns a button. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole("button", {name, exact: true});
}

/** Returns a dialog. */
export function dialog(page: Page, name?: string | RegExp): Locator {
  return page.getByRole("dialog", name === undefined ? {} : {name});
}

/** Whether the focus is on an element, or on one in it. */
export function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element.contains(document.activeElement));
}

/** Puts a hash into the address, as a person would. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((text) => (location.hash = text), hash);
}

/** Returns what is the same at four looks: what is drawn in parts, or by a worker, is then there. */
export async function settled<T>(get: () => Promise<T>): Promise<T> {
  let last = await get();
  let alike = 0;
  await expect
    .poll(
      async () => {
        const next = await get();
        alike = next === last ? alike + 1 : 0;
        last = next;
        return alike;
      },
      {interval: 100}
    )
    .toBeGreaterThanOrEqual(3);
  return last;
}

/** Returns the worker that trains. */
export function trainingWorker(page: Page): Promise<Worker> {
  return workerOf(page, "/worker-");
}

/** Returns the worker that draws. */
export function drawingWorker(page: Page): Promise<Worker> {
  return workerOf(page, "/drawingWorker-");
}

async function workerOf(page: Page, part: string): Promise<Worker> {
  const find = (): Worker | undefined => page.workers().find((worker) => worker.url().includes(part));
  await expect.poll(() => find() !== undefined).toBe(true);
  const found = find();
  if (!found) throw new Error("there is no worker");
  return found;
}

/** Resolves once the page has a state to go on from, of this step or a later one: the clock by which they are saved is put forward. */
export async function saves(page: Page): Promise<void> {
  const worker = await trainingWorker(page);
  await worker.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 3000;
  });
  // The frame after the next was asked for since.
  for (let frame = 0; frame < 2; frame++) await passes(page, await stepOf(page));
}

/** Returns the hash of an experiment. */
export function hashOf(experiment: unknown): string {
  return `e=${encodeLink(parseExperiment(experiment))}`;
}
