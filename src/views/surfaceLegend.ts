/** What the colours of a surface mean, below it. */
import {markerNames} from "../scene/marker.ts";
import type {Mark} from "../scene/scene.ts";
import {textWidth} from "../scene/textWidth.ts";
import type {SurfaceOutput} from "../lenses/measureSurface.ts";
import {colourRamp} from "./colourRamp.ts";
import type {SurfacePaint} from "./surfaceCells.ts";
import {cut, number} from "./words.ts";

/** Where a legend stands. */
export interface LegendPlace {
  x: number;
  /** Top of it. */
  y: number;
  width: number;
}

const size = 14;
const lineHeight = 22;
const marker = 18;
const between = 14;
const leastRamp = 48;

/** Returns how high the legend of a surface is. */
export function surfaceLegendHeight(output: SurfaceOutput, width: number): number {
  return 8 + (output.classes.length > 2 ? placeClasses(output.classes, width).lines : 1) * lineHeight;
}

/** Draws the legend of a surface. */
export function surfaceLegend(
  output: SurfaceOutput,
  {paint, shown, place}: {paint: SurfacePaint; shown: number; place: LegendPlace}
): Mark[] {
  const {classes, names} = output;
  const {x, y, width} = place;
  const line = y + lineHeight / 2;
  if (paint.kind === "many") return classLegend(classes, place);
  const [low, high] =
    paint.kind === "two"
      ? fitEnds([classes[0] ?? "", classes[1] ?? ""], width)
      : [number(-paint.domain), fitEnds(["", `${number(paint.domain)} ${names[shown] ?? ""}`], width)[1]];
  return colourRamp({x, y: line, width, low, high});
}

/** Cuts the names so that a ramp is left between them. */
function fitEnds([low, high]: readonly [string, string], width: number): [string, string] {
  const room = width - leastRamp - 16;
  const [a, b] = [textWidth(low, size), textWidth(high, size)];
  if (a + b <= room) return [low, high];
  const half = room / 2;
  return [cut(low, size, Math.max(half, room - b)), cut(high, size, Math.max(half, room - a))];
}

interface PlacedClasses {
  lines: number;
  places: readonly {x: number; line: number; room: number}[];
}

/** Names flow like words: as many on a line as fit. */
function placeClasses(classes: readonly string[], width: number): PlacedClasses {
  let [x, line] = [0, 0];
  const places = classes.map((name) => {
    const own = Math.min(width, marker + textWidth(name, size));
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const place = {x, line, room: own - marker};
    x += own + between;
    return place;
  });
  return {lines: line + 1, places};
}

function classLegend(classes: readonly string[], {x, y, width}: LegendPlace): Mark[] {
  const {places} = placeClasses(classes, width);
  return classes.flatMap((name, at): Mark[] => {
    const place = places[at];
    const middle = y + (place.line + 0.5) * lineHeight;
    return [
      {
        kind: "points",
        key: `legend class ${at}`,
        x: new Float32Array([x + place.x + 6]),
        y: new Float32Array([middle]),
        r: 5,
        paint: {scale: "classes", classes: new Int32Array([at])},
        title: `${name}: ${markerNames[at % markerNames.length]}`,
        role: "legend"
      },
      {
        kind: "text",
        key: `legend name ${at}`,
        x: x + place.x + marker,
        y: middle,
        text: cut(name, size, place.room),
        size,
        baseline: "middle",
        fill: "soft",
        title: name,
        role: "legend"
      }
    ];
  });
}
