import {chromium} from "playwright-core";
import {expect, inject} from "vitest";
import {measureOpening} from "../../scripts/page/measures.mjs";
import {test} from "./page.ts";

test("all bytes up to the first trained frame are under 150 kB", async () => {
  const browser = await chromium.connect(inject("browserEndpoint"));
  const {brotliBytes, brotliBytesByFile} = await measureOpening(browser, inject("siteAddress"));
  await browser.close();
  expect(brotliBytes, JSON.stringify(brotliBytesByFile)).toBeLessThan(150_000);
});

/** Where things stand in the frame that is painted first, and in the page that takes its place. */
interface Stands {
  frame?: Record<string, string>;
  shift: number;
}

/** Notes where the frame stands as it is painted, and how far what is there moves afterwards. */
function watchOpening(): void {
  const stands: Stands = {shift: 0};
  Object.assign(globalThis, {stands});
  const note = (): void => {
    if (!document.querySelector(".frame footer")) requestAnimationFrame(note);
    else {
      const places = ["header", "main", "footer"].map((name): [string, string] => {
        const {x, y, width, height} =
          document.querySelector(`.frame ${name}`)?.getBoundingClientRect() ?? new DOMRect();
        return [name, [x, y, width, height].map(Math.round).join(" ")];
      });
      stands.frame = Object.fromEntries(places);
    }
  };
  requestAnimationFrame(note);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) stands.shift += (entry as PerformanceEntry & {value: number}).value;
  }).observe({type: "layout-shift", buffered: true});
}

for (const [width, height, hash] of [
  [1440, 900, ""],
  [1440, 900, "left=0&right=0"],
  [1440, 900, "presenter=1"],
  [800, 900, ""],
  [390, 800, ""]
] as const)
  test(`the page takes the place of its frame without a jump (${width} × ${height} ${hash})`, async ({open}) => {
    const {page} = await open({viewport: {width, height}, hash, script: watchOpening});
    await page.locator("canvas").first().waitFor();
    await expect.poll(() => page.evaluate<number>("performance.getEntriesByName('first-paint').length")).toBe(1);
    const {frame, shift} = await page.evaluate<Stands>("stands");
    const now = await page.evaluate(() =>
      ["header", "main", "footer"].map((name): [string, number[]] => {
        const {x, y, width, height} =
          document.querySelector(`.layout ${name}`)?.getBoundingClientRect() ?? new DOMRect();
        return [name, [x, y, width, height]];
      })
    );
    for (const [name, box] of now) {
      const painted = (frame?.[name] ?? "").split(" ").map(Number);
      for (const [k, value] of box.entries()) expect(Math.abs(value - (painted[k] ?? NaN)), name).toBeLessThan(3);
    }
    expect(shift).toBeLessThan(0.005);
  });
