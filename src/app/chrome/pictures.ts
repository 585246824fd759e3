/** Views as files. */
import {renderSvg, type Scene, type Theme} from "../../index.ts";
import {renderCanvas} from "../../render/canvas.ts";

/** Image pixels per pixel of the screen: sharp on a projector, too. */
const pixelRatio = 2;

/** A scene as a drawing. */
export function svgFile(scene: Scene, theme: Theme): Blob {
  return new Blob([renderSvg(scene, {theme})], {type: "image/svg+xml"});
}

/** A scene as an image of twice its size. */
export function pngFile(scene: Scene, theme: Theme): Promise<Blob> {
  const canvas = new OffscreenCanvas(Math.ceil(scene.width * pixelRatio), Math.ceil(scene.height * pixelRatio));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("picture: the browser draws no canvas");
  renderCanvas(context, scene, {theme, pixelRatio});
  return canvas.convertToBlob({type: "image/png"});
}
