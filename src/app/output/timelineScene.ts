/** The run at a glance: the loss over the steps, and where it is now. */
import type {History, Mark, PathCommand, Scene} from "../../index.ts";
import {timelineText as text} from "../text/output.ts";
import {timelineEnd} from "./lossOf.ts";

/** What a timeline shows. */
export interface TimelineOptions {
  history: History;
  /** Steps made. */
  step: number;
  width: number;
  height: number;
}

const side = 24;
const above = 10;
const below = 24;
const size = 14;

/** Draws the timeline. */
export function timelineScene({history, step, width, height}: TimelineOptions): Scene {
  const end = timelineEnd(step);
  const base = height - below;
  const room = Math.max(1, width - 2 * side);
  const losses = history.trainLoss;
  const highest = losses.reduce((most, loss) => (loss > most && loss < Infinity ? loss : most), 0);
  const xOf = (at: number): number => side + (Math.min(at, end) / end) * room;
  const yOf = (loss: number): number => base - (highest > 0 ? loss / highest : 0) * (base - above - 4);
  const line = history.step.map((at, k): PathCommand => [k === 0 ? "M" : "L", xOf(at), yOf(losses[k])]);
  const now = xOf(step);
  const isLeft = now > width - 60;
  const common = {kind: "text", size, fill: "soft", tabular: true} as const;
  const area: PathCommand[] =
    line.length > 1 ? [...line, ["L", xOf(history.step.at(-1) ?? 0), base], ["L", xOf(0), base], ["Z"]] : [];
  const marks: Mark[] = [
    {kind: "path", key: "area", d: area, fill: "rule", opacity: 0.5},
    {kind: "line", key: "base", x1: side, x2: width - side, y1: base, y2: base, stroke: "rule"},
    {kind: "path", key: "loss", d: line, stroke: "soft", strokeWidth: 1.5, role: "series"},
    {...common, key: "first", x: side, y: height - 6, text: "0"},
    {...common, key: "end", x: width - side, y: height - 6, text: end.toLocaleString("en-US"), anchor: "end"},
    {kind: "line", key: "now line", x1: now, x2: now, y1: above, y2: base, stroke: "ink", strokeWidth: 2},
    {kind: "circle", key: "now dot", x: now, y: base, r: 4.5, fill: "ink"},
    {
      ...common,
      key: "now",
      x: now + (isLeft ? -8 : 8),
      y: above + 10,
      text: text.step(step),
      anchor: isLeft ? "end" : "start",
      fill: "ink"
    }
  ];
  return {width, height, title: text.title(step, losses.at(-1) ?? NaN), marks};
}
