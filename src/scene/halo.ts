/** Selection and focus: a line of ink around a mark that leaves the mark's own colour to be seen. */
import {bounds} from "./bounds.ts";
import type {Hit} from "./hit.ts";
import {linkPath} from "./linkCurve.ts";
import {pointRadius} from "./pointRadius.ts";
import type {Group, Links, Mark, PathCommand, Points} from "./scene.ts";

const gap = 2;
const line = 1.5;

/** Returns the halo of a mark or of one of its elements, to be drawn on top of the scene it was found in. */
export function haloOf({mark, origin, index}: Hit): Group {
  const marks = haloMarks(mark, index);
  return {kind: "group", key: `halo ${mark.key} ${index ?? ""}`, role: "halo", x: origin[0], y: origin[1], marks};
}

function haloMarks(mark: Mark, index: number | undefined): Mark[] {
  switch (mark.kind) {
    case "circle":
      return [ring(mark.x, mark.y, mark.r + (mark.stroke === undefined ? 0 : (mark.strokeWidth ?? 1) / 2))];
    case "points":
      return index === undefined ? [frame(mark)] : [pointRing(mark, index)];
    case "links":
      return index === undefined ? [frame(mark)] : linkHalo(mark, index);
    case "line":
      return strokeHalo(
        [
          ["M", mark.x1, mark.y1],
          ["L", mark.x2, mark.y2]
        ],
        mark
      );
    case "path":
      return mark.fill === undefined && mark.stroke !== undefined ? strokeHalo(mark.d, mark) : [frame(mark)];
    case "cells": {
      if (index === undefined) return [frame(mark)];
      const [width, height] = [mark.width / mark.columns, mark.height / mark.rows];
      const x = mark.x + (index % mark.columns) * width;
      const y = mark.y + Math.floor(index / mark.columns) * height;
      return [{kind: "rect", key: "frame", x, y, width, height, stroke: "ink", strokeWidth: line}];
    }
    case "rect":
    case "text":
    case "group":
      return [frame(mark)];
  }
}

function frame(mark: Mark): Mark {
  const {x0, y0, x1, y1} = bounds(mark);
  const away = gap + line / 2;
  return {
    kind: "rect",
    key: "frame",
    x: x0 - away,
    y: y0 - away,
    width: x1 - x0 + 2 * away,
    height: y1 - y0 + 2 * away,
    radius: 4,
    stroke: "ink",
    strokeWidth: line
  };
}

function ring(x: number, y: number, r: number): Mark {
  return {kind: "circle", key: "ring", x, y, r: r + gap + line / 2, stroke: "ink", strokeWidth: line};
}

function pointRing(mark: Points, index: number): Mark {
  return ring(mark.x[index], mark.y[index], pointRadius(mark, index));
}

function linkHalo(mark: Links, index: number): Mark[] {
  const pick = (column: Float32Array): Float32Array => column.slice(index, index + 1);
  const width = Math.max(1.5, mark.widths[index]);
  const link: Links = {
    kind: "links",
    key: "line",
    x1: pick(mark.x1),
    y1: pick(mark.y1),
    x2: pick(mark.x2),
    y2: pick(mark.y2),
    values: pick(mark.values),
    widths: new Float32Array([width]),
    curve: mark.curve,
    domain: mark.domain
  };
  return [...strokeHalo(linkPath(mark, index), {strokeWidth: width}).slice(0, 2), link];
}

/** Ink, then stage, then the line's own colour again, each narrower than the one before. */
function strokeHalo(
  d: readonly PathCommand[],
  {stroke = "ink", strokeWidth = 1}: Pick<Extract<Mark, {kind: "path"}>, "stroke" | "strokeWidth">
): Mark[] {
  const inner = strokeWidth + 2 * gap;
  return [
    {kind: "path", key: "outer", d, stroke: "ink", strokeWidth: inner + 2 * line},
    {kind: "path", key: "inner", d, stroke: "stage", strokeWidth: inner},
    {kind: "path", key: "line", d, stroke, strokeWidth}
  ];
}
