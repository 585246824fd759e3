/** The worker that draws: pictures that change with every frame are no work for the page. */
import type {Theme} from "../../index.ts";
import type {Commission, DrawingReply, DrawingRequest} from "./messages.ts";
import {paint} from "./painting.ts";
import {sceneOf} from "./picture.ts";

const canvases = new Map<number, {canvas: OffscreenCanvas; theme?: Theme}>();

self.onmessage = ({data}: MessageEvent<DrawingRequest>) => {
  switch (data.kind) {
    case "open":
      canvases.set(data.id, {canvas: data.canvas});
      break;
    case "paint":
      data.commissions.forEach(draw);
      say("drawn");
      break;
    case "close":
      canvases.delete(data.id);
      break;
  }
};
say("ready");

function draw({id, theme, picture, ...manner}: Commission): void {
  const known = canvases.get(id);
  if (!known) return;
  if (theme) known.theme = theme;
  if (known.theme) paint(known.canvas, {...manner, theme: known.theme, scene: sceneOf(picture)});
}

function say(reply: DrawingReply): void {
  self.postMessage(reply);
}
