/** What the passes need and nothing more: no depth, no multisampling (edges are smoothed in the shaders). */
const attributes: WebGLContextAttributes = {alpha: true, antialias: false, depth: false, stencil: false};

/** Returns a WebGL2 context for `renderWebgl`; null where there is none, or where the canvas has one of another kind. */
export function createWebglContext(canvas: HTMLCanvasElement | OffscreenCanvas): WebGL2RenderingContext | null {
  const context: unknown = canvas.getContext("webgl2", attributes);
  return context !== null && context instanceof WebGL2RenderingContext ? context : null;
}
