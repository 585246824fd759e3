/** What is drawn on a canvas, and the drawing of it: the same on the page and in the worker that draws. */
import {renderCanvas, type CanvasTarget} from "../../render/canvas.ts";
import type {Scene, Theme, Token} from "../../index.ts";
import type {Transform} from "../stage/transform.ts";

/** What to draw, and how. */
export interface Painting {
  scene: Scene;
  theme: Theme;
  transform: Transform;
  pixelRatio: number;
  /** Colour behind the marks; null for none. */
  background: Token | null;
  /** Changes when the same scene has to be drawn again: its font has come. */
  revision?: number;
}

/** The part of a canvas that is used: it is the page's own, or one that the page has handed over. */
export interface AnyCanvas {
  width: number;
  height: number;
  getContext(kind: "2d"): CanvasTarget | null;
}

/** Draws a painting over the whole of a canvas, which takes its size. */
export function paint(canvas: AnyCanvas, {scene, ...options}: Painting): void {
  const width = Math.round(scene.width * options.pixelRatio);
  const height = Math.round(scene.height * options.pixelRatio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d");
  if (context) renderCanvas(context, scene, options);
}
