/** Single marks on a canvas. */
import {colourOf} from "../scene/colour.ts";
import {anchorShift, isPlain, layoutText} from "../scene/layoutText.ts";
import {finitePath} from "../scene/path.ts";
import type {Circle, Line, Path, PathCommand, Rect, Text} from "../scene/scene.ts";
import type {Theme} from "../scene/theme.ts";
import type {CanvasTarget} from "./canvasTarget.ts";
import {shapeStyle, type ShapeStyle} from "./style.ts";

/** Draws a rectangle. */
export function drawRect(context: CanvasTarget, mark: Rect, theme: Theme): void {
  const {x, y, width, height, radius = 0} = mark;
  context.beginPath();
  if (radius > 0) context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  else context.rect(x, y, width, height);
  paint(context, shapeStyle(mark, theme));
}

/** Draws a circle. */
export function drawCircle(context: CanvasTarget, mark: Circle, theme: Theme): void {
  context.beginPath();
  context.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
  paint(context, shapeStyle(mark, theme));
}

/** Draws a line. */
export function drawLine(context: CanvasTarget, mark: Line, theme: Theme): void {
  context.beginPath();
  context.moveTo(mark.x1, mark.y1);
  context.lineTo(mark.x2, mark.y2);
  paint(context, shapeStyle(mark, theme));
}

/** Draws a path with round joins. */
export function drawPath(context: CanvasTarget, mark: Path, theme: Theme): void {
  const d = finitePath(mark.d);
  if (d.length === 0) return;
  context.beginPath();
  tracePath(context, d);
  context.lineJoin = "round";
  paint(context, shapeStyle(mark, theme));
  context.lineJoin = "miter";
}

/** Draws a line of text. */
export function drawText(context: CanvasTarget, mark: Text, theme: Theme): void {
  const {runs, width, baseline} = layoutText(mark);
  const {x, y, weight = 400, rotate = 0} = mark;
  const single = isPlain(mark, runs);
  const anchor = mark.anchor ?? "start";
  const style = mark.italic === true ? "italic " : "";
  context.fillStyle = colourOf(mark.fill, theme);
  context.textBaseline = "alphabetic";
  context.textAlign = single ? (anchor === "middle" ? "center" : anchor) : "start";
  if (rotate !== 0) {
    context.save();
    context.translate(x, y);
    context.rotate((rotate * Math.PI) / 180);
    context.translate(-x, -y);
  }
  const left = single ? x : x - anchorShift(mark, width);
  let font = "";
  for (const run of runs) {
    const runFont = `${style}${weight} ${run.size}px ${theme.fontFamily}`;
    if (runFont !== font) context.font = font = runFont;
    context.fillText(run.text, left + run.dx, y + baseline + run.dy);
  }
  if (rotate !== 0) context.restore();
}

/** Adds path commands to the current path. */
function tracePath(context: CanvasTarget, d: readonly PathCommand[]): void {
  for (const command of d) {
    switch (command[0]) {
      case "M":
        context.moveTo(command[1], command[2]);
        break;
      case "L":
        context.lineTo(command[1], command[2]);
        break;
      case "C":
        context.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
        break;
      case "Q":
        context.quadraticCurveTo(command[1], command[2], command[3], command[4]);
        break;
      case "Z":
        context.closePath();
        break;
    }
  }
}

function paint(context: CanvasTarget, {fill, stroke, strokeWidth, dash}: ShapeStyle): void {
  if (fill !== null) {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke === null) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  if (dash.length > 0) context.setLineDash([...dash]);
  context.stroke();
  if (dash.length > 0) context.setLineDash([]);
}
