import {describe, expect, test} from "vitest";
import {manyLinks} from "../../../test/scenes/manyMarks.ts";
import {colourTables} from "../../scene/colourTables.ts";
import {linkBuckets} from "../../scene/linkBuckets.ts";
import type {Cells, Links, Points} from "../../scene/scene.ts";
import {darkTheme, lightTheme} from "../../scene/theme.ts";
import {cellRecords, cellRecordSizes, cellValues, valuesWidth} from "./cellRecords.ts";
import {linkRecords, linkRecordSizes} from "./linkRecords.ts";
import {hatchColumn, palettePixels, paletteRows, paletteWidth, unknownLink} from "./palette.ts";
import {pointRecords, pointRecordSizes} from "./pointRecords.ts";

function rowsOf(records: Float32Array, sizes: readonly number[]): number[][] {
  const width = sizes.reduce((sum, size) => sum + size, 0);
  return Array.from({length: records.length / width}, (_, i) => [...records.subarray(i * width, (i + 1) * width)]);
}

describe("linkRecords", () => {
  test("has the links in the order and with the pens of the canvas renderer", () => {
    const [links] = manyLinks(500).marks as Links[];
    const expected = linkBuckets(links).flatMap(({colour, width, members}) =>
      members.map((i) => [links.x1[i], links.y1[i], links.x2[i], links.y2[i], width, colour])
    );
    expect(rowsOf(linkRecords(links), linkRecordSizes)).toEqual(expected);
  });

  test("leaves out links without width or place, and paints those without a value as unknown", () => {
    const links: Links = {
      kind: "links",
      key: "links",
      x1: Float32Array.of(0, 1, NaN, 3),
      y1: new Float32Array(4),
      x2: new Float32Array(4).fill(9),
      y2: Float32Array.of(0, 0, 0, Infinity),
      values: Float32Array.of(NaN, 1, 1, 1),
      widths: Float32Array.of(2, 0, 1, 1),
      curve: "straight",
      domain: 1
    };
    expect(rowsOf(linkRecords(links), linkRecordSizes)).toEqual([[0, 0, 9, 0, 2, unknownLink]]);
  });

  test("has none for no links", () => {
    const [links] = manyLinks(0).marks as Links[];
    expect(linkRecords(links)).toHaveLength(0);
  });
});

describe("cellRecords", () => {
  const base = {kind: "cells", key: "c", x: 10, y: 20, width: 30, height: 40, columns: 2, rows: 3} as const;
  const signed: Cells = {
    ...base,
    values: Float32Array.of(1, 2, 3, 4, 5, 6),
    paint: {scale: "diverging", domain: 2},
    smooth: true
  };
  const strengths = Float32Array.of(0.5, 0.5, 1, 1, 1, 1);
  const classes: Cells = {
    ...base,
    values: Float32Array.of(0, 1, 2, 0, 1, 2),
    paint: {scale: "classes", strengths},
    smooth: false
  };
  const place = {x: 100, y: 200, k: 2, opacity: 0.5};

  test("has each heat map in canvas pixels, with the place of its values", () => {
    const all = [signed, classes, signed].map((cells) => ({cells, ...place}));
    expect(rowsOf(cellRecords(all), cellRecordSizes)).toEqual([
      [120, 240, 60, 80, 2, 3, 0, paletteRows.diverging, 63.5, 1, 0, 0.5],
      [120, 240, 60, 80, 2, 3, 6, paletteRows.classes, 1, 0, 1, 0.5],
      [120, 240, 60, 80, 2, 3, 18, paletteRows.diverging, 63.5, 1, 0, 0.5]
    ]);
  });

  test("knows only signs where the domain is zero", () => {
    const flat: Cells = {...signed, paint: {scale: "ink", domain: 0}};
    const [[, , , , , , , row, levels]] = rowsOf(cellRecords([{cells: flat, ...place}]), cellRecordSizes);
    expect(row).toBe(paletteRows.ink);
    expect(levels).toBeGreaterThan(1e29);
  });

  test("puts strengths after the values they belong to, in whole rows", () => {
    const bits = cellValues([signed, classes]);
    expect(bits).toHaveLength(valuesWidth);
    expect([...new Float32Array(bits.buffer).subarray(0, 18)]).toEqual([
      ...signed.values,
      ...classes.values,
      ...strengths
    ]);
  });

  test("keeps what is not a number", () => {
    const bits = cellValues([{...signed, values: Float32Array.of(NaN, Infinity, -Infinity, 0, -0, 1)}]);
    expect([...new Float32Array(bits.buffer).subarray(0, 6)]).toEqual([NaN, Infinity, -Infinity, 0, -0, 1]);
  });
});

describe("pointRecords", () => {
  const points: Points = {
    kind: "points",
    key: "p",
    x: Float32Array.of(1, 2, NaN, 4),
    y: Float32Array.of(5, 6, 7, 8),
    r: 3,
    paint: {scale: "classes", classes: Int32Array.of(0, 11, 0, -1)}
  };

  test("has the colours of the theme, the marker of the class, and no point without a place", () => {
    const bits = (hex: string): number => Number.parseInt(hex.slice(1), 16);
    const ring = bits(darkTheme.tokens.stage);
    expect(rowsOf(pointRecords(points, darkTheme), pointRecordSizes)).toEqual([
      [1, 5, 3, 0, bits(darkTheme.classes[0]), ring, 1],
      [2, 6, 3, 1, bits(darkTheme.classes[1]), ring, 1],
      [4, 8, 3, -1, bits(darkTheme.tokens.unknown), ring, 1]
    ]);
  });

  test("has no ring where there is none, and no point without size", () => {
    const bare: Points = {...points, ring: null, radii: Float32Array.of(0, 2, 2, 2), paint: "ink"};
    const rows = rowsOf(pointRecords(bare, lightTheme), pointRecordSizes);
    expect(rows.map(([x, , r, shape, , , width]) => [x, r, shape, width])).toEqual([
      [2, 2, -1, 0],
      [4, 2, -1, 0]
    ]);
  });
});

test("the palette has every colour of a theme's tables", () => {
  for (const theme of [lightTheme, darkTheme]) {
    const tables = colourTables(theme);
    const pixels = new Uint32Array(palettePixels(theme).buffer);
    const row = (index: number): Uint32Array => pixels.subarray(index * paletteWidth, (index + 1) * paletteWidth);
    expect(row(paletteRows.diverging)).toEqual(tables.scales.diverging.rgba);
    expect(row(paletteRows.ink)).toEqual(tables.scales.ink.rgba);
    expect(row(paletteRows.links).subarray(hatchColumn, hatchColumn + 2)).toEqual(tables.unknown);
    expect(pixels.subarray(paletteRows.classes * paletteWidth).subarray(0, tables.classes.rgba.length)).toEqual(
      tables.classes.rgba
    );
    const hex = (column: number): string => {
      const start = (paletteRows.links * paletteWidth + column) * 4;
      const bytes = palettePixels(theme).subarray(start, start + 3);
      return `#${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
    };
    expect(tables.links.map((_, column) => hex(column))).toEqual([...tables.links]);
    expect(hex(unknownLink)).toBe(theme.tokens.unknown);
  }
});
