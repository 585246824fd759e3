/** Draws scenes on canvas elements: at most once a frame, and costly ones only as often as their budget allows. */
import type {Attachment} from "svelte/attachments";
import {renderCanvas} from "../../render/canvas.ts";
import type {Scene, Theme, Token} from "../../index.ts";
import type {Transform} from "./transform.ts";

/** What to draw, and how. */
export interface Painting {
  scene: Scene;
  theme: Theme;
  transform: Transform;
  pixelRatio: number;
  /** Colour behind the marks; null for none. */
  background: Token | null;
  /** Whether it may wait: it is then drawn less often the longer drawing takes. */
  patient?: boolean;
  /** Changes when the same scene has to be drawn again: its font has come. */
  revision?: number;
}

interface Drawn {
  painting: Painting;
  /** Milliseconds. */
  time: number;
  cost: number;
}

/** Share of the main thread that patient canvases may use. */
const budget = 0.04;
const drawnOn = new WeakMap<HTMLCanvasElement, Drawn>();

/** Draws what `get` returns whenever that changes. */
export function sceneCanvas(get: () => Painting): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const painting = get();
    const draw = (): void => {
      drawnOn.set(canvas, paint(canvas, painting));
    };
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const request = (): void => {
      frame = requestAnimationFrame(draw);
    };
    const wait = waitFor(painting, drawnOn.get(canvas));
    if (wait > 0) timer = setTimeout(request, wait);
    else request();
    return () => {
      if (timer !== undefined) clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  };
}

/** Milliseconds until a painting is due: none when it is cheap, or when more than its numbers changed. */
function waitFor(painting: Painting, drawn: Drawn | undefined): number {
  if (!painting.patient || !drawn) return 0;
  const before = drawn.painting;
  const sameFrame =
    before.theme === painting.theme &&
    before.transform === painting.transform &&
    before.pixelRatio === painting.pixelRatio &&
    before.scene.width === painting.scene.width &&
    before.scene.height === painting.scene.height &&
    before.scene.title === painting.scene.title;
  return sameFrame ? Math.max(0, drawn.time + drawn.cost / budget - performance.now() - 16) : 0;
}

function paint(canvas: HTMLCanvasElement, painting: Painting): Drawn {
  const {scene, theme, transform, pixelRatio, background} = painting;
  const start = performance.now();
  const [width, height] = [Math.round(scene.width * pixelRatio), Math.round(scene.height * pixelRatio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d");
  if (context) renderCanvas(context, scene, {theme, transform, pixelRatio, background});
  const time = performance.now();
  return {painting, time, cost: time - start};
}
