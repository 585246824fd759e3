/** Single marks as SVG elements. */
import {colourOf} from "../scene/colour.ts";
import {anchorShift, isPlain, layoutText} from "../scene/layoutText.ts";
import {finitePath} from "../scene/path.ts";
import type {Circle, Line, Path, Rect, Text} from "../scene/scene.ts";
import {element, escapeText, pathData, styleAttributes, titleElement, type SvgParts} from "./svgElement.ts";
import {shapeStyle} from "./style.ts";

/** Returns a rectangle. */
export function svgRect(mark: Rect, {address, title, alpha, theme}: SvgParts): string {
  const {x, y, width, height, radius} = mark;
  return element(
    "rect",
    {x, y, width, height, rx: radius, ...styleAttributes(shapeStyle(mark, theme), alpha), "data-address": address},
    titleElement(title)
  );
}

/** Returns a circle. */
export function svgCircle(mark: Circle, {address, title, alpha, theme}: SvgParts): string {
  const {x, y, r} = mark;
  return element(
    "circle",
    {cx: x, cy: y, r, ...styleAttributes(shapeStyle(mark, theme), alpha), "data-address": address},
    titleElement(title)
  );
}

/** Returns a line. */
export function svgLine(mark: Line, {address, title, alpha, theme}: SvgParts): string {
  const {x1, y1, x2, y2} = mark;
  return element(
    "line",
    {x1, y1, x2, y2, ...styleAttributes(shapeStyle(mark, theme), alpha), "data-address": address},
    titleElement(title)
  );
}

/** Returns a path with round joins, or nothing when no point of it is finite. */
export function svgPath(mark: Path, {address, title, alpha, theme}: SvgParts): string {
  const d = finitePath(mark.d);
  if (d.length === 0) return "";
  return element(
    "path",
    {
      d: pathData(d),
      ...styleAttributes(shapeStyle(mark, theme), alpha),
      "stroke-linejoin": mark.stroke === undefined ? undefined : "round",
      "data-address": address
    },
    titleElement(title)
  );
}

/** Returns a line of text; text of several runs is placed run by run. */
export function svgText(mark: Text, {address, title, alpha, theme}: SvgParts): string {
  const {runs, width, baseline} = layoutText(mark);
  const {x, size, weight, anchor, italic, rotate} = mark;
  const y = mark.y + baseline;
  if (runs.length === 0) return "";
  const single = isPlain(mark, runs);
  const left = x - anchorShift(mark, width);
  const content = single
    ? escapeText(runs[0].text)
    : runs
        .map((run) =>
          element(
            "tspan",
            {x: left + run.dx, y: y + run.dy, "font-size": run.size === size ? undefined : run.size},
            escapeText(run.text)
          )
        )
        .join("");
  return element(
    "text",
    {
      x: single ? x : left,
      y,
      "font-size": size,
      "font-weight": weight === 400 ? undefined : weight,
      "font-style": italic === true ? "italic" : undefined,
      "text-anchor": single && anchor !== "start" ? anchor : undefined,
      fill: colourOf(mark.fill, theme),
      "fill-opacity": alpha < 1 ? alpha : undefined,
      transform: rotate ? `rotate(${rotate} ${x} ${mark.y})` : undefined,
      "xml:space": mark.text.includes("  ") ? "preserve" : undefined,
      "data-address": address
    },
    titleElement(title) + content
  );
}
