import {expect, test} from "vitest";
import {createDataset, createSession, measureSurface, parseExperiment, surfaceView, type Cells} from "../../index.ts";
import {recentPicture} from "./recentPicture.ts";

async function pictureOf(
  experiment: object,
  resolution: number
): Promise<{marks: readonly object[]; cells: Cells | undefined}> {
  const session = await createSession(parseExperiment(experiment));
  const output = surfaceView(measureSurface(session, {resolution}));
  const scene = recentPicture(output, session.dataset);
  return {marks: scene.marks, cells: scene.marks.find((mark) => mark.kind === "cells")};
}

test("a picture of two classes has at most twenty cells a side, taken from the surface", async () => {
  const {cells, marks} = await pictureOf({data: {kind: "circle"}}, 64);
  expect(marks).toHaveLength(1);
  expect([cells?.columns, cells?.rows, cells?.values.length]).toEqual([20, 20, 400]);
  expect(cells?.paint).toEqual({scale: "diverging", domain: 1});
  expect(cells?.values.some((value) => value !== 0)).toBe(true);
});

test("a picture of several classes keeps how sure each place is", async () => {
  const {cells} = await pictureOf({data: {kind: "blobs", classes: 3}}, 32);
  expect(cells?.paint.scale === "classes" && cells.paint.strengths?.length).toBe(400);
});

test("a coarse surface is taken as it is", async () => {
  const {cells} = await pictureOf({data: {kind: "circle"}}, 8);
  expect(cells?.values.length).toBe(64);
});

test("where there is no surface the data are drawn", async () => {
  const dataset = await createDataset({kind: "iris"}, 1);
  expect(recentPicture(undefined, dataset).marks.map(({kind}) => kind)).toEqual(["points"]);
  const wave = await pictureOf({data: {kind: "sine"}}, 64);
  expect(wave.cells).toBeUndefined();
});

test("a picture stays within a few kilobytes, and can be stored", async () => {
  const {marks} = await pictureOf({data: {kind: "blobs", classes: 3}}, 64);
  const bytes = JSON.stringify(structuredClone(marks)).length;
  expect(bytes).toBeLessThan(40_000);
});
