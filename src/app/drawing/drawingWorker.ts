/** The worker that draws: pictures that change with every frame are no work for the page. */
import type {Scene, Theme} from "../../index.ts";
import type {Commission, DrawingReply, DrawingRequest} from "./messages.ts";
import {paint, partOf} from "./painting.ts";
import {sceneOf, type Picture} from "./picture.ts";
import type {WebglPainter} from "./webglPainter.ts";

interface Known {
  canvas: OffscreenCanvas;
  theme?: Theme;
  picture?: Picture;
  /** Once it was asked for; null where there is no WebGL. */
  webgl?: Promise<WebglPainter | null>;
}

const canvases = new Map<number, Known>();
/** Made once for all canvases that show parts of it, and for all places it is moved to. */
const scenes = new WeakMap<Picture, Scene>();

self.onmessage = ({data}: MessageEvent<DrawingRequest>) => {
  switch (data.kind) {
    case "open":
      canvases.set(data.id, {canvas: data.canvas});
      break;
    case "paint":
      void drawAll(data.commissions);
      break;
    case "close":
      void canvases.get(data.id)?.webgl?.then((webgl) => webgl?.close());
      canvases.delete(data.id);
      break;
  }
};
say("ready");

/** A round is done when all of it can be seen: pictures that are asked for while WebGL draws would queue up. */
async function drawAll(commissions: readonly Commission[]): Promise<void> {
  for (const drawn of commissions.map(draw)) await drawn;
  say("drawn");
}

function draw({id, theme, picture, part, ...manner}: Commission): Promise<void> | undefined {
  const known = canvases.get(id);
  if (!known) return undefined;
  if (theme) known.theme = theme;
  if (picture) known.picture = picture;
  if (!known.theme || !known.picture) return undefined;
  const scene = partOf(madeOf(known.picture), part);
  const painting = {...manner, theme: known.theme, scene};
  if (part !== "links") {
    paint(known.canvas, painting);
    return undefined;
  }
  known.webgl ??= openWebgl(known.canvas);
  return known.webgl.then((webgl) => webgl?.paint(painting)).catch(giveUpWebgl);
}

function openWebgl(canvas: OffscreenCanvas): Promise<WebglPainter | null> {
  return import("./webglPainter.ts")
    .then(({createWebglPainter}) => createWebglPainter(canvas, giveUpWebgl))
    .catch(() => {
      giveUpWebgl();
      return null;
    });
}

/** The page then draws on a canvas: where there is no WebGL, or none that works, or the code for it cannot be had. */
function giveUpWebgl(): void {
  say("without WebGL");
}

function madeOf(picture: Picture): Scene {
  let scene = scenes.get(picture);
  if (!scene) {
    scene = sceneOf(picture);
    scenes.set(picture, scene);
  }
  return scene;
}

function say(reply: DrawingReply): void {
  self.postMessage(reply);
}
