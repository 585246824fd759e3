/** One scene per mark type, with ordinary and degenerate input: what goldens, parity tests and the showcase draw. */
import {haloOf} from "../../src/scene/halo.ts";
import {hitOf} from "../../src/scene/hit.ts";
import type {Cells, Links, Mark, PathCommand, Points, Scene, Token} from "../../src/scene/scene.ts";

const tokens: Token[] = ["ink", "soft", "rule", "positive", "negative", "zero", "gradient", "update", "unknown"];

const gap: PathCommand[] = [
  ["M", 240, 100],
  ["L", 260, 90],
  ["L", NaN, 95],
  ["L", 280, 110],
  ["L", 310, 92]
];

/** Scenes by name; names of goldens. */
export const exampleScenes: Readonly<Record<string, Scene>> = {
  shapes: scene("Shapes", 320, 160, [
    ...tokens.map((fill, i): Mark => ({kind: "rect", key: fill, x: 8 + 34 * i, y: 8, width: 28, height: 28, fill})),
    ...[-1, -0.5, -0.1, 0, 0.1, 0.5, 1, NaN].map((value, i): Mark => ({
      kind: "circle",
      key: `v${i}`,
      x: 22 + 34 * i,
      y: 60,
      r: 12,
      fill: {value, scale: "diverging", domain: 1},
      address: `hidden1.bias[${i}]`,
      title: `bias ${value}`
    })),
    {kind: "rect", key: "round", x: 8, y: 84, width: 60, height: 28, radius: 6, stroke: "ink", strokeWidth: 1.5},
    {kind: "line", key: "line", x1: 80, y1: 98, x2: 150, y2: 98, stroke: "soft"},
    {kind: "line", key: "dash", x1: 80, y1: 108, x2: 150, y2: 108, stroke: "ink", strokeWidth: 2, dash: [4, 3]},
    {kind: "path", key: "wave", d: wave(160, 100, 70, 12), stroke: "ink", strokeWidth: 2},
    {kind: "path", key: "gap", d: gap, stroke: "negative", strokeWidth: 2},
    {
      kind: "group",
      key: "group",
      x: 8,
      y: 124,
      opacity: 0.5,
      title: "a group",
      marks: [
        {kind: "rect", key: "a", x: 0, y: 0, width: 40, height: 24, fill: "positive"},
        {kind: "circle", key: "b", x: 40, y: 12, r: 10, fill: "class1", stroke: "ink", opacity: 0.5}
      ]
    }
  ]),
  text: scene("Text", 320, 200, [
    {kind: "text", key: "plain", x: 8, y: 20, text: "Hidden 1 → 4 units · tanh", size: 14, fill: "ink"},
    {kind: "text", key: "bold", x: 8, y: 44, text: "Weight w₃₂ = −0.0691", size: 16, weight: 600, fill: "ink"},
    {kind: "text", key: "italic", x: 8, y: 68, text: "x₁² + x₂² ≤ 10⁻³", size: 16, italic: true, fill: "soft"},
    {kind: "text", key: "escape", x: 8, y: 92, text: `<b> & "quotes"`, size: 14, fill: "gradient"},
    ...["1,111.10", "4,096.25", "−17.4"].map((text, i): Mark => ({
      kind: "text",
      key: text,
      x: 312,
      y: 20 + 20 * i,
      text,
      size: 14,
      anchor: "end",
      tabular: true,
      fill: "ink"
    })),
    {kind: "line", key: "rule", x1: 8, y1: 130, x2: 312, y2: 130, stroke: "rule"},
    ...(["top", "middle", "alphabetic", "bottom"] as const).map((baseline, i): Mark => ({
      kind: "text",
      key: baseline,
      x: 44 + 72 * i,
      y: 130,
      text: baseline,
      size: 14,
      anchor: "middle",
      baseline,
      fill: "ink"
    })),
    {kind: "text", key: "turned", x: 20, y: 190, text: "loss", size: 14, rotate: -90, fill: "soft"},
    {kind: "text", key: "greek", x: 40, y: 180, text: "Δw = −η · ĝ,  Σ δ", size: 16, fill: "update"}
  ]),
  cells: scene("Cells", 320, 220, [
    surface("smooth", 8, 8, 64, 16, true),
    surface("hard", 80, 8, 64, 8, false),
    {...surface("large", 152, 8, 64, 24, false), key: "large"},
    {...surface("ink", 224, 8, 64, 8, true), paint: {scale: "ink", domain: 1}, key: "ink"},
    {
      ...surface("weights", 8, 80, 96, 4, false),
      rows: 3,
      columns: 4,
      values: new Float32Array([0.5, -1, 0, NaN, 0.02, 2, -2, Infinity, 0.25, -0.25, 1, -0.5]),
      tensor: "hidden1.weight",
      shape: [3, 4]
    },
    regions("regions", 112, 80, 96),
    {...surface("nothing", 216, 80, 64, 8, true), values: new Float32Array(64).fill(NaN)},
    {...surface("flat", 216, 152, 60, 8, true), values: new Float32Array(64)}
  ]),
  links: scene("Links", 320, 200, [
    fan("horizontal", 16, 16, 180, "horizontal"),
    fan("straight", 216, 16, 88, "straight")
  ]),
  points: scene("Points", 320, 160, [
    surface("surface", 8, 8, 144, 24, true),
    {...cloud("values", 8, 8, 144), paint: {scale: "diverging", values: cloudValues(), domain: 1}},
    ...Array.from({length: 10}, (_, i): Points => classRow(i)),
    {...cloud("rings", 230, 84, 72), paint: "soft", ring: null, opacity: 0.6}
  ]),
  stage: stageScene(),
  degenerate: scene("Nothing to see", 120, 80, [
    {...surface("one", 8, 8, 32, 1, true), values: new Float32Array([0.5])},
    {...surface("none", 48, 8, 32, 1, true), columns: 0, rows: 0, values: new Float32Array(0)},
    {...surface("thin", 88, 8, 32, 4, true), width: 0},
    {kind: "rect", key: "nan", x: NaN, y: 0, width: 10, height: 10, fill: "ink"},
    {kind: "rect", key: "flat", x: 0, y: 0, width: 0, height: 10, fill: "ink"},
    {kind: "circle", key: "infinite", x: Infinity, y: 0, r: 4, fill: "ink"},
    {kind: "path", key: "lost", d: [["M", NaN, 0], ["L", 0, NaN], ["Z"]], stroke: "ink"},
    {kind: "text", key: "empty", x: 8, y: 60, text: "", size: 14, fill: "ink"},
    {...fan("lost", 8, 40, 40, "horizontal"), x1: new Float32Array(9).fill(NaN)},
    {...cloud("nowhere", 0, 0, 40), x: new Float32Array(60).fill(NaN)},
    {kind: "group", key: "hollow", x: NaN, y: 0, marks: [{kind: "circle", key: "c", x: 9, y: 9, r: 4, fill: "ink"}]},
    {kind: "rect", key: "clear", x: 8, y: 44, width: 9, height: 9, fill: "ink", opacity: 0}
  ])
};

