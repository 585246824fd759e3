import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {CanvasOptions, renderCanvas} from "../../src/render/canvas.ts";
import {renderSvg} from "../../src/render/svg.ts";
import {darkTheme, lightTheme} from "../../src/scene/theme.ts";
import type {Scene} from "../../src/scene/scene.ts";
import {exampleScenes} from "../scenes/exampleScenes.ts";
import {openComparison, type Comparison, type Difference} from "./comparePixels.ts";

interface Both {
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
let comparison: Comparison;

beforeAll(async () => {
  comparison = await openComparison({nnvizCanvas: "src/render/canvas.ts"});
});

afterAll(() => comparison.close());

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
  const input: Both = {scene, options, svg, ratio: pixelRatio};
  // Handed over as unknown: the types of evaluate do not get to the end of a scene.
  return comparison.page.evaluate<Difference, unknown>(async (given) => {
    const {scene, options, svg, ratio} = given as Both;
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
    return nnvizCompare.comparePixels(
      pixelsOf((context) => {
        nnvizCanvas.renderCanvas(context, scene, options);
      }),
      pixelsOf((context) => {
        context.drawImage(image, 0, 0, ...size);
      })
    );
  }, input);
}
