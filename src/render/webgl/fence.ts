/** Whether the graphics card has finished a picture: asking never waits for it. */
const fences = new WeakMap<WebGL2RenderingContext, WebGLSync>();

/** Marks the end of a picture. */
export function raiseFence(gl: WebGL2RenderingContext): void {
  const old = fences.get(gl);
  if (old) gl.deleteSync(old);
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (fence) fences.set(gl, fence);
  else fences.delete(gl);
  gl.flush();
}

/** Forgets a fence, which a lost context never passes. */
export function dropFence(gl: WebGL2RenderingContext): void {
  fences.delete(gl);
}

/**
 * Returns whether the last picture drawn by `renderWebgl` is still on its way: on a machine without a graphics card a
 * hundred thousand connections take longer than a frame, and pictures drawn before that would only queue up.
 */
export function isWebglBusy(gl: WebGL2RenderingContext): boolean {
  const fence = fences.get(gl);
  if (!fence || gl.isContextLost()) return false;
  return gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED;
}
