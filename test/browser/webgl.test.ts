import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {renderCanvas} from "../../src/render/canvas.ts";
import type {createWebglContext, isWebglBusy, renderWebgl, WebglOptions} from "../../src/render/webgl/webgl.ts";
import type {Mark, Scene} from "../../src/scene/scene.ts";
import {darkTheme, lightTheme} from "../../src/scene/theme.ts";
import {exampleScenes} from "../scenes/exampleScenes.ts";
import {manyCells, manyLinks, manyPoints} from "../scenes/manyMarks.ts";
import {openComparison, type Comparison, type Difference} from "./comparePixels.ts";

/**
 * How far the two renderers may be apart. They smooth edges in different ways: the canvas by exact areas, the shaders by
 * the distance to the edge; the canvas draws links of one pen in one stroke, so that where they cross the colour is laid
 * on once, with WebGL twice; and a pixel whose middle lies on the border of two cells may show either. Hence a picture
 * that is full of edges is farther apart than one with some.
 */
const bounds: Readonly<Record<"usual" | "fullOfLinks" | "fullOfCells" | "fullOfPoints", Bounds>> = {
  usual: {mean: 1, strong: 0.01, most: 200},
  fullOfLinks: {mean: 3.5, strong: 0.005, most: 120},
  fullOfCells: {mean: 2.5, strong: 0.015, most: 220},
  fullOfPoints: {mean: 3.5, strong: 0.015, most: 150}
};

type Bounds = Omit<Difference, "drawn">;

declare global {
  /** The renderers, as bundled into the page below. */
  var nnvizCanvas: {renderCanvas: typeof renderCanvas};
  var nnvizWebgl: {
    renderWebgl: typeof renderWebgl;
    createWebglContext: typeof createWebglContext;
    isWebglBusy: typeof isWebglBusy;
  };
}

let comparison: Comparison;
let page: Page;

beforeAll(async () => {
  comparison = await openComparison({nnvizCanvas: "src/render/canvas.ts", nnvizWebgl: "src/render/webgl/webgl.ts"});
  ({page} = comparison);
});

afterAll(() => comparison.close());

const columnar = Object.entries(exampleScenes)
  .map(([name, scene]) => [name, {...scene, marks: columnarOf(scene.marks)}] as const)
  .filter(([, {marks}]) => marks.length > 0);

describe("the WebGL and the canvas renderer", () => {
  for (const theme of [lightTheme, darkTheme]) {
    test.each(columnar)(`draw the columns of the %s scene in ${theme.name} alike`, async (_, scene) => {
      expectAlike(await compare(scene, {theme, pixelRatio: 2}));
    });
  }

  test("draw 2,000 links, 60 heat maps and 3,000 points alike", async () => {
    expectAlike(await compare(manyLinks(2000), {}), bounds.fullOfLinks);
    expectAlike(await compare(manyCells(60), {}), bounds.fullOfCells);
    expectAlike(await compare(manyPoints(3000), {}), bounds.fullOfPoints);
  });

  test("draw a scene that is panned and zoomed alike", async () => {
    const transform = {x: -180, y: -90, k: 3};
    expectAlike(await compare(manyLinks(300), {pixelRatio: 1.5, transform}), bounds.fullOfLinks);
    expectAlike(await compare(manyCells(12), {transform}), bounds.fullOfCells);
    expectAlike(await compare(exampleScenes["points"], {transform: {x: -100, y: -60, k: 2.5}}));
  });

  test("draw the same scene again after another one", async () => {
    const others = [manyCells(3), manyLinks(40), manyPoints(50)];
    expectAlike(await compare(manyLinks(300), {}, others), bounds.fullOfLinks);
  });
});

function expectAlike({mean, strong, most, drawn}: Difference, bound: Bounds = bounds.usual): void {
  expect(drawn).toBeGreaterThan(0.01);
  expect(mean).toBeLessThan(bound.mean);
  expect(strong).toBeLessThan(bound.strong);
  expect(most).toBeLessThan(bound.most);
}

