/** A frame with named axes: along x below, along y on the right. */
import type {Mark, Text} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import {linearTicks} from "./ticks.ts";
import {isMathName} from "./unitTiles.ts";
import {cut, number} from "./words.ts";

/** A plotting area and what its sides stand for. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
  xDomain: readonly [number, number];
  yDomain: readonly [number, number];
}

/** What an axis is called. */
export interface AxisName {
  name: string;
  unit?: string;
}

/** Names of the axes; without one for y there is none. */
export interface FrameNames {
  x: AxisName;
  y?: AxisName | undefined;
  /** Whether heights are read off: then there are lines at round numbers. */
  grid?: boolean;
}

const size = 14;
const gap = 8;
const lineHeight = 20;

/** Returns how much room the y axis takes on the right. */
export function rightAxisWidth(domain: readonly [number, number], {y, grid = false}: Omit<FrameNames, "x">): number {
  if (!y) return gap;
  const ticks = grid ? linearTicks(...domain, 5) : domain;
  const widest = Math.max(0, ...ticks.map((tick) => textWidth(number(tick), size)));
  const name = isBeside(withUnit(y)) ? textWidth(withUnit(y), size) : lineHeight;
  return gap + Math.max(widest, name) + 4;
}

/** Returns the mapping of numbers to places in a frame. */
export function frameScales({x, y, width, height, xDomain, yDomain}: Frame): {
  xOf: (value: number) => number;
  yOf: (value: number) => number;
} {
  const across = width / (xDomain[1] - xDomain[0] || 1);
  const up = height / (yDomain[1] - yDomain[0] || 1);
  return {xOf: (value) => x + (value - xDomain[0]) * across, yOf: (value) => y + (yDomain[1] - value) * up};
}

/** Draws lines at round heights, to be put below what is plotted. */
export function frameGrid(frame: Frame): Mark[] {
  const {yOf} = frameScales(frame);
  return linearTicks(...frame.yDomain, 5).map((tick): Mark => ({
    kind: "line",
    key: `grid ${tick}`,
    x1: frame.x,
    x2: frame.x + frame.width,
    y1: yOf(tick),
    y2: yOf(tick),
    stroke: "rule"
  }));
}

/** Draws the frame and its axes. */
export function frameAxes(frame: Frame, {x: xName, y: yName, grid = false}: FrameNames): Mark[] {
  const {x, y, width, height, xDomain, yDomain} = frame;
  const common = {kind: "text", size, fill: "soft", role: "axis", tabular: true} as const;
  const below = y + height + lineHeight;
  const beside = x + width + gap;
  const [low, high] = xDomain.map(number);
  const ends = Math.max(textWidth(low, size), textWidth(high, size));
  const marks: Mark[] = [
    {kind: "rect", key: "frame", x, y, width, height, stroke: "rule"},
    {...common, key: "x low", x, y: below, text: low},
    {...common, key: "x high", x: x + width, y: below, text: high, anchor: "end"},
    nameMark("x", withUnit(xName), {x: x + width / 2, y: below, room: width - 2 * ends - 16})
  ];
  if (!yName) return marks;
  const {yOf} = frameScales(frame);
  const ticks = grid ? linearTicks(...yDomain, 5) : [...yDomain];
  for (const tick of ticks)
    marks.push({
      ...common,
      key: `y ${tick}`,
      x: beside,
      y: Math.max(y + 6, Math.min(y + height - 5, yOf(tick))),
      text: number(tick),
      baseline: "middle"
    });
  const name = withUnit(yName);
  const middle = y + height / 2;
  if (grid) marks.push({...nameMark("y", name, {x: x + 6, y: y + 16, room: width - 12}), anchor: "start"});
  else if (isBeside(name)) marks.push({...nameMark("y", name, {x: beside, y: middle + 5, room: 60}), anchor: "start"});
  else marks.push({...nameMark("y", name, {x: beside + 14, y: middle, room: height - 56}), rotate: -90});
  return marks;
}

/** Whether a name stands upright beside the axis. */
function isBeside(name: string): boolean {
  return textWidth(name, size) <= 36;
}

function nameMark(key: string, name: string, {x, y, room}: {x: number; y: number; room: number}): Text {
  return {
    kind: "text",
    key: `${key} name`,
    x,
    y,
    text: cut(name, size, room),
    title: name,
    size,
    anchor: "middle",
    fill: "soft",
    italic: isMathName(name),
    role: "axis"
  };
}

function withUnit({name, unit}: AxisName): string {
  return unit === undefined ? name : `${name} (${unit})`;
}
