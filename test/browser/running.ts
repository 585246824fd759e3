import type {Locator, Page, Worker} from "playwright-core";
import {expect} from "vitest";
import {encodeLink, parseExperiment} from "../../src/index.ts";

/** How long a page of a loaded machine may take to do something, in milliseconds. */
const patience = {timeout: 30_000, interval: 100};

/** Returns the step that the page shows. */
export async function stepOf(page: Page): Promise<number> {
  const text = await page.locator(".step dd").first().textContent();
  return Number((text ?? "").replaceAll(",", ""));
}

/** Resolves once the page shows a step above one. */
export async function passes(page: Page, step: number): Promise<void> {
  await expect.poll(() => stepOf(page), patience).toBeGreaterThan(step);
}

/** Resolves once the page says something. */
export async function says(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({timeout: patience.timeout});
}

/** Returns a button. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole("button", {name, exact: true});
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
  await expect.poll(() => find() !== undefined, patience).toBe(true);
  const found = find();
  if (!found) throw new Error("there is no worker");
  return found;
}

/** Returns the hash of an experiment. */
export function hashOf(experiment: unknown): string {
  return `e=${encodeLink(parseExperiment(experiment))}`;
}