describe("a WebGL context", () => {
  test("that was lost draws nothing, and everything again once it is restored", async () => {
    const found = await page.evaluate<Record<string, unknown>, unknown>(async (given) => {
      const scene = given as Scene;
      const {createWebglContext, renderWebgl} = nnvizWebgl;
      const canvas = new OffscreenCanvas(scene.width, scene.height);
      const gl = createWebglContext(canvas);
      const losing = gl?.getExtension("WEBGL_lose_context");
      if (!gl || !losing) throw new Error("no context to lose");
      const pixels = (): Uint8Array => {
        const data = new Uint8Array(4 * scene.width * scene.height);
        gl.readPixels(0, 0, scene.width, scene.height, gl.RGBA, gl.UNSIGNED_BYTE, data);
        return data;
      };
      const before = {drawn: renderWebgl(gl, scene), pixels: pixels()};
      const lost = new Promise((resolve) => {
        canvas.addEventListener("webglcontextlost", resolve);
      });
      losing.loseContext();
      const drawnWhileLost = renderWebgl(gl, scene);
      await lost;
      const restored = new Promise((resolve) => {
        canvas.addEventListener("webglcontextrestored", resolve);
      });
      // A context cannot be restored within the turn in which it is told that it was lost.
      await new Promise((resolve) => setTimeout(resolve));
      losing.restoreContext();
      await restored;
      const after = {drawn: renderWebgl(gl, scene), pixels: pixels()};
      return {
        drawn: [before.drawn, drawnWhileLost, after.drawn],
        colours: new Set(before.pixels).size > 20,
        alike: after.pixels.every((value, i) => value === before.pixels[i]),
        error: gl.getError()
      };
    }, manyLinks(200));
    expect(found).toEqual({drawn: [true, false, true], colours: true, alike: true, error: 0});
  });

  test("is not made for a canvas that has one of another kind", async () => {
    const made = await page.evaluate(() => {
      const canvas = document.createElement("canvas");
      canvas.getContext("2d");
      return nnvizWebgl.createWebglContext(canvas);
    });
    expect(made).toBeNull();
  });

  test("is busy until its picture is there", async () => {
    const busy = await page.evaluate<boolean[], unknown>(async (given) => {
      const scene = given as Scene;
      const {createWebglContext, isWebglBusy, renderWebgl} = nnvizWebgl;
      const gl = createWebglContext(new OffscreenCanvas(scene.width, scene.height));
      if (!gl) throw new Error("no context");
      const atFirst = isWebglBusy(gl);
      renderWebgl(gl, scene);
      const afterDrawing = isWebglBusy(gl);
      while (isWebglBusy(gl)) await new Promise((resolve) => setTimeout(resolve, 1));
      return [atFirst, afterDrawing, isWebglBusy(gl)];
    }, manyLinks(20_000));
    expect(busy).toEqual([false, true, false]);
  });
});

/** The marks that WebGL draws, in their groups. */
function columnarOf(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    if (mark.kind === "group") {
      const inside = columnarOf(mark.marks);
      return inside.length > 0 ? [{...mark, marks: inside}] : [];
    }
    return mark.kind === "links" || mark.kind === "cells" || mark.kind === "points" ? [mark] : [];
  });
}

/** Draws a scene with both, after some others, and compares the pixels. */
async function compare(scene: Scene, options: WebglOptions, others: readonly Scene[] = []): Promise<Difference> {
  // Handed over as unknown: the types of evaluate do not get to the end of a scene.
  return page.evaluate<Difference, unknown>(
    (given) => {
      const {scene, others, options} = given as {scene: Scene; others: Scene[]; options: WebglOptions};
      const {renderCanvas} = nnvizCanvas;
      const {createWebglContext, renderWebgl} = nnvizWebgl;
      const ratio = options.pixelRatio ?? 1;
      const [width, height] = [scene.width * ratio, scene.height * ratio];
      const context = new OffscreenCanvas(width, height).getContext("2d", {willReadFrequently: true});
      const gl = createWebglContext(new OffscreenCanvas(width, height));
      if (!context || !gl) throw new Error("no context");
      renderCanvas(context, scene, options);
      for (const each of [...others, scene]) if (!renderWebgl(gl, each, options)) throw new Error("not drawn");
      const a = context.getImageData(0, 0, width, height).data;
      const b = new Uint8Array(a.length);
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, b);
      const error = gl.getError();
      if (error !== 0) throw new Error(`WebGL error ${error}`);
      gl.getExtension("WEBGL_lose_context")?.loseContext();
      // Rows come from the bottom up.
      const row = 4 * width;
      const fromTop = new Uint8Array(b.length);
      for (let at = 0; at < b.length; at += row) fromTop.set(b.subarray(at, at + row), b.length - at - row);
      return nnvizCompare.comparePixels(a, fromTop);
    },
    {scene, options, others}
  );
}
