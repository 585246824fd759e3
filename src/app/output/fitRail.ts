/** How large the pictures of the output rail are: the chart of the loss is to be in view without scrolling. */
import {within} from "../ui/numbers.ts";

/** Heights in the pixels that pictures are laid out in. */
export interface RailRoom {
  /** Of the rail; undefined where it scrolls anyway, as a sheet over the stage. */
  height: number | undefined;
  /** Of the surface when it is as wide as the rail; 0 if there is none. */
  surface: number;
  /** Of everything else down to the lower edge of the chart. */
  rest: number;
}

/** Heights of the two pictures. */
export interface RailFit {
  surface: number;
  chart: number;
}

const usualChart = 170;
const lowChart = 124;
/** Below these there is more to see by scrolling. */
const leastChart = 104;
const leastSurface = 216;

/** Returns the heights of the surface and the chart below it: the chart gives way first, then the surface, then again the chart. */
export function fitRail({height, surface, rest}: RailRoom): RailFit {
  if (height === undefined) return {surface, chart: usualChart};
  const room = height - rest;
  const chart = within(room - surface, lowChart, usualChart);
  const fitted = Math.min(surface, Math.max(leastSurface, room - chart));
  return {surface: fitted, chart: within(room - fitted, leastChart, chart)};
}
