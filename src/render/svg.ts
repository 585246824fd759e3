/** Draws a scene as an SVG file: presentation attributes only, no style attributes, no script, all text escaped. */
import {addressOf, titleOf} from "../scene/address.ts";
import {lightTheme, type Theme} from "../scene/theme.ts";
import type {Mark, Scene, Token} from "../scene/scene.ts";
import {colourOf} from "../scene/colour.ts";
import {attributes, element, escapeText, type SvgParts} from "./svgElement.ts";
import {svgCells, svgLinks, svgPoints} from "./svgColumns.ts";
import {svgCircle, svgLine, svgPath, svgRect, svgText} from "./svgShapes.ts";
import {isDrawable} from "./style.ts";

/** How `renderSvg` draws. */
export interface SvgOptions {
  theme?: Theme | undefined;
  /** Colour behind the marks; null leaves the picture transparent. */
  background?: Token | null | undefined;
  /** A font as a data URL (`data:font/woff2;base64,…`), embedded so that the file looks the same everywhere. */
  font?: string | undefined;
}

/** Returns a scene as a complete, accessible SVG file. */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const {theme = lightTheme, background = "stage", font} = options;
  const {width, height, title, description} = scene;
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    "aria-label": title,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": theme.fontFamily
  });
  const lines = [`<svg${root}>`, `<title>${escapeText(title)}</title>`];
  if (description !== undefined) lines.push(`<desc>${escapeText(description)}</desc>`);
  if (font !== undefined) lines.push(fontFace(font));
  if (background !== null) lines.push(element("rect", {width, height, fill: colourOf(background, theme)}));
  for (const mark of scene.marks) lines.push(...svgMark(mark, theme, 1));
  return [...lines.filter((line) => line !== ""), "</svg>", ""].join("\n");
}

function svgMark(mark: Mark, theme: Theme, opacity: number): string[] {
  const alpha = opacity * (mark.opacity ?? 1);
  if (!isDrawable(mark) || !(alpha > 0)) return [];
  const parts: SvgParts = {address: addressOf(mark), title: titleOf(mark), alpha, theme};
  switch (mark.kind) {
    case "rect":
      return [svgRect(mark, parts)];
    case "circle":
      return [svgCircle(mark, parts)];
    case "line":
      return [svgLine(mark, parts)];
    case "path":
      return [svgPath(mark, parts)];
    case "text":
      return [svgText(mark, parts)];
    case "cells":
      return [svgCells(mark, parts)];
    case "links":
      return [svgLinks(mark, parts)];
    case "points":
      return [svgPoints(mark, parts)];
    case "group": {
      const start = `<g${attributes({transform: `translate(${mark.x} ${mark.y})`, "data-address": parts.address})}>`;
      const title = parts.title === undefined ? [] : [`<title>${escapeText(parts.title)}</title>`];
      return [start, ...title, ...mark.marks.flatMap((child) => svgMark(child, theme, alpha)), "</g>"];
    }
  }
}

function fontFace(font: string): string {
  if (!/^data:[a-z0-9/+.-]+;base64,[A-Za-z0-9+/=]+$/.test(font)) {
    throw new RangeError("renderSvg: font is not a base 64 data URL, expected data:font/woff2;base64,…");
  }
  return `<style>@font-face{font-family:Inter;font-weight:100 900;src:url("${font}")}</style>`;
}
