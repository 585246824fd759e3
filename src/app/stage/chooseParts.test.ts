import {expect, test} from "vitest";
import {manyLinks} from "../../../test/scenes/manyMarks.ts";
import {partOf} from "../drawing/painting.ts";
import {chooseParts} from "./chooseParts.ts";

test("very many connections have a canvas of their own, for WebGL", () => {
  expect(chooseParts(manyLinks(200).marks, true)).toEqual([undefined]);
  expect(chooseParts(manyLinks(20_000).marks, true)).toEqual(["links", "others"]);
  const halves = [...manyLinks(2000).marks, ...manyLinks(2000).marks];
  expect(chooseParts(halves, true)).toEqual(["links", "others"]);
});

test("without WebGL a canvas draws all of it", () => {
  expect(chooseParts(manyLinks(20_000).marks, false)).toEqual([undefined]);
});

test("parts have every mark once", () => {
  const scene = manyLinks(3);
  const marks = [...scene.marks, {kind: "rect", key: "r", x: 0, y: 0, width: 1, height: 1} as const];
  const keys = (part?: "links" | "others"): string[] => partOf({...scene, marks}, part).marks.map(({key}) => key);
  expect([keys(), keys("links"), keys("others")]).toEqual([["links", "r"], ["links"], ["r"]]);
});
