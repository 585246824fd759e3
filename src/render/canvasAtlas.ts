/**
 * All heat maps of a scene go through one hidden canvas: their cells are written as pixels side by side and uploaded at
 * once, then each is drawn scaled. Every tile has a border of its own edge pixels, so that smoothing never mixes in
 * a neighbour.
 */
import {colourTables} from "../scene/colourTables.ts";
import {fillCells, hasArea} from "../scene/fillCells.ts";
import type {Cells, Mark} from "../scene/scene.ts";
import type {Theme} from "../scene/theme.ts";
import type {CanvasTarget} from "./canvasTarget.ts";

/** A hidden canvas with a context to write pixels to. */
export interface HiddenCanvas {
  source: CanvasImageSource;
  /** Makes pixels to be filled and put. */
  createImageData(width: number, height: number): ImageData;
  /** Writes the top left part of `data` of the given size. */
  putImageData(data: ImageData, width: number, height: number): void;
}

/** Makes a hidden canvas of a given size. */
export type CreateCanvas = (width: number, height: number) => HiddenCanvas;

/** The heat maps of the scene that is being drawn. */
export interface Atlas {
  /** Writes and uploads the cells of all heat maps among the marks. */
  load(marks: readonly Mark[], theme: Theme): void;
  /** Draws one of the loaded heat maps at its place. */
  draw(cells: Cells): void;
}

interface Tile {
  cells: Cells;
  x: number;
  y: number;
}

const usualWidth = 1024;
const atlases = new WeakMap<CanvasTarget, Atlas>();

/** Returns the atlas of a context, which is kept and used again for every scene drawn there. */
export function atlasOf(context: CanvasTarget, createCanvas: CreateCanvas = createOffscreen): Atlas {
  let atlas = atlases.get(context);
  if (!atlas) {
    atlas = createAtlas(context, createCanvas);
    atlases.set(context, atlas);
  }
  return atlas;
}

function createAtlas(context: CanvasTarget, createCanvas: CreateCanvas): Atlas {
  let canvas: HiddenCanvas | undefined;
  let image: ImageData | undefined;
  let pixels = new Uint32Array(0);
  const places = new Map<Cells, Tile>();
  return {
    load(marks, theme) {
      places.clear();
      const {tiles, width, height} = arrange(collectCells(marks, []));
      if (tiles.length === 0) return;
      if (!canvas || !image || image.width < width || image.height < height) {
        const size = [Math.max(width, image?.width ?? 0), Math.max(height, image?.height ?? 0)] as const;
        canvas = createCanvas(...size);
        image = canvas.createImageData(...size);
        pixels = new Uint32Array(image.data.buffer);
      }
      const tables = colourTables(theme);
      for (const tile of tiles) {
        places.set(tile.cells, tile);
        const start = (tile.y + 1) * image.width + tile.x + 1;
        fillCells(tile.cells, tables, pixels, start, image.width);
        repeatEdges(pixels, start, tile.cells.columns, tile.cells.rows, image.width);
      }
      canvas.putImageData(image, width, height);
    },
    draw(cells) {
      const tile = places.get(cells);
      if (!tile || !canvas) return;
      context.imageSmoothingEnabled = cells.smooth;
      const {columns, rows, x, y, width, height} = cells;
      context.drawImage(canvas.source, tile.x + 1, tile.y + 1, columns, rows, x, y, width, height);
    }
  };
}

function collectCells(marks: readonly Mark[], found: Cells[]): Cells[] {
  for (const mark of marks) {
    if (mark.kind === "group") collectCells(mark.marks, found);
    else if (mark.kind === "cells" && hasArea(mark)) found.push(mark);
  }
  return found;
}

/** Places tiles in rows from left to right, with their borders. */
function arrange(all: readonly Cells[]): {tiles: Tile[]; width: number; height: number} {
  const width = all.reduce((widest, {columns}) => Math.max(widest, columns + 2), usualWidth);
  const tiles: Tile[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const cells of all) {
    if (x + cells.columns + 2 > width) [x, y, rowHeight] = [0, y + rowHeight, 0];
    tiles.push({cells, x, y});
    x += cells.columns + 2;
    rowHeight = Math.max(rowHeight, cells.rows + 2);
  }
  return {tiles, width, height: y + rowHeight};
}

function repeatEdges(pixels: Uint32Array, start: number, columns: number, rows: number, pitch: number): void {
  for (let row = 0; row < rows; row++) {
    const line = start + row * pitch;
    pixels[line - 1] = pixels[line];
    pixels[line + columns] = pixels[line + columns - 1];
  }
  const last = start + (rows - 1) * pitch;
  pixels.copyWithin(start - 1 - pitch, start - 1, start + columns + 1);
  pixels.copyWithin(last - 1 + pitch, last - 1, last + columns + 1);
}

function createOffscreen(width: number, height: number): HiddenCanvas {
  const source = new OffscreenCanvas(width, height);
  // Pixels are written far more often than anything else happens here: keep them in plain memory.
  const context = source.getContext("2d", {willReadFrequently: true});
  if (!context) throw new Error("renderCanvas: this browser gave no 2D context for a hidden canvas");
  return {
    source,
    createImageData: (w, h) => context.createImageData(w, h),
    putImageData: (data, w, h) => {
      context.putImageData(data, 0, 0, 0, 0, w, h);
    }
  };
}
