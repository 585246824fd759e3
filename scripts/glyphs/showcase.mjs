/**
 * Draws the example scenes of the tests, light and dark, as PNG files into screenshots/scenes/, to be looked at.
 * Run: npm run scenes
 */
import {mkdir, writeFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {Resvg} from "@resvg/resvg-js";
import {createServer} from "vite";

const folder = new URL("../../screenshots/scenes/", import.meta.url);
const fontFiles = ["inter-regular", "inter-semibold"].map((name) =>
  fileURLToPath(new URL(`../../fonts/${name}.ttf`, import.meta.url))
);
await mkdir(folder, {recursive: true});
const server = await createServer({configFile: false, server: {middlewareMode: true, ws: false}, logLevel: "error"});
try {
  const {renderSvg} = await server.ssrLoadModule("/src/render/svg.ts");
  const {lightTheme, darkTheme} = await server.ssrLoadModule("/src/scene/theme.ts");
  const {exampleScenes} = await server.ssrLoadModule("/test/scenes/exampleScenes.ts");
  for (const [name, scene] of Object.entries(exampleScenes)) {
    for (const theme of [lightTheme, darkTheme]) {
      const svg = renderSvg(scene, {theme});
      const font = {fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter"};
      const png = new Resvg(svg, {font, fitTo: {mode: "zoom", value: 2}}).render().asPng();
      await writeFile(new URL(`${name}-${theme.name}.png`, folder), png);
      await writeFile(new URL(`${name}-${theme.name}.svg`, folder), svg);
    }
  }
} finally {
  await server.close();
}
