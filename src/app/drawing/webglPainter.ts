/** Draws paintings with WebGL, and again when a lost context is restored. */
import {createWebglContext, isWebglBusy, renderWebgl} from "../../render/webgl/webgl.ts";
import {fit, type ScenePainting} from "./painting.ts";

/** Draws on one canvas. */
export interface WebglPainter {
  /** Resolves when the graphics card has drawn it. */
  paint(painting: ScenePainting): Promise<void>;
  /** Gives the context back: a worker has few of them, and for one more the browser takes the oldest. */
  close(): void;
}

/** A context that the browser does not restore within so many milliseconds is given up. */
const patience = 2000;
/** Milliseconds between two looks at whether a picture is there. */
const pause = 2;

/** Returns what draws on a canvas; `giveUp` is called when there is no WebGL, for which null is returned, or no longer. */
export function createWebglPainter(canvas: OffscreenCanvas, giveUp: () => void): WebglPainter | null {
  const gl = createWebglContext(canvas);
  if (!gl) {
    giveUp();
    return null;
  }
  let last: ScenePainting | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const closing = new AbortController();
  const {signal} = closing;
  const draw = ({scene, ...options}: ScenePainting): void => {
    fit(canvas, scene, options.pixelRatio);
    renderWebgl(gl, scene, options);
  };
  canvas.addEventListener(
    "webglcontextlost",
    () => {
      timer = setTimeout(giveUp, patience);
    },
    {signal}
  );
  canvas.addEventListener(
    "webglcontextrestored",
    () => {
      clearTimeout(timer);
      if (last) draw(last);
    },
    {signal}
  );
  return {
    paint: async (painting) => {
      last = painting;
      draw(painting);
      while (isWebglBusy(gl)) await new Promise((resolve) => setTimeout(resolve, pause));
    },
    close: () => {
      closing.abort();
      clearTimeout(timer);
      gl.getExtension("WEBGL_lose_context")?.loseContext();
    }
  };
}
