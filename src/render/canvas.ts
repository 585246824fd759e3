/** Draws a scene on a 2D canvas, with the same marks, order and colours as the SVG renderer. */
import {lightTheme, type Theme} from "../scene/theme.ts";
import {colourOf} from "../scene/colour.ts";
import type {Mark, Scene, Token} from "../scene/scene.ts";
import {atlasOf, type Atlas, type CreateCanvas} from "./canvasAtlas.ts";
import {drawLinks, drawPoints} from "./canvasColumns.ts";
import {drawCircle, drawLine, drawPath, drawRect, drawText} from "./canvasShapes.ts";
import type {CanvasTarget} from "./canvasTarget.ts";
import {isDrawable} from "./style.ts";

export type {CreateCanvas, HiddenCanvas} from "./canvasAtlas.ts";
export type {CanvasTarget} from "./canvasTarget.ts";

/** How `renderCanvas` draws. */
export interface CanvasOptions {
  theme?: Theme | undefined;
  /** Canvas pixels per CSS pixel; 1 by default. */
  pixelRatio?: number | undefined;
  /** Pan and zoom: a point p of the scene is drawn at k·p + (x, y), in CSS pixels. */
  transform?: {x: number; y: number; k: number} | undefined;
  /** Colour behind the marks; null clears to transparent. */
  background?: Token | null | undefined;
  /** Makes the one hidden canvas that heat maps go through; an OffscreenCanvas by default. */
  createCanvas?: CreateCanvas | undefined;
}

/** Draws a scene over the whole of a canvas, of at least scene size × pixel ratio. */
export function renderCanvas(context: CanvasTarget, scene: Scene, options: CanvasOptions = {}): void {
  const {theme = lightTheme, pixelRatio = 1, transform = {x: 0, y: 0, k: 1}, background = "stage"} = options;
  const [width, height] = [scene.width * pixelRatio, scene.height * pixelRatio];
  const scale = pixelRatio * transform.k;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  if (background === null) {
    context.clearRect(0, 0, width, height);
  } else {
    context.fillStyle = colourOf(background, theme);
    context.fillRect(0, 0, width, height);
  }
  const atlas = atlasOf(context, options.createCanvas);
  atlas.load(scene.marks, theme);
  context.setTransform(scale, 0, 0, scale, pixelRatio * transform.x, pixelRatio * transform.y);
  for (const mark of scene.marks) drawMark(context, mark, theme, 1, atlas);
  context.globalAlpha = 1;
}

function drawMark(context: CanvasTarget, mark: Mark, theme: Theme, opacity: number, atlas: Atlas): void {
  const alpha = opacity * (mark.opacity ?? 1);
  if (!isDrawable(mark) || !(alpha > 0)) return;
  context.globalAlpha = Math.min(1, alpha);
  switch (mark.kind) {
    case "rect":
      drawRect(context, mark, theme);
      break;
    case "circle":
      drawCircle(context, mark, theme);
      break;
    case "line":
      drawLine(context, mark, theme);
      break;
    case "path":
      drawPath(context, mark, theme);
      break;
    case "text":
      drawText(context, mark, theme);
      break;
    case "cells":
      atlas.draw(mark);
      break;
    case "links":
      drawLinks(context, mark, theme);
      break;
    case "points":
      drawPoints(context, mark, theme);
      break;
    case "group":
      context.translate(mark.x, mark.y);
      for (const child of mark.marks) drawMark(context, child, theme, alpha, atlas);
      context.translate(-mark.x, -mark.y);
      break;
  }
}
