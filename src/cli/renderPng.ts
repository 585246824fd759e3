/** Pictures as PNG files. */
import {fileURLToPath} from "node:url";
import {Resvg} from "@resvg/resvg-js";

const fontFiles = ["regular", "semibold"].map((weight) =>
  fileURLToPath(new URL(`../../fonts/inter-${weight}.ttf`, import.meta.url))
);

/** Returns an SVG picture as PNG, `scale` pixels for each of its units, set in the fonts that come with this package. */
export function renderPng(svg: string, scale: number): Uint8Array {
  const font = {fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter"};
  return new Resvg(svg, {fitTo: {mode: "zoom", value: scale}, font}).render().asPng();
}
