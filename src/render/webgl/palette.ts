/** The theme's colours as a texture: values become colours on the graphics card by looking them up here. */
import {colourTables, linkLevels, strengthLevels} from "../../scene/colourTables.ts";
import {parseHex} from "../../scene/oklab.ts";
import type {Scale} from "../../scene/scene.ts";
import type {Theme} from "../../scene/theme.ts";

/** Row of each scale's 256 colours; the classes fill the rows from `classes` on, four to a row. */
export const paletteRows: Readonly<Record<Scale | "links" | "classes", number>> = {
  diverging: 0,
  ink: 1,
  links: 2,
  classes: 3
};

/** Colours in a row. */
export const paletteWidth = 256;
/** Column of the colour of links without a finite value, in their row. */
export const unknownLink: number = 2 * linkLevels;
/** Column of the two colours of the hatch, in the row of the links. */
export const hatchColumn: number = unknownLink + 1;

/** A texture with the colours of one theme at a time. */
export interface Palette {
  /** Makes it current, with the colours of a theme. */
  use(theme: Theme): void;
}

/** Creates a palette in texture unit 0. */
export function createPalette(gl: WebGL2RenderingContext): Palette {
  const texture = gl.createTexture();
  let current: Theme | undefined;
  return {
    use: (theme) => {
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (theme === current) return;
      const pixels = palettePixels(theme);
      const height = pixels.length / 4 / paletteWidth;
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, paletteWidth, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
        gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
      current = theme;
    }
  };
}

/** Returns the pixels of a theme's palette, red, green, blue, alpha, row by row. */
export function palettePixels(theme: Theme): Uint8Array {
  const {scales, classes, links, unknown} = colourTables(theme);
  const rows = paletteRows.classes + Math.ceil((theme.classes.length * strengthLevels) / paletteWidth);
  const pixels = new Uint32Array(rows * paletteWidth);
  pixels.set(scales.diverging.rgba, paletteRows.diverging * paletteWidth);
  pixels.set(scales.ink.rgba, paletteRows.ink * paletteWidth);
  pixels.set(classes.rgba, paletteRows.classes * paletteWidth);
  pixels.set(unknown, paletteRows.links * paletteWidth + hatchColumn);
  const bytes = new Uint8Array(pixels.buffer);
  [...links, theme.tokens.unknown].forEach((hex, column) => {
    bytes.set([...parseHex(hex), 255], (paletteRows.links * paletteWidth + column) * 4);
  });
  return bytes;
}