/** A stage as the app draws it: one unit of every mark, to be looked at. */
function stageScene(): Scene {
  const marks: Mark[] = [];
  const layers = [2, 4, 2, 1];
  const place = (layer: number, unit: number): [number, number] => [
    60 + 220 * layer,
    310 + 130 * (unit - (layers[layer] - 1) / 2)
  ];
  layers.slice(1).forEach((count, i) => {
    const pairs = Array.from({length: count * layers[i]}, (_, k) => [Math.floor(k / layers[i]), k % layers[i]]);
    const ends = pairs.map(([to, from]) => [...place(i, from), ...place(i + 1, to)]);
    const values = Float32Array.from(pairs, (_, k) => 2.4 * unevenly(7 * i + k));
    marks.push({
      kind: "links",
      key: `links${i}`,
      x1: Float32Array.from(ends, ([x]) => x + 32),
      y1: Float32Array.from(ends, ([, y]) => y),
      x2: Float32Array.from(ends, ([, , x]) => x - 40),
      y2: Float32Array.from(ends, ([, , , y]) => y),
      values,
      widths: values.map((value) => 0.75 + 2.5 * Math.abs(value)),
      curve: "horizontal",
      domain: 2,
      tensor: `hidden${i + 1}.weight`,
      shape: [count, layers[i]]
    });
  });
  layers.forEach((count, layer) => {
    const name = layer === 0 ? "Input" : layer === 3 ? "Output" : `Hidden ${layer}`;
    marks.push(
      {
        kind: "text",
        key: name,
        x: place(layer, 0)[0],
        y: 24,
        text: name,
        size: 14,
        weight: 600,
        anchor: "middle",
        fill: "ink"
      },
      {
        kind: "text",
        key: `${name}-`,
        x: place(layer, 0)[0],
        y: 44,
        text: `${count} units · tanh`,
        size: 14,
        anchor: "middle",
        fill: "soft"
      }
    );
    for (let unit = 0; unit < count; unit++) {
      const [x, y] = place(layer, unit);
      marks.push(
        surface(`u${layer}.${unit}`, x - 32, y - 32, 64, 16 + unit, true, unit + layer),
        {
          kind: "rect",
          key: `f${layer}.${unit}`,
          x: x - 32,
          y: y - 32,
          width: 64,
          height: 64,
          radius: 2,
          stroke: "rule"
        },
        {
          kind: "circle",
          key: `b${layer}.${unit}`,
          x: x - 32,
          y: y + 32,
          r: 5,
          fill: {value: unevenly(unit + 9 * layer), scale: "diverging", domain: 1},
          stroke: "soft"
        }
      );
    }
  });
  marks.push(surface("big", 820, 100, 280, 32, true, 3), {
    ...cloud("data", 820, 100, 280),
    paint: {scale: "diverging", values: cloudValues(), domain: 1}
  });
  marks.push({
    kind: "text",
    key: "x1",
    x: 960,
    y: 400,
    text: "x₁",
    size: 16,
    italic: true,
    anchor: "middle",
    fill: "ink"
  });
  marks.push({kind: "path", key: "loss", d: wave(820, 450, 280, 20), stroke: "ink", strokeWidth: 1.5});
  const halos = [
    hitOf(marks[0], [0, 0], 4),
    ...marks.filter(({key}) => key === "b2.1").map((mark) => hitOf(mark, [0, 0]))
  ];
  return scene("A stage", 1140, 560, [...marks, ...halos.map(haloOf)]);
}

