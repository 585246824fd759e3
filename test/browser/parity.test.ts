import {chromium, type Browser, type Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {CanvasOptions, renderCanvas} from "../../src/render/canvas.ts";
import {renderSvg} from "../../src/render/svg.ts";
import {darkTheme, lightTheme} from "../../src/scene/theme.ts";
import type {Scene} from "../../src/scene/scene.ts";
import {exampleScenes} from "../scenes/exampleScenes.ts";
import {bundleModule} from "./bundleModule.ts";

interface Difference {
  /** Mean over all pixels and channels, 0…255. */
  mean: number;
  /** Share of pixels in which a channel differs by more than 48. */
  strong: number;
  /** Share of pixels that are not the background: an empty picture proves nothing. */
  drawn: number;
}

interface Comparison {
  scene: Scene;
  options: CanvasOptions;
  svg: string;
  ratio: number;
}

declare global {
  /** The canvas renderer, as bundled into the page below. */
  var nnvizCanvas: {renderCanvas: typeof renderCanvas};
}

const pixelRatio = 2;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.connect(inject("browserEndpoint"));
  page = await browser.newPage();
  await page.evaluate(await bundleModule("src/render/canvas.ts", "nnvizCanvas"));
});

afterAll(async () => {
  await page.close();
  await browser.close();
});

describe("the canvas and the SVG renderer", () => {
  for (const [name, scene] of Object.entries(exampleScenes)) {
    for (const theme of [lightTheme, darkTheme]) {
      test(`draw the ${name} scene in ${theme.name} alike`, async () => {
        const {mean, strong, drawn} = await compare(scene, {theme, pixelRatio});
        expect(drawn).toBeGreaterThan(0.01);
        expect(mean).toBeLessThan(1);
        expect(strong).toBeLessThan(0.01);
      });
    }
  }
});

/** Draws a scene both ways in the page and compares the pixels. */
async function compare(scene: Scene, options: CanvasOptions): Promise<Difference> {
  const svg = renderSvg(scene, {theme: options.theme});
  const input: Comparison = {scene, options, svg, ratio: pixelRatio};
  // Handed over as unknown: the types of evaluate do not get to the end of a scene.
  return page.evaluate<Difference, unknown>(async (given) => {
    const {scene, options, svg, ratio} = given as Comparison;
    const size = [scene.width * ratio, scene.height * ratio] as const;
    const pixelsOf = (draw: (context: OffscreenCanvasRenderingContext2D) => void): Uint8ClampedArray => {
      const context = new OffscreenCanvas(...size).getContext("2d", {willReadFrequently: true});
      if (!context) throw new Error("no 2D context");
      draw(context);
      return context.getImageData(0, 0, ...size).data;
    };
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    const [a, b] = [
      pixelsOf((context) => {
        nnvizCanvas.renderCanvas(context, scene, options);
      }),
      pixelsOf((context) => {
        context.drawImage(image, 0, 0, ...size);
      })
    ];
    let [sum, strong, drawn] = [0, 0, 0];
    for (let i = 0; i < a.length; i += 4) {
      const gaps = [0, 1, 2].map((channel) => Math.abs(a[i + channel] - b[i + channel]));
      sum += gaps[0] + gaps[1] + gaps[2];
      if (Math.max(...gaps) > 48) strong++;
      if (a[i] !== a[0] || a[i + 1] !== a[1] || a[i + 2] !== a[2]) drawn++;
    }
    const pixels = a.length / 4;
    return {mean: sum / pixels / 3, strong: strong / pixels, drawn: drawn / pixels};
  }, input);
}
