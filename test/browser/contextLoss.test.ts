import type {JSHandle, Page} from "playwright-core";
import {describe, expect} from "vitest";
import {galleryExperiments} from "../../src/app/gallery/experiments.ts";
import {test} from "./page.ts";
import {button, drawingWorker, hashOf} from "./running.ts";
import {alike, boxOf, canvases, difference, look, lookAtRest, showConnections} from "./stagePixels.ts";

/** "A hundred thousand weights", 784-128-64-10, before its first step. */
const hash = `${hashOf(galleryExperiments.drawnDigits.experiment)}&play=0`;
/** Pixels take time where there is no graphics card. */
const viewport = {width: 1100, height: 720};
/** More than a canvas draws where there is WebGL, and so few that it draws them. */
const [many, few] = [4000, 400];

/** What the worker that draws does with WebGL. */
interface Watched {
  /** The contexts it was given, in order. */
  contexts: WebGL2RenderingContext[];
  /** Takes the last one away, and gives it back: a lost context does not hand this out any more. */
  losing: WEBGL_lose_context | null;
  /** How many pictures it has begun. */
  pictures: number;
}

describe("when the worker that draws loses its WebGL context", () => {
  test("the connections are drawn again once it is restored", async ({open}) => {
    const {page} = await open({hash, viewport});
    const watched = await watch(page);
    // How long a loaded machine takes to restore it is not what is asked.
    await watched.evaluate(() => {
      const original = setTimeout;
      const impatient = (...given: Parameters<typeof setTimeout>): ReturnType<typeof setTimeout> | number =>
        (given[1] ?? 0) >= 1000 ? 0 : original(...given);
      Reflect.set(globalThis, "setTimeout", impatient);
    });
    await showConnections(page, many);
    await expect.poll(() => canvases(page).count()).toBe(3);
    const before = await lookAtRest(page);
    await lose(watched);
    const drawn = await picturesOf(watched);
    // The last picture stands; this moves everything but the connections.
    await button(page, "Zoom in").press("Enter");
    await expect.poll(() => button(page, "Whole network").isEnabled()).toBe(true);
    expect(await picturesOf(watched)).toBe(drawn);
    await watched.evaluate(({losing}) => losing?.restoreContext());
    await expect.poll(() => picturesOf(watched)).toBeGreaterThan(drawn);
    const {width, height} = await boxOf(page);
    const enlarged = {x: -0.3 * width, y: -0.3 * height, k: 1.6};
    await expect.poll(async () => difference(await look(page, enlarged), before)).toBeLessThan(alike);
    expect(await canvases(page).count()).toBe(3);
  });

  test("a canvas takes over where it is never restored", async ({open}) => {
    const {page} = await open({hash, viewport});
    const watched = await watch(page);
    await showConnections(page, many);
    await expect.poll(() => canvases(page).count()).toBe(3);
    const before = await lookAtRest(page);
    await lose(watched);
    // What moves and what stays.
    await expect.poll(() => canvases(page).count()).toBe(2);
    await expect.poll(async () => difference(await look(page), before)).toBeLessThan(alike);
    await showConnections(page, few);
    await showConnections(page, many);
    expect(await canvases(page).count()).toBe(2);
    expect(await watched.evaluate(({contexts}) => contexts.length)).toBe(1);
  });
});

test("the stage gives a WebGL context back when it needs none: a worker has four", async ({open}) => {
  const {page} = await open({hash, viewport});
  const watched = await watch(page);
  for (let turn = 1; turn <= 6; turn++) {
    await showConnections(page, many);
    await expect.poll(() => watched.evaluate(({contexts}) => contexts.length)).toBe(turn);
    await expect.poll(() => canvases(page).count()).toBe(3);
    await showConnections(page, few);
    await expect.poll(() => canvases(page).count()).toBe(2);
  }
  await expect.poll(() => watched.evaluate(({contexts}) => contexts.every((gl) => gl.isContextLost()))).toBe(true);
});

/** Watches the worker that draws, which must not have been asked for WebGL yet. */
async function watch(page: Page): Promise<JSHandle<Watched>> {
  const worker = await drawingWorker(page);
  return worker.evaluateHandle(() => {
    const watched: Watched = {contexts: [], losing: null, pictures: 0};
    const {prototype} = OffscreenCanvas;
    type GetContext = (this: OffscreenCanvas, ...given: unknown[]) => unknown;
    const original = Reflect.get(prototype, "getContext") as GetContext;
    const getContext: GetContext = function (...given) {
      const context = original.apply(this, given);
      if (!(context instanceof WebGL2RenderingContext)) return context;
      watched.contexts.push(context);
      watched.losing = context.getExtension("WEBGL_lose_context");
      const clear = context.clear.bind(context);
      context.clear = (mask) => {
        watched.pictures++;
        clear(mask);
      };
      return context;
    };
    Reflect.set(prototype, "getContext", getContext);
    return watched;
  });
}

function picturesOf(watched: JSHandle<Watched>): Promise<number> {
  return watched.evaluate(({pictures}) => pictures);
}

/** Takes the context away; resolves when the worker was told. */
async function lose(watched: JSHandle<Watched>): Promise<void> {
  await watched.evaluate(async ({contexts: [gl], losing}) => {
    const told = new Promise((resolve) => {
      gl.canvas.addEventListener("webglcontextlost", resolve);
    });
    losing?.loseContext();
    await told;
  });
}
