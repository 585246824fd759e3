import {describe, expect, test} from "vitest";
import {exampleScenes} from "../../test/scenes/exampleScenes.ts";
import {addressOf, elementCount, formatNumber, isColumnar, titleOf} from "./address.ts";
import {bounds} from "./bounds.ts";
import {interpolateScenes} from "./interpolateScenes.ts";
import {linkBuckets} from "./linkBuckets.ts";
import {markerNames, markerPath} from "./marker.ts";
import type {Cells, Links, Mark, Points, Scene} from "./scene.ts";

const cells: Cells = {
  kind: "cells",
  key: "c",
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  columns: 2,
  rows: 2,
  values: new Float32Array([1, -2, NaN, Infinity]),
  paint: {scale: "diverging", domain: 1},
  smooth: false
};

test("scenes survive structuredClone", () => {
  for (const scene of Object.values(exampleScenes)) expect(structuredClone(scene)).toEqual(scene);
});

describe("addresses", () => {
  test("are derived from tensor, shape and flat index", () => {
    const deep: Cells = {...cells, tensor: "conv.weight", shape: [2, 3, 4], indices: new Int32Array([0, 11, 12, 23])};
    expect([0, 1, 2, 3].map((i) => addressOf(deep, i))).toEqual([
      "conv.weight[0,0,0]",
      "conv.weight[0,2,3]",
      "conv.weight[1,0,0]",
      "conv.weight[1,2,3]"
    ]);
  });

  test("take offset and stride in place of indices", () => {
    const surface: Cells = {...cells, tensor: "plane:hidden1.activation", shape: [4, 3], offset: 2, stride: 3};
    expect([0, 3].map((i) => addressOf(surface, i))).toEqual([
      "plane:hidden1.activation[0,2]",
      "plane:hidden1.activation[3,2]"
    ]);
  });

  test("of scalars have no indices, and those of single marks are their own", () => {
    expect(addressOf({...cells, tensor: "loss", shape: []}, 0)).toBe("loss");
    expect(addressOf({...cells, address: "hidden1"})).toBe("hidden1");
    expect(addressOf({kind: "circle", key: "b", x: 0, y: 0, r: 1, address: "hidden1.bias[2]"}, 5)).toBe(
      "hidden1.bias[2]"
    );
    expect(addressOf(cells, 0)).toBeUndefined();
  });
});

describe("titles", () => {
  test("say the number with at most four digits and a true minus, and when there is none", () => {
    const weights: Cells = {...cells, tensor: "w", shape: [2, 2]};
    expect([0, 1, 2, 3].map((i) => titleOf(weights, i))).toEqual([
      "w[0,0] = 1",
      "w[0,1] = −2",
      "w[1,0] = not a number",
      "w[1,1] = infinite"
    ]);
    expect([0.0691234, -12345.6, 1e-7, -Infinity, 0, -0].map(formatNumber)).toEqual([
      "0.06912",
      "−12350",
      "1.00e−7",
      "minus infinite",
      "0",
      "0"
    ]);
  });

  test("name the class of a point", () => {
    const points: Points = {
      kind: "points",
      key: "p",
      x: new Float32Array(1),
      y: new Float32Array(1),
      r: 1,
      title: "test sample",
      paint: {scale: "classes", classes: new Int32Array([3])}
    };
    expect(titleOf(points, 0)).toBe("test sample = class 3");
  });
});

describe("bounds", () => {
  test("hold every mark of the example scenes that can be seen, and nothing else", () => {
    for (const scene of [
      exampleScenes["shapes"],
      exampleScenes["cells"],
      exampleScenes["links"],
      exampleScenes["points"]
    ]) {
      for (const mark of scene.marks) {
        const {x0, y0, x1, y1} = bounds(mark);
        expect(x0, mark.key).toBeGreaterThanOrEqual(0);
        expect(y0, mark.key).toBeGreaterThanOrEqual(0);
        expect(x1, mark.key).toBeLessThanOrEqual(scene.width + 2);
        expect(y1, mark.key).toBeLessThanOrEqual(scene.height);
        expect(x1, mark.key).toBeGreaterThan(x0);
      }
    }
  });

  test("include strokes and move with groups", () => {
    const circle: Mark = {kind: "circle", key: "c", x: 5, y: 5, r: 2, stroke: "ink", strokeWidth: 2};
    expect(bounds({kind: "group", key: "g", x: 10, y: 20, marks: [circle]})).toEqual({x0: 12, y0: 22, x1: 18, y1: 28});
  });

  test("are empty for marks without a finite point", () => {
    const {x0, x1} = bounds({kind: "path", key: "p", d: [["M", NaN, 0]], stroke: "ink"});
    expect(x1).toBeLessThan(x0);
  });
});

