/** How far apart two pictures of one size are, worked out in the page that holds them. */
import {chromium, type Browser, type Page} from "playwright-core";
import {inject} from "vitest";
import {bundleModule} from "./bundleModule.ts";

/** How far two pictures are apart. */
export interface Difference {
  /** Mean over all pixels and channels, 0…255. */
  mean: number;
  /** Share of pixels in which a channel differs by more than 48. */
  strong: number;
  /** Largest difference of a channel. */
  most: number;
  /** Share of the first picture's pixels that are not its background: an empty picture proves nothing. */
  drawn: number;
}

/** Compares the pixels of two pictures: red, green, blue, alpha, row by row from the top. */
export type ComparePixels = (a: ArrayLike<number>, b: ArrayLike<number>) => Difference;

declare global {
  /** In the pages of `openComparison`. */
  var nnvizCompare: {comparePixels: ComparePixels};
}

/** A page of its own in which renderers draw. */
export interface Comparison {
  page: Page;
  close: () => Promise<void>;
}

/** Opens a page with some modules, each the members of a global, and `comparePixels` in `nnvizCompare`. */
export async function openComparison(modules: Readonly<Record<string, string>>): Promise<Comparison> {
  const browser: Browser = await chromium.connect(inject("browserEndpoint"));
  const page = await browser.newPage();
  await page.evaluate(`globalThis.nnvizCompare = {comparePixels: ${comparePixels.toString()}}`);
  for (const [name, path] of Object.entries(modules)) await page.evaluate(await bundleModule(path, name));
  return {
    page,
    close: async () => {
      await page.close();
      await browser.close();
    }
  };
}

/** Runs in the page, and so uses nothing from outside. */
function comparePixels(a: ArrayLike<number>, b: ArrayLike<number>): Difference {
  let [sum, strong, drawn, most] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 4) {
    const gaps = [0, 1, 2].map((channel) => Math.abs(a[i + channel] - b[i + channel]));
    sum += gaps[0] + gaps[1] + gaps[2];
    const largest = Math.max(...gaps);
    most = Math.max(most, largest);
    if (largest > 48) strong++;
    if (a[i] !== a[0] || a[i + 1] !== a[1] || a[i + 2] !== a[2]) drawn++;
  }
  const pixels = a.length / 4;
  return {mean: sum / pixels / 3, strong: strong / pixels, most, drawn: drawn / pixels};
}
