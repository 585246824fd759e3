import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {viewNames} from "../drawView.ts";
import {nnviz} from "../testing/nnviz.ts";
import {createWorkFolder, small} from "../testing/workFolder.ts";

const folder = createWorkFolder();
const experiment = folder.write("experiment.json", small);

describe("render", () => {
  test.each(viewNames)("draws the %s as SVG and as PNG", async (view) => {
    const svg = folder.file(`${view}.svg`);
    const drawn = await nnviz(["render", experiment, "--steps", "5", "--view", view, "-o", svg]);
    expect([drawn.code, drawn.errors]).toEqual([0, ""]);
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg [^>]*aria-label="[^"]+"/u);
    const png = folder.file(`${view}.png`);
    const {output} = await nnviz([
      "render",
      experiment,
      "--steps",
      "5",
      "--view",
      view,
      "-o",
      png,
      "--scale",
      "1",
      "--json"
    ]);
    const {width, height, step} = JSON.parse(output) as {width: number; height: number; step: number};
    const bytes = readFileSync(png);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20), step]).toEqual([width, Math.round(height), 5]);
  });

  test("writes the SVG to standard output, in dark when asked to", async () => {
    const [light, dark] = [
      await nnviz(["render", experiment, "--steps", "1"]),
      await nnviz(["render", experiment, "--steps", "1", "--theme", "dark"])
    ];
    expect(light.output).toMatch(/^<svg /u);
    expect(dark.output).toContain("#191c20");
    expect(light.output).not.toContain("#191c20");
  });

  test("draws measured data, pictures and curves", async () => {
    for (const kind of ["iris", "digits", "sine"]) {
      const source = folder.write(`${kind}.json`, {
        data: {kind},
        model: [{op: "linear", out: 3}, {op: "relu"}, {op: "linear"}]
      });
      for (const view of ["network", "surface"])
        expect(await nnviz(["render", source, "--steps", "2", "--view", view])).toMatchObject({code: 0, errors: ""});
    }
  });

  test.each([
    [["--view", "landscape"], `--view: expected one of ${viewNames.join(", ")}, got "landscape"`],
    [["-o", "picture.gif"], '--out: expected a name that ends in .svg or .png, got "picture.gif"'],
    [
      ["-o", "picture.svg", "--scale", "3"],
      "--scale: only a PNG has pixels, expected --out with a name that ends in .png"
    ],
    [["-o", "picture.png", "--scale", "11"], '--scale: expected a number from 0.1 to 10, got "11"'],
    [["--json"], "render: --json needs --out, expected the name of a picture"]
  ])("with %j is refused", async (args, message) => {
    expect(await nnviz(["render", experiment, ...args])).toEqual({code: 2, output: "", errors: `nnviz: ${message}\n`});
  });

  test("has no confusion to draw where there are no classes", async () => {
    const source = folder.write("plane.json", {data: {kind: "plane"}});
    const {code, errors} = await nnviz(["render", source, "--view", "confusion", "--steps", "1"]);
    expect(code).toBe(1);
    expect(errors).toContain("this data asks for numbers, so no class can be taken for another");
  });
});
