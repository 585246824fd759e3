/**
 * Draws the example scenes of the tests, light and dark, as PNG files into screenshots/scenes/, to be looked at.
 * Run: node scripts/glyphs/showcase.mjs
 */
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Resvg} from "@resvg/resvg-js";
import subsetFont from "subset-font";
import {createServer} from "vite";

const characters = String.fromCodePoint(...Array.from({length: 0x2300 - 0x20}, (_, i) => 0x20 + i));
const require = createRequire(import.meta.url);
const folder = new URL("../../screenshots/scenes/", import.meta.url);
await mkdir(folder, {recursive: true});
const server = await createServer({configFile: false, server: {middlewareMode: true, ws: false}, logLevel: "error"});
try {
  const {renderSvg} = await server.ssrLoadModule("/src/render/svg.ts");
  const {lightTheme, darkTheme} = await server.ssrLoadModule("/src/scene/theme.ts");
  const {exampleScenes, stageScene} = await server.ssrLoadModule("/test/scenes/exampleScenes.ts");
  const fontFiles = await writeFonts();
  for (const [name, scene] of Object.entries({...exampleScenes, stage: stageScene()})) {
    for (const theme of [lightTheme, darkTheme]) {
      const svg = renderSvg(scene, {theme});
      const font = {fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter Variable"};
      const png = new Resvg(svg, {font, fitTo: {mode: "zoom", value: 2}}).render().asPng();
      await writeFile(new URL(`${name}-${theme.name}.png`, folder), png);
      await writeFile(new URL(`${name}-${theme.name}.svg`, folder), svg);
    }
  }
} finally {
  await server.close();
}

/** Plain TrueType files of Inter at two weights: resvg reads neither WOFF2 nor variable weights. */
async function writeFonts() {
  const paths = [];
  for (const subset of ["latin", "greek"]) {
    for (const wght of [400, 600]) {
      const file = require.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`);
      const font = await subsetFont(await readFile(file), characters, {
        targetFormat: "truetype",
        variationAxes: {wght}
      });
      const path = join(tmpdir(), `nnviz-inter-${subset}-${wght}.ttf`);
      await writeFile(path, font);
      paths.push(path);
    }
  }
  return paths;
}
