/** Columnar marks as SVG elements. */
import {addressOf, elementCount, titleOf} from "../scene/address.ts";
import {colourTables} from "../scene/colourTables.ts";
import {cellColour, cellPixels, hasArea} from "../scene/fillCells.ts";
import {linkBuckets} from "../scene/linkBuckets.ts";
import {linkPath} from "../scene/linkCurve.ts";
import {markerPath} from "../scene/marker.ts";
import {pointRadius} from "../scene/pointRadius.ts";
import type {Cells, ColumnarMark, Links, Points} from "../scene/scene.ts";
import {base64, encodePng} from "./png.ts";
import {attributes, element, pathData, titleElement, type SvgParts} from "./svgElement.ts";
import {pointBuckets} from "./style.ts";

/** Up to this many elements are written one by one with address and title. */
const namedElements = 1000;
/** Up to this many cells are written as rectangles. */
const cellRects = 256;

/** Returns a heat map: rectangles when there are few cells with hard edges, an embedded picture otherwise. */
export function svgCells(mark: Cells, parts: SvgParts): string {
  if (!hasArea(mark)) return "";
  const {alpha, address, title} = parts;
  if (!mark.smooth && elementCount(mark) <= cellRects) return cellGrid(mark, parts);
  const {x, y, width, height, columns, rows, smooth} = mark;
  const png = encodePng(columns, rows, cellPixels(mark, colourTables(parts.theme)));
  return element(
    "image",
    {
      x,
      y,
      width,
      height,
      preserveAspectRatio: "none",
      "image-rendering": smooth ? undefined : "optimizeSpeed",
      opacity: alpha < 1 ? alpha : undefined,
      href: `data:image/png;base64,${base64(png)}`,
      "data-address": address ?? mark.tensor
    },
    titleElement(title)
  );
}

/** Returns connections, one group per pen. */
export function svgLinks(mark: Links, {alpha, title, theme}: SvgParts): string {
  const named = isNamed(mark);
  const {links} = colourTables(theme);
  const groups = linkBuckets(mark).map(({colour, width, members}) => {
    const pen = {
      stroke: colour < 0 ? theme.tokens.unknown : links[colour],
      "stroke-width": width,
      "stroke-opacity": alpha < 1 ? alpha : undefined
    };
    if (!named) return element("path", {...pen, d: members.map((i) => pathData(linkPath(mark, i))).join("")});
    return element(
      "g",
      pen,
      members.map((i) => namedElement("path", {d: pathData(linkPath(mark, i))}, mark, i)).join("\n")
    );
  });
  if (groups.length === 0) return "";
  return element(
    "g",
    {fill: "none", "data-address": mark.address ?? mark.tensor},
    titleElement(title) + groups.join("\n")
  );
}

/** Returns points, one group per look. */
export function svgPoints(mark: Points, {alpha, title, theme}: SvgParts): string {
  const named = isNamed(mark);
  const groups = pointBuckets(mark, theme).map(({fill, ring, ringWidth, shape, members}) => {
    const shapes = members.map((i) => {
      const [x, y, r] = [mark.x[i], mark.y[i], pointRadius(mark, i)];
      const d = markerPath(shape, x, y, r);
      const [name, place] = d ? ["path", {d: pathData(d)}] : ["circle", {cx: x, cy: y, r}];
      return named ? namedElement(name, place, mark, i) : element(name, place);
    });
    const faded = alpha < 1 ? alpha : undefined;
    const pen = {stroke: ring, "stroke-width": ringWidth === 1 ? undefined : ringWidth, "stroke-opacity": faded};
    return element("g", {fill, "fill-opacity": faded, ...(ring === null ? {} : pen)}, shapes.join("\n"));
  });
  if (groups.length === 0) return "";
  return element("g", {"data-address": mark.address ?? mark.tensor}, titleElement(title) + groups.join("\n"));
}

function cellGrid(mark: Cells, {alpha, address, title, theme}: SvgParts): string {
  const {x, y, columns, rows} = mark;
  const [width, height] = [mark.width / columns, mark.height / rows];
  const tables = colourTables(theme);
  const cells: string[] = [];
  for (let i = 0; i < columns * rows; i++) {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const place = {x: x + column * width, y: y + row * height, width, height, fill: cellColour(mark, i, tables)};
    cells.push(mark.tensor === undefined ? element("rect", place) : namedElement("rect", place, mark, i));
  }
  // Without anti-aliasing no line of the ground shines through between neighbours.
  const group = {
    "shape-rendering": "crispEdges",
    "fill-opacity": alpha < 1 ? alpha : undefined,
    "data-address": address ?? mark.tensor
  };
  return `<g${attributes(group)}>${titleElement(title)}${cells.join("\n")}</g>`;
}

function isNamed(mark: ColumnarMark): boolean {
  return mark.tensor !== undefined && elementCount(mark) <= namedElements;
}

function namedElement(name: string, place: Record<string, string | number>, mark: ColumnarMark, index: number): string {
  return element(name, {...place, "data-address": addressOf(mark, index)}, titleElement(titleOf(mark, index)));
}
