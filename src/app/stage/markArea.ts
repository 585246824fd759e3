/** Where a mark, or one element of it, stands on the screen. */
import {bounds, type Box, type Hit} from "../../index.ts";
import type {Area} from "./placeCard.ts";
import {toScreen, type Transform} from "./transform.ts";

/** Returns the box of a mark; of one connection, the middle of its line. */
export function markArea({mark, origin, index}: Hit, transform: Transform): Area {
  const {x0, y0, x1, y1} = boxOf(mark, index);
  const [left, top] = toScreen(transform, x0 + origin[0], y0 + origin[1]);
  const [right, bottom] = toScreen(transform, x1 + origin[0], y1 + origin[1]);
  return {x0: left, y0: top, x1: right, y1: bottom};
}

function boxOf(mark: Hit["mark"], index: number | undefined): Box {
  if (index === undefined) return bounds(mark);
  if (mark.kind === "links") {
    const [x, y] = [(mark.x1[index] + mark.x2[index]) / 2, (mark.y1[index] + mark.y2[index]) / 2];
    return {x0: x - 4, y0: y - 4, x1: x + 4, y1: y + 4};
  }
  if (mark.kind === "cells") {
    const [width, height] = [mark.width / mark.columns, mark.height / mark.rows];
    const x0 = mark.x + (index % mark.columns) * width;
    const y0 = mark.y + Math.floor(index / mark.columns) * height;
    return {x0, y0, x1: x0 + width, y1: y0 + height};
  }
  if (mark.kind === "points") {
    const [x, y] = [mark.x[index], mark.y[index]];
    return {x0: x - mark.r, y0: y - mark.r, x1: x + mark.r, y1: y + mark.r};
  }
  return bounds(mark);
}
