/** Heat map cells as pixels: the hot path of the stage, so plain loops over typed arrays and lookup tables. */
import {levelsPerUnit, strengthLevels, unknownLevel, zeroLevel, type ColourTables} from "./colourTables.ts";
import type {Cells} from "./scene.ts";

/**
 * Writes one pixel per cell into `target`, an image of `pitch` pixels per row, with the first cell at index `start`.
 * Cells without a finite value get a diagonal hatch of two neutral colours.
 */
export function fillCells(cells: Cells, tables: ColourTables, target: Uint32Array, start: number, pitch: number): void {
  const {values, columns, rows, paint} = cells;
  if (paint.scale === "classes") {
    fillClasses(cells, paint.strengths, tables, target, start, pitch);
    return;
  }
  const table = tables.scales[paint.scale].rgba;
  const scale = levelsPerUnit(paint.domain);
  for (let row = 0, i = 0; row < rows; row++) {
    const line = start + row * pitch;
    for (let column = 0; column < columns; column++, i++) {
      const value = values[i];
      let share = value * scale;
      // NaN and the infinities are the values that differ from themselves when taken from themselves.
      if (value - value !== 0) {
        target[line + column] = tables.unknown[hatch(row, column)];
        continue;
      }
      if (share > zeroLevel) share = zeroLevel;
      else if (share < -zeroLevel) share = -zeroLevel;
      target[line + column] = table[(share + zeroLevel + 0.5) | 0];
    }
  }
}

/** Returns the cells' pixels as red, green, blue, alpha bytes. */
export function cellPixels(cells: Cells, tables: ColourTables): Uint8Array {
  const pixels = new Uint32Array(cells.columns * cells.rows);
  fillCells(cells, tables, pixels, 0, cells.columns);
  return new Uint8Array(pixels.buffer);
}

/** Returns the colour of one cell as `#rrggbb`. */
export function cellColour(cells: Cells, index: number, tables: ColourTables): string {
  const pixel = new Uint32Array(1);
  const {values, paint} = cells;
  const one: Cells = {
    ...cells,
    columns: 1,
    rows: 1,
    values: values.subarray(index, index + 1),
    paint: paint.scale === "classes" ? {...paint, strengths: paint.strengths?.subarray(index, index + 1)} : paint
  };
  fillCells(one, tables, pixel, 0, 1);
  const [red, green, blue] = new Uint8Array(pixel.buffer);
  return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** Whether all that can be drawn is there: a positive number of cells in a rectangle of positive, finite size. */
export function hasArea({x, y, width, height, columns, rows}: Cells): boolean {
  return Number.isFinite(x + y + width + height) && width > 0 && height > 0 && columns > 0 && rows > 0;
}

function fillClasses(
  {values, columns, rows}: Cells,
  strengths: Float32Array | undefined,
  tables: ColourTables,
  target: Uint32Array,
  start: number,
  pitch: number
): void {
  const table = tables.classes.rgba;
  const count = table.length / strengthLevels;
  for (let row = 0, i = 0; row < rows; row++) {
    const line = start + row * pitch;
    for (let column = 0; column < columns; column++, i++) {
      const value = values[i];
      const strength = strengths ? strengths[i] : 1;
      if (!(value >= 0 && value < unknownLevel) || !Number.isFinite(strength)) {
        target[line + column] = tables.unknown[hatch(row, column)];
        continue;
      }
      const level = Math.round(Math.max(0, Math.min(1, strength)) * (strengthLevels - 1));
      target[line + column] = table[(Math.trunc(value) % count) * strengthLevels + level];
    }
  }
}

function hatch(row: number, column: number): 0 | 1 {
  return ((row + column) & 3) < 2 ? 0 : 1;
}
