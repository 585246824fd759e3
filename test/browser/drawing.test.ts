import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {test} from "./page.ts";
import {passes, stepOf} from "./running.ts";

/** The canvas on which the surface moves. */
function surface(page: Page) {
  return page.getByRole("complementary", {name: "Output"}).locator("canvas").first();
}

/** Who draws on it: what was handed over gives the page no context any more. */
function drawer(page: Page): Promise<string> {
  return surface(page).evaluate((canvas: HTMLCanvasElement) => {
    try {
      canvas.getContext("2d");
      return "page";
    } catch {
      return "worker";
    }
  });
}

function pixels(page: Page): Promise<string> {
  return surface(page).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
}

/** The picture changes while the network learns. */
async function learns(page: Page): Promise<void> {
  const before = await pixels(page);
  await expect.poll(() => pixels(page)).not.toBe(before);
}

describe("what changes with every frame", () => {
  test("is drawn by a worker", async ({open}) => {
    const {page} = await open();
    await passes(page, 10);
    await expect.poll(() => drawer(page)).toBe("worker");
    await learns(page);
  });

  test("is drawn by the page when the worker that draws is lost", async ({open}) => {
    const {page} = await open({
      script: () => {
        // Ready, and gone as soon as it is to draw.
        globalThis.Worker = class extends Worker {
          override postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions): void {
            if ((message as {kind: string}).kind === "paint") this.terminate();
            else super.postMessage(message, transfer as Transferable[]);
          }
        };
      }
    });
    await passes(page, 10);
    await expect.poll(() => drawer(page)).toBe("page");
    const step = await stepOf(page);
    await expect.poll(() => stepOf(page)).toBeGreaterThan(step + 60);
    await learns(page);
    expect(await drawer(page)).toBe("page");
  });
});
