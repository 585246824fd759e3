/** A frame with named axes: the ends and the name along x below, along y on the right. */
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
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

const size = 14;

/** Draws the frame and its axes. */
export function frameAxes(
  {x, y, width, height, xDomain, yDomain}: Frame,
  names: {x: AxisName; y?: AxisName | undefined; yName?: string | undefined}
): Mark[] {
  const common = {kind: "text", size, fill: "soft", role: "axis", tabular: true} as const;
  const below = y + height + 20;
  const beside = x + width + 8;
  const [low, high] = xDomain.map(number);
  const room = width - 2 * Math.max(textWidth(low, size), textWidth(high, size)) - 16;
  const marks: Mark[] = [
    {kind: "rect", key: "frame", x, y, width, height, stroke: "rule"},
    {...common, key: "x low", x, y: below, text: low},
    {...common, key: "x high", x: x + width, y: below, text: high, anchor: "end"},
    nameMark("x", withUnit(names.x), {x: x + width / 2, y: below, room})
  ];
  const yName = names.y ? withUnit(names.y) : names.yName;
  if (yName === undefined) return marks;
  const fitsBeside = textWidth(yName, size) <= 32;
  return [
    ...marks,
    {...common, key: "y high", x: beside, y: y + 12, text: number(yDomain[1])},
    {...common, key: "y low", x: beside, y: y + height, text: number(yDomain[0])},
    {
      ...nameMark("y", yName, {
        x: fitsBeside ? beside : beside + 14,
        y: y + height / 2,
        room: fitsBeside ? 40 : height - 50
      }),
      ...(fitsBeside ? {anchor: "start" as const} : {rotate: -90})
    }
  ];
}

function nameMark(
  key: string,
  name: string,
  {x, y, room}: {x: number; y: number; room: number}
): Mark & {kind: "text"} {
  return {
    kind: "text",
    key: `${key} name`,
    x,
    y,
    text: cut(name, (text) => textWidth(text, size) <= room),
    title: name,
    size,
    anchor: "middle",
    fill: "soft",
    italic: /^[a-z][₁₂]?$/.test(name),
    role: "axis"
  };
}

function withUnit({name, unit}: AxisName): string {
  return unit === undefined ? name : `${name} (${unit})`;
}