describe("interpolateScenes", () => {
  const sceneOf = (...marks: Mark[]): Scene => ({width: 100, height: 50, title: "T", marks});
  const circle = (key: string, x: number): Mark => ({kind: "circle", key, x, y: 0, r: 1, fill: "ink"});

  test("returns the scenes themselves at both ends", () => {
    const [a, b] = [sceneOf(circle("a", 0)), sceneOf(circle("a", 10))];
    expect(interpolateScenes(a, b, 0)).toBe(a);
    expect(interpolateScenes(a, b, 1)).toBe(b);
  });

  test("moves marks of the same key, fades out the old below and fades in the new", () => {
    const half = interpolateScenes(
      sceneOf(circle("a", 0), circle("old", 1)),
      sceneOf(circle("new", 2), circle("a", 10)),
      0.25
    );
    expect(half.marks).toEqual([
      {...circle("old", 1), opacity: 0.75},
      {...circle("new", 2), opacity: 0.25},
      circle("a", 2.5)
    ]);
  });

  test("interpolates paths, values on a scale and columns of equal length", () => {
    const paint = (value: number) => ({value, scale: "diverging", domain: 1}) as const;
    const from = sceneOf(
      {
        kind: "path",
        key: "p",
        d: [
          ["M", 0, 0],
          ["L", 4, 4]
        ],
        fill: paint(-1)
      },
      {...cells, values: new Float32Array([0, 0, 0, 0])}
    );
    const to = sceneOf(
      {
        kind: "path",
        key: "p",
        d: [
          ["M", 2, 0],
          ["L", 8, 4]
        ],
        fill: paint(1)
      },
      cells
    );
    expect(interpolateScenes(from, to, 0.5).marks).toEqual([
      {
        kind: "path",
        key: "p",
        d: [
          ["M", 1, 0],
          ["L", 6, 4]
        ],
        fill: paint(0)
      },
      {...cells, values: new Float32Array([0.5, -1, NaN, Infinity])}
    ]);
  });

  test("takes the new shape at once where the old one does not fit", () => {
    const from = sceneOf({...cells, rows: 1, values: new Float32Array(2)});
    expect(interpolateScenes(from, sceneOf(cells), 0.5).marks).toEqual([cells]);
    const kinds = interpolateScenes(sceneOf(circle("c", 0)), sceneOf(cells), 0.5).marks.map(({kind}) => kind);
    expect(kinds).toEqual(["circle", "cells"]);
  });

  test("goes into groups", () => {
    const group = (x: number, ...marks: Mark[]): Mark => ({kind: "group", key: "g", x, y: 0, marks});
    const half = interpolateScenes(sceneOf(group(0, circle("a", 0))), sceneOf(group(2, circle("a", 4))), 0.5);
    expect(half.marks).toEqual([group(1, circle("a", 2))]);
  });

  test("changes neither scene", () => {
    const a = exampleScenes["cells"];
    const before = structuredClone(a);
    interpolateScenes(a, exampleScenes["points"], 0.5);
    expect(a).toEqual(before);
  });
});

describe("linkBuckets", () => {
  const links = (values: number[], widths: number[]): Links => ({
    kind: "links",
    key: "l",
    x1: new Float32Array(values.length),
    y1: new Float32Array(values.length),
    x2: new Float32Array(values.length).fill(9),
    y2: new Float32Array(values.length),
    values: new Float32Array(values),
    widths: new Float32Array(widths),
    curve: "straight",
    domain: 1
  });

  test("puts every visible link into one group, thin ones first", () => {
    const buckets = linkBuckets(links([1, -1, 1, 0.02, NaN], [4, 2, 4.1, 0, 1]));
    expect(buckets.map(({width, members}) => [width, members])).toEqual([
      [1, [4]],
      [2, [1]],
      [4, [0, 2]]
    ]);
  });

  test("needs few groups for thousands of links", () => {
    const values = Array.from({length: 10_000}, (_, i) => ((i * 0.618) % 2) - 1);
    const buckets = linkBuckets(
      links(
        values,
        values.map((value) => 0.5 + 3 * Math.abs(value))
      )
    );
    expect(buckets.flatMap(({members}) => members)).toHaveLength(10_000);
    expect(buckets.length).toBeLessThan(240);
  });

  test("lets positive and negative links of one width take turns on top where thousands cross", () => {
    const values = Array.from({length: 2000}, (_, i) => (i % 3 === 0 ? 1 : -1));
    const signs = linkBuckets(
      links(
        values,
        values.map(() => 1)
      )
    ).map(({members}) => values[members[0]]);
    expect(signs).toEqual([-1, 1, -1, 1, -1, 1, -1, 1]);
  });
});

test("each of ten classes has a marker shape of its own, about as large as the others", () => {
  const shapes = markerNames.map((_, i) => JSON.stringify(markerPath(i, 0, 0, 10)));
  expect(new Set(shapes).size).toBe(10);
  for (let i = 1; i < 10; i++) {
    const {x0, x1, y0, y1} = bounds({kind: "path", key: "m", d: markerPath(i, 0, 0, 10) ?? [], fill: "ink"});
    expect(Math.max(x1 - x0, y1 - y0)).toBeGreaterThan(16);
    expect(Math.max(x1 - x0, y1 - y0)).toBeLessThan(30);
  }
});

test("columnar marks say how many elements they have", () => {
  const counts = exampleScenes["links"].marks.filter(isColumnar).map(elementCount);
  expect(counts).toEqual([9, 9]);
  expect(elementCount(cells)).toBe(4);
});
