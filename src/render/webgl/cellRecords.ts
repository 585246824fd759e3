/** Heat maps as records and one table of values for the graphics card. */
import {levelsPerUnit} from "../../scene/colourTables.ts";
import type {Cells} from "../../scene/scene.ts";
import {paletteRows} from "./palette.ts";
import type {Place} from "./program.ts";

/** Left, top, width, height in canvas pixels · columns, rows, first value, row of the palette · levels per value, smooth, has strengths · opacity. */
export const cellRecordSizes: readonly number[] = [4, 4, 3, 1];

/** Values in a row of the texture. */
export const valuesWidth = 1024;

/** A heat map in place. */
export interface PlacedCells extends Place {
  cells: Cells;
}

/** Returns the records of heat maps in place, whose values stand one after the other in `cellValues`. */
export function cellRecords(all: readonly PlacedCells[]): Float32Array {
  const records: number[] = [];
  let first = 0;
  for (const {cells, x, y, k, opacity} of all) {
    const {paint, columns, rows} = cells;
    records.push(x + k * cells.x, y + k * cells.y, k * cells.width, k * cells.height);
    records.push(columns, rows, first, paletteRows[paint.scale]);
    records.push(paint.scale === "classes" ? 1 : levelsPerUnit(paint.domain));
    records.push(cells.smooth ? 1 : 0, strengthsOf(cells) ? 1 : 0, opacity);
    first += sizeOf(cells);
  }
  return Float32Array.from(records);
}

/** Returns the bits of all values, and of the strengths after those they belong to, as whole rows of the texture. */
export function cellValues(all: readonly Cells[]): Uint32Array {
  const total = all.reduce((sum, cells) => sum + sizeOf(cells), 0);
  const values = new Float32Array(Math.ceil(total / valuesWidth) * valuesWidth);
  let at = 0;
  for (const cells of all) {
    const count = cells.columns * cells.rows;
    values.set(cells.values.subarray(0, count), at);
    const strengths = strengthsOf(cells);
    if (strengths) values.set(strengths.subarray(0, count), at + count);
    at += sizeOf(cells);
  }
  return new Uint32Array(values.buffer);
}

function sizeOf(cells: Cells): number {
  return cells.columns * cells.rows * (strengthsOf(cells) ? 2 : 1);
}

function strengthsOf({paint}: Cells): Float32Array | undefined {
  return paint.scale === "classes" ? paint.strengths : undefined;
}
