import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {manyLinks} from "../../test/scenes/manyMarks.ts";
import {linkPath} from "./linkCurve.ts";
import {distanceToLines, flattenPath} from "./path.ts";
import {hitTest} from "./hitTest.ts";
import type {Cells, Links, Mark, Points, Scene} from "./scene.ts";

function keyAt(marks: Mark[], x: number, y: number, tolerance = 0): string | undefined {
  return hitTest(sceneOf(marks), x, y, tolerance)?.mark.key;
}

function sceneOf(marks: Mark[]): Scene {
  return {width: 100, height: 100, title: "T", marks};
}

function rect(key: string, x: number, y: number, size = 20): Mark {
  return {kind: "rect", key, x, y, width: size, height: size, fill: "ink", title: key};
}

describe("hitTest", () => {
  test("finds the topmost of overlapping marks", () => {
    expect(keyAt([rect("a", 0, 0), rect("b", 10, 10)], 15, 15)).toBe("b");
    expect(keyAt([rect("a", 0, 0), rect("b", 10, 10)], 5, 5)).toBe("a");
  });

  test("lets the pointer through marks without title, address and tensor", () => {
    expect(keyAt([rect("a", 0, 0), {kind: "rect", key: "b", x: 0, y: 0, width: 9, height: 9, fill: "ink"}], 5, 5)).toBe(
      "a"
    );
  });

  test("finds nothing on an empty stage", () => {
    expect(hitTest(sceneOf([]), 5, 5, 10)).toBeNull();
    expect(hitTest(sceneOf([rect("a", 0, 0)]), 50, 50, 10)).toBeNull();
  });

  test("reaches areas from a distance only when nothing is hit exactly", () => {
    expect(keyAt([rect("a", 0, 0), rect("b", 22, 0)], 19, 5, 5)).toBe("a");
    expect(keyAt([rect("a", 0, 0), rect("b", 30, 0)], 26, 5, 5)).toBe("b");
  });

  test("reaches thin marks above an area from a distance", () => {
    const dot: Mark = {kind: "circle", key: "dot", x: 10, y: 10, r: 2, fill: "ink", title: "dot"};
    expect(keyAt([rect("a", 0, 0), dot], 15, 10, 4)).toBe("dot");
    expect(keyAt([rect("a", 0, 0), dot], 18, 10, 4)).toBe("a");
  });

  test("hits circles by their radius, and rings only on the ring", () => {
    const disc: Mark = {kind: "circle", key: "c", x: 50, y: 50, r: 20, fill: "ink", title: "c"};
    expect(keyAt([disc], 64, 64)).toBe("c");
    expect(keyAt([disc], 65, 65)).toBeUndefined();
    const ring: Mark = {kind: "circle", key: "c", x: 50, y: 50, r: 20, stroke: "ink", strokeWidth: 2, title: "c"};
    expect(keyAt([ring], 50, 50)).toBeUndefined();
    expect(keyAt([ring], 70.5, 50)).toBe("c");
  });

  test("hits filled paths inside and stroked ones near the line", () => {
    const d = [["M", 10, 10], ["L", 40, 10], ["L", 10, 40], ["Z"]] as const;
    expect(keyAt([{kind: "path", key: "p", d, fill: "ink", title: "p"}], 15, 15)).toBe("p");
    expect(keyAt([{kind: "path", key: "p", d, fill: "ink", title: "p"}], 30, 30)).toBeUndefined();
    expect(keyAt([{kind: "path", key: "p", d, stroke: "ink", title: "p"}], 15, 15)).toBeUndefined();
    expect(keyAt([{kind: "path", key: "p", d, stroke: "ink", title: "p"}], 30, 12, 2)).toBe("p");
  });

  test("hits lines from half their width and the tolerance away", () => {
    const line: Mark = {
      kind: "line",
      key: "l",
      x1: 0,
      y1: 10,
      x2: 50,
      y2: 10,
      stroke: "ink",
      strokeWidth: 4,
      title: "l"
    };
    expect(keyAt([line], 20, 12)).toBe("l");
    expect(keyAt([line], 20, 15)).toBeUndefined();
    expect(keyAt([line], 20, 15, 3)).toBe("l");
  });

  test("hits text in its box", () => {
    const text: Mark = {
      kind: "text",
      key: "t",
      x: 50,
      y: 50,
      text: "wide",
      size: 14,
      anchor: "end",
      fill: "ink",
      title: "t"
    };
    expect(keyAt([text], 40, 46)).toBe("t");
    expect(keyAt([text], 52, 46)).toBeUndefined();
  });

  test("follows groups to their marks and falls back to a named group's box", () => {
    const group: Mark = {
      kind: "group",
      key: "g",
      x: 30,
      y: 30,
      title: "g",
      marks: [rect("a", 0, 0, 10), rect("b", 40, 0, 10)]
    };
    expect(keyAt([group], 35, 35)).toBe("a");
    expect(keyAt([group], 55, 35)).toBe("g");
    expect(keyAt([{...group, title: undefined}], 55, 35)).toBeUndefined();
  });

  test("finds the cell of a heat map, with its address and number", () => {
    const cells: Cells = {
      kind: "cells",
      key: "w",
      x: 10,
      y: 10,
      width: 40,
      height: 30,
      columns: 4,
      rows: 3,
      values: Float32Array.from({length: 12}, (_, i) => i / 8),
      paint: {scale: "diverging", domain: 1},
      smooth: false,
      tensor: "hidden1.weight",
      shape: [3, 4]
    };
    const hit = hitTest(sceneOf([cells]), 45, 25);
    expect(hit).toMatchObject({index: 7, address: "hidden1.weight[1,3]", title: "hidden1.weight[1,3] = 0.875"});
    expect(hitTest(sceneOf([cells]), 50, 40)?.index).toBe(11);
    expect(hitTest(sceneOf([{...cells, columns: 0, rows: 0, values: new Float32Array(0)}]), 20, 20)).toBeNull();
  });

  test("finds the nearest point within the tolerance", () => {
    const points: Points = {
      kind: "points",
      key: "p",
      x: new Float32Array([10, 20, NaN]),
      y: new Float32Array([10, 10, 10]),
      r: 3,
      paint: "ink",
      tensor: "data.values",
      shape: [3, 2],
      stride: 2
    };
    expect(hitTest(sceneOf([points]), 14, 10)).toBeNull();
    expect(hitTest(sceneOf([points]), 14, 10, 4)).toMatchObject({index: 0, address: "data.values[0,0]"});
    expect(hitTest(sceneOf([points]), 16, 10, 4)).toMatchObject({index: 1, address: "data.values[1,0]"});
  });

  test("finds the same connection as looking at every one of them", () => {
    const coordinate = fc.integer({min: 0, max: 100});
    const link = fc.tuple(coordinate, coordinate, coordinate, coordinate, fc.integer({min: 1, max: 6}));
    const curve = fc.constantFrom("horizontal", "straight");
    fc.assert(
      fc.property(fc.array(link, {minLength: 1, maxLength: 60}), curve, coordinate, coordinate, (all, kind, x, y) => {
        const column = (i: 0 | 1 | 2 | 3 | 4): Float32Array => Float32Array.from(all, (one) => one[i]);
        const [x1, y1, x2, y2, widths] = [column(0), column(1), column(2), column(3), column(4)];
        const mark: Links = {
          kind: "links",
          key: "l",
          x1,
          y1,
          x2,
          y2,
          widths,
          values: widths,
          curve: kind,
          domain: 1,
          tensor: "w",
          shape: [60]
        };
        const gap = (i: number): number =>
          Math.max(0, distanceToLines(flattenPath(linkPath(mark, i)), x, y) - widths[i] / 2);
        const nearest = Math.min(...all.map((_, i) => gap(i)));
        const hit = hitTest(sceneOf([mark]), x, y, 5);
        if (nearest > 5) expect(hit).toBeNull();
        else expect(gap(hit?.index ?? -1)).toBe(nearest);
      }),
      {numRuns: 200, seed: 11}
    );
  });

  test("finds the connections of a hundred thousand, whichever way they run, and passes over those without a place", () => {
    const [links] = manyLinks(100_000).marks as Links[];
    const named = {...links, tensor: "w", shape: [100_000]};
    const hit = hitTest({...sceneOf([named]), width: 640}, 320, 240, 5);
    const over = (i: number): number =>
      distanceToLines(flattenPath(linkPath(links, i)), 320, 240) - links.widths[i] / 2;
    const through = [...links.values.keys()].filter((i) => over(i) <= 0).map((i) => links.widths[i]);
    expect(links.widths[hit?.index ?? -1]).toBe(Math.max(...through));
    const back = {...named, x1: links.x2, y1: links.y2, x2: links.x1, y2: links.y1};
    const same = hitTest({...sceneOf([back]), width: 640}, 320, 240, 5);
    expect(links.widths[same?.index ?? -1]).toBeCloseTo(Math.max(...through), 5);
    const nowhere = {...named, x1: new Float32Array(100_000).fill(NaN)};
    expect(hitTest({...sceneOf([nowhere]), width: 640}, 320, 240, 5)).toBeNull();
  });
});