function scene(title: string, width: number, height: number, marks: Mark[]): Scene {
  return {title, description: `${title}: every kind, light and dark.`, width, height, marks};
}

function surface(key: string, x: number, y: number, size: number, side: number, smooth: boolean, bend = 1): Cells {
  const values = Float32Array.from({length: side * side}, (_, i) => {
    const [u, v] = [((i % side) + 0.5) / side - 0.5, (Math.floor(i / side) + 0.5) / side - 0.5];
    return Math.max(-1, Math.min(1, 5 * (0.12 - u * u * bend - v * v + 0.3 * u * v * bend)));
  });
  const paint = {scale: "diverging", domain: 1} as const;
  return {kind: "cells", key, x, y, width: size, height: size, columns: side, rows: side, values, paint, smooth};
}

function regions(key: string, x: number, y: number, size: number): Cells {
  const side = 24;
  const values = Float32Array.from({length: side * side}, (_, i) => Math.floor(i / side / 5) + (i % side > 11 ? 5 : 0));
  const strengths = values.map((_, i) => ((i % 12) + 1) / 12);
  return {...surface(key, x, y, size, side, true), values, paint: {scale: "classes", strengths}};
}

function fan(key: string, x: number, y: number, width: number, curve: "horizontal" | "straight"): Links {
  const values = new Float32Array([-2, -1, -0.5, -0.1, 0, 0.1, 0.5, 1, NaN]);
  return {
    kind: "links",
    key,
    x1: new Float32Array(9).fill(x),
    y1: Float32Array.from(values, (_, i) => y + 60 + 6 * i),
    x2: new Float32Array(9).fill(x + width),
    y2: Float32Array.from(values, (_, i) => y + 20 * i),
    values,
    widths: values.map((value) => 0.5 + 3 * Math.abs(value)),
    curve,
    domain: 1,
    tensor: "hidden1.weight",
    shape: [3, 3]
  };
}

function cloud(key: string, x: number, y: number, size: number): Points {
  const along = (ratio: number): Float32Array =>
    Float32Array.from({length: 60}, (_, i) => size * (0.5 + 0.46 * unevenly(i, ratio)));
  return {
    kind: "points",
    key,
    x: along(0.7548776662466927).map((value) => value + x),
    y: along(0.5698402909980532).map((value) => value + y),
    r: 3,
    paint: "ink",
    tensor: "data.values",
    shape: [60]
  };
}

function cloudValues(): Float32Array {
  return Float32Array.from({length: 60}, (_, i) => (i % 7 === 0 ? 0 : i % 2 === 0 ? 1 : -1));
}

function classRow(index: number): Points {
  return {
    kind: "points",
    key: `class${index}`,
    x: new Float32Array([170, 184, 198].map((x) => x + (index > 4 ? 70 : 0))),
    y: new Float32Array([16, 16, 16].map((y) => y + 14 * (index % 5))),
    r: 4,
    paint: {scale: "classes", classes: new Int32Array(3).fill(index)}
  };
}

/** Some number from −1 to 1 that differs from one i to the next; with a plane's two ratios, points fill a square. */
function unevenly(i: number, ratio = 0.6180339887498949): number {
  const turns = i * ratio;
  return 2 * (turns - Math.floor(turns)) - 1;
}

function wave(x: number, y: number, width: number, height: number): PathCommand[] {
  const quarter = width / 4;
  return [
    ["M", x, y],
    ["C", x + quarter, y - 2 * height, x + quarter, y + 2 * height, x + 2 * quarter, y],
    ["Q", x + 3 * quarter, y - 2 * height, x + width, y]
  ];
}
