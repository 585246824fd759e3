import {describe, expect, test} from "vitest";
import {exampleScenes} from "../../test/scenes/exampleScenes.ts";
import {createHiddenCanvas, createRecordingContext} from "../../test/scenes/recordingContext.ts";
import {colourTables} from "../scene/colourTables.ts";
import {darkTheme, lightTheme} from "../scene/theme.ts";
import type {Cells, Mark, Scene} from "../scene/scene.ts";
import {renderCanvas, type CanvasOptions} from "./canvas.ts";
import {renderSvg} from "./svg.ts";

function draw(scene: Scene, options: CanvasOptions = {}): string[] {
  const {context, calls} = createRecordingContext();
  renderCanvas(context, scene, {createCanvas: createHiddenCanvas, ...options});
  return calls;
}

function sceneOf(...marks: Mark[]): Scene {
  return {width: 10, height: 20, title: "T", marks};
}

function cellsOf(key: string, side: number, smooth = true): Cells {
  const values = new Float32Array(side * side).fill(1);
  const paint = {scale: "diverging", domain: 1} as const;
  return {kind: "cells", key, x: 0, y: 0, width: 9, height: 9, columns: side, rows: side, values, paint, smooth};
}

describe("renderCanvas", () => {
  for (const [name, scene] of Object.entries(exampleScenes)) {
    test(`draws the ${name} scene with the same calls as before`, async () => {
      const calls = draw(scene, {theme: name === "links" ? darkTheme : lightTheme});
      await expect(`${calls.join("\n")}\n`).toMatchFileSnapshot(`golden/${name}-canvas.txt`);
    });

    test(`uses the colours of the SVG renderer for the ${name} scene`, () => {
      // Few hard-edged cells are rectangles in one and pixels in the other.
      const marks = scene.marks.filter(({kind}) => kind !== "cells");
      const colours = (text: string): string[] => [...new Set(text.match(/#[0-9a-f]{6}/g))].sort();
      expect(colours(draw({...scene, marks}).join())).toEqual(colours(renderSvg({...scene, marks})));
    });
  }

  test("scales by pixel ratio and zoom and shifts by the pan", () => {
    const calls = draw(sceneOf(), {pixelRatio: 2, transform: {x: 5, y: 7, k: 3}});
    expect(calls).toContain("fillRect(0, 0, 20, 40)");
    expect(calls).toContain("setTransform(6, 0, 0, 6, 10, 14)");
  });

  test("clears to transparent without a background", () => {
    expect(draw(sceneOf(), {background: null})).toContain("clearRect(0, 0, 10, 20)");
  });

  test("leaves the context's opacity and place as they were for the next picture", () => {
    const inner: Mark = {kind: "circle", key: "c", x: 1, y: 1, r: 1, fill: "ink", opacity: 0.5};
    const calls = draw(sceneOf({kind: "group", key: "g", x: 3, y: 4, opacity: 0.5, marks: [inner]}));
    expect(calls.slice(-2)).toEqual(["translate(-3, -4)", "globalAlpha = 1"]);
    expect(calls).toContain("globalAlpha = 0.25");
  });

  test("uploads all heat maps of a scene at once and draws each with one call", () => {
    const canvases: (ReturnType<typeof createHiddenCanvas> & {uploads: number})[] = [];
    const {context, calls} = createRecordingContext();
    const createCanvas: CanvasOptions["createCanvas"] = (width, height) => {
      const canvas = {...createHiddenCanvas(width, height), uploads: 0};
      canvas.putImageData = () => canvas.uploads++;
      canvases.push(canvas);
      return canvas;
    };
    const marks = Array.from({length: 300}, (_, i) => cellsOf(`c${i}`, 16));
    for (let frame = 0; frame < 3; frame++) renderCanvas(context, sceneOf(...marks), {createCanvas});
    expect(canvases.map(({uploads}) => uploads)).toEqual([3]);
    expect(calls.filter((call) => call.startsWith("drawImage"))).toHaveLength(900);
  });

  test("gives every tile of the atlas a border of its own edge", () => {
    let hidden: ReturnType<typeof createHiddenCanvas> | undefined;
    const first = {...cellsOf("a", 2), values: new Float32Array([1, -1, 0, NaN])};
    draw(sceneOf(first, cellsOf("b", 3)), {
      createCanvas: (width, height) => (hidden = createHiddenCanvas(width, height))
    });
    const {scales, unknown} = colourTables(lightTheme);
    const [negative, zero, positive] = [0, 127, 254].map((level) => scales.diverging.rgba[level]);
    const rows = [0, 1, 2, 3].map((y) => Array.from(hidden?.pixels.subarray(y * 1024, y * 1024 + 4) ?? []));
    expect(rows).toEqual([
      [positive, positive, negative, negative],
      [positive, positive, negative, negative],
      [zero, zero, unknown[1], unknown[1]],
      [zero, zero, unknown[1], unknown[1]]
    ]);
  });

  test("makes room for a heat map wider than the usual atlas", () => {
    const sizes: number[][] = [];
    draw(sceneOf({...cellsOf("wide", 1), columns: 3000, values: new Float32Array(3000)}), {
      createCanvas: (width, height) => {
        sizes.push([width, height]);
        return createHiddenCanvas(width, height);
      }
    });
    expect(sizes).toEqual([[3002, 3]]);
  });
});
