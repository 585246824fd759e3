/**
 * Draws the connections, heat maps and points of a scene with WebGL2, one instanced pass for each kind, with the same
 * order and colours as the canvas renderer. Other marks are few: draw them with `renderCanvas` on a canvas above.
 */
import {parseHex} from "../../scene/oklab.ts";
import {colourOf} from "../../scene/colour.ts";
import {hasArea} from "../../scene/fillCells.ts";
import type {Mark, Scene, Token} from "../../scene/scene.ts";
import {lightTheme, type Theme} from "../../scene/theme.ts";
import {isDrawable} from "../style.ts";
import type {PlacedCells} from "./cellRecords.ts";
import {resourcesOf, type Resources} from "./resources.ts";

export {createWebglContext} from "./createWebglContext.ts";
export {isWebglBusy} from "./fence.ts";

/** How `renderWebgl` draws. */
export interface WebglOptions {
  theme?: Theme | undefined;
  /** Canvas pixels per CSS pixel; 1 by default. */
  pixelRatio?: number | undefined;
  /** Pan and zoom: a point p of the scene is drawn at k·p + (x, y), in CSS pixels. */
  transform?: {x: number; y: number; k: number} | undefined;
  /** Colour behind the marks; null clears to transparent. */
  background?: Token | null | undefined;
}

/**
 * Draws the `links`, `cells` and `points` of a scene over the whole of a canvas, which gives the picture its size, and
 * returns whether it could: a context that was lost draws nothing until the browser restores it, and then all again.
 * Connections and points that were sent to the graphics card are kept there, and used again for a mark that is still the
 * same object; heat maps are sent with every picture.
 */
export function renderWebgl(gl: WebGL2RenderingContext, scene: Scene, options: WebglOptions = {}): boolean {
  if (gl.isContextLost()) return false;
  const {theme = lightTheme, pixelRatio = 1, transform = {x: 0, y: 0, k: 1}, background = "stage"} = options;
  const resources = resourcesOf(gl);
  gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
  clear(gl, background, theme);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  resources.begin(theme);
  const k = pixelRatio * transform.k;
  const walk = {resources, theme, cells: [], k};
  drawMarks(walk, scene.marks, {x: pixelRatio * transform.x, y: pixelRatio * transform.y, opacity: 1});
  drawCells(walk);
  resources.end();
  return !gl.isContextLost();
}

interface Walk {
  resources: Resources;
  theme: Theme;
  /** Canvas pixels per unit of the scene. */
  k: number;
  /** Heat maps that follow each other wait to be drawn together. */
  cells: PlacedCells[];
}

/** Where a mark's origin is on the canvas. */
interface Origin {
  x: number;
  y: number;
  opacity: number;
}

function drawMarks(walk: Walk, marks: readonly Mark[], origin: Origin): void {
  const {resources, theme, k} = walk;
  for (const mark of marks) {
    const opacity = Math.min(1, origin.opacity * (mark.opacity ?? 1));
    if (!isDrawable(mark) || !(opacity > 0)) continue;
    const place = {x: origin.x, y: origin.y, k, opacity};
    switch (mark.kind) {
      case "group":
        drawMarks(walk, mark.marks, {x: origin.x + k * mark.x, y: origin.y + k * mark.y, opacity});
        break;
      case "cells":
        if (hasArea(mark)) walk.cells.push({cells: mark, ...place});
        break;
      case "links":
        drawCells(walk);
        resources.links.draw(mark, place);
        break;
      case "points":
        drawCells(walk);
        resources.points.draw(mark, place, theme);
        break;
      case "rect":
      case "circle":
      case "line":
      case "path":
      case "text":
        break;
    }
  }
}

function drawCells(walk: Walk): void {
  if (walk.cells.length > 0) walk.resources.cells.draw(walk.cells);
  walk.cells = [];
}

function clear(gl: WebGL2RenderingContext, background: Token | null, theme: Theme): void {
  const [red, green, blue] = background === null ? [0, 0, 0] : parseHex(colourOf(background, theme));
  gl.clearColor(red / 255, green / 255, blue / 255, background === null ? 0 : 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
}
