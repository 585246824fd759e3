/** Connections and points on a canvas: one path and one pen for all that look alike. */
import {colourTables} from "../scene/colourTables.ts";
import {linkBuckets} from "../scene/linkBuckets.ts";
import {markerCorners} from "../scene/marker.ts";
import {pointRadius} from "../scene/pointRadius.ts";
import type {Links, Points} from "../scene/scene.ts";
import type {Theme} from "../scene/theme.ts";
import type {CanvasTarget} from "./canvasTarget.ts";
import {pointBuckets} from "./style.ts";

/** Draws connections. */
export function drawLinks(context: CanvasTarget, mark: Links, theme: Theme): void {
  const {x1, y1, x2, y2, curve} = mark;
  const {links} = colourTables(theme);
  for (const {colour, width, members} of linkBuckets(mark)) {
    context.strokeStyle = colour < 0 ? theme.tokens.unknown : links[colour];
    context.lineWidth = width;
    context.beginPath();
    for (const [order, i] of members.entries()) {
      if (order > 0 && order % linksPerStroke === 0) {
        context.stroke();
        context.beginPath();
      }
      context.moveTo(x1[i], y1[i]);
      if (curve === "straight") {
        context.lineTo(x2[i], y2[i]);
      } else {
        const middle = (x1[i] + x2[i]) / 2;
        context.bezierCurveTo(middle, y1[i], middle, y2[i], x2[i], y2[i]);
      }
    }
    context.stroke();
  }
}

/** Draws points one by one, so that where they overlap each keeps its ring. */
export function drawPoints(context: CanvasTarget, mark: Points, theme: Theme): void {
  for (const {fill, ring, ringWidth, shape, members} of pointBuckets(mark, theme)) {
    context.fillStyle = fill;
    if (ring !== null) context.strokeStyle = ring;
    context.lineWidth = ringWidth;
    for (const i of members) {
      context.beginPath();
      tracePoint(context, shape, mark.x[i], mark.y[i], pointRadius(mark, i));
      context.fill();
      if (ring !== null) context.stroke();
    }
  }
}

/** Long paths are filled slower than several short ones: 50 crossing curves take twice the time of 7 × 8 in Chromium. */
const linksPerStroke = 8;

function tracePoint(context: CanvasTarget, shape: number, x: number, y: number, r: number): void {
  const corners = markerCorners(shape);
  if (!corners) {
    context.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], i) => {
    if (i === 0) context.moveTo(x + dx * r, y + dy * r);
    else context.lineTo(x + dx * r, y + dy * r);
  });
  context.closePath();
}
