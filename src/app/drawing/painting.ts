/** What is drawn on a canvas, and the drawing of it: the same on the page and in the worker that draws. */
import {renderCanvas, type CanvasTarget} from "../../render/canvas.ts";
import type {Scene, Theme, Token} from "../../index.ts";
import type {Transform} from "../stage/transform.ts";
import type {Picture} from "./picture.ts";

/** How something is drawn. */
interface Manner {
  theme: Theme;
  transform: Transform;
  pixelRatio: number;
  /** Colour behind the marks; null for none. */
  background: Token | null;
}

/** A scene to draw, and how. */
export interface ScenePainting extends Manner {
  scene: Scene;
  /** Changes when the same scene has to be drawn again: its font has come. */
  revision?: number;
}

/** A picture to draw, and how. */
export interface Painting extends Manner {
  picture: Picture;
  /** What of it is drawn; default: all. The worker draws `links` with WebGL. */
  part?: Part | undefined;
}

/** Very many connections are drawn apart from the others. */
export type Part = "links" | "others";

/** The part of a canvas that is used: it is the page's own, or one that the page has handed over. */
export interface AnyCanvas {
  width: number;
  height: number;
  getContext(kind: "2d"): CanvasTarget | null;
}

/** Draws a scene over the whole of a canvas, which takes its size. */
export function paint(canvas: AnyCanvas, {scene, ...manner}: ScenePainting): void {
  fit(canvas, scene, manner.pixelRatio);
  const context = canvas.getContext("2d");
  if (context) renderCanvas(context, scene, manner);
}

/** Returns the scene with those of its marks that belong to a part. */
export function partOf(scene: Scene, part: Part | undefined): Scene {
  if (part === undefined) return scene;
  return {...scene, marks: scene.marks.filter(({kind}) => (kind === "links") === (part === "links"))};
}

/** Gives a canvas the size of a scene. */
export function fit(canvas: Pick<AnyCanvas, "width" | "height">, scene: Scene, pixelRatio: number): void {
  const [width, height] = [Math.round(scene.width * pixelRatio), Math.round(scene.height * pixelRatio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
