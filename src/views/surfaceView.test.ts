import {describe, expect, test} from "vitest";
import {measurePoints} from "../lenses/measurePoints.ts";
import {measureSurface, type MeasuredSurface} from "../lenses/measureSurface.ts";
import {renderSvg} from "../render/svg.ts";
import {addressOf} from "../scene/address.ts";
import type {Cells, Points, Scene} from "../scene/scene.ts";
import {surfaceView} from "./surfaceView.ts";
import {denseModel, madeUpNetwork, madeUpSurface, trained} from "./testing/measured.ts";
import {problemsOf} from "./testing/problemsOf.ts";

function cellsOf({marks}: Scene): Cells {
  const found = marks.find((mark) => mark.key === "surface");
  if (found?.kind !== "cells") throw new Error("there is no surface");
  return found;
}

function pointsOf({marks}: Scene): Points[] {
  return marks.filter((mark) => mark.kind === "points").filter(({role}) => role === "sample");
}

const cases = {
  two: {json: {data: {kind: "circle", points: 40}}, steps: 300},
  three: {json: {data: {kind: "blobs", classes: 3, points: 40}, model: denseModel([4])}, steps: 100},
  numbers: {json: {data: {kind: "bumps", points: 40}, model: denseModel([6])}, steps: 200},
  curve: {json: {data: {kind: "sine", points: 40}, model: denseModel([6])}, steps: 300}
};

describe("surfaceView", () => {
  for (const [name, {json, steps}] of Object.entries(cases))
    test(`draws the ${name} case as before, with nothing cut off`, async () => {
      const session = await trained(json, steps);
      const scene = surfaceView(measureSurface(session, {resolution: 24}), {
        points: measurePoints(session),
        showTest: true
      });
      expect(problemsOf(scene)).toEqual([]);
      await expect(renderSvg(scene)).toMatchFileSnapshot(`golden/surface-${name}.svg`);
    });

  test("shows test points on demand only, ringed in ink", async () => {
    const session = await trained(cases.two.json, 1);
    const [surface, points] = [measureSurface(session, {resolution: 4}), measurePoints(session)];
    const count = (scene: Scene): number => pointsOf(scene).reduce((sum, {x}) => sum + x.length, 0);
    const without = surfaceView(surface, {points});
    const withTest = surfaceView(surface, {points, showTest: true});
    expect(count(without)).toBe(session.split.train.length);
    expect(count(withTest)).toBe(session.dataset.rows);
    expect(new Set(pointsOf(without).map(({ring}) => ring))).toEqual(new Set(["stage"]));
    expect(pointsOf(withTest).some(({ring}) => ring === "ink")).toBe(true);
  });

  test("gives every point the address of what is to be learned for it", async () => {
    const session = await trained(cases.two.json, 1);
    const scene = surfaceView(measureSurface(session, {resolution: 4}), {
      points: measurePoints(session),
      showTest: true
    });
    const addresses = pointsOf(scene).flatMap((mark) => Array.from(mark.x, (_, at) => addressOf(mark, at)));
    expect(new Set(addresses).size).toBe(40);
    const positive = pointsOf(scene).find(({paint}) => paint === "positive");
    const first = positive && addressOf(positive, 0);
    expect(session.valueAt(first ?? "")).toBe(1);
  });

  test("colours two classes by the side of one half, and by nothing else when discrete", async () => {
    const session = await trained(cases.two.json, 100);
    const surface = measureSurface(session, {resolution: 8});
    const p = surface.units["output.probability"].values;
    expect([...cellsOf(surfaceView(surface)).values]).toEqual([...p.map((value) => 2 * value - 1)]);
    const signs = cellsOf(surfaceView(surface, {discrete: true})).values;
    expect([...signs]).toEqual(Array.from(p, (value) => (value > 0.5 ? 1 : -1)));
  });

  test("colours three classes by the most likely one, paler where it is less sure", async () => {
    const session = await trained(cases.three.json, 50);
    const surface = measureSurface(session, {resolution: 6});
    const {values, paint} = cellsOf(surfaceView(surface));
    const p = surface.units["output.probability"].values;
    // Of the nine cells drawn for each measured one, the middle one stands where was measured.
    for (let at = 0; at < 36; at++) {
      const drawn = (3 * Math.floor(at / 6) + 1) * 18 + 3 * (at % 6) + 1;
      const all = [p[at], p[36 + at], p[72 + at]];
      expect(values[drawn]).toBe(all.indexOf(Math.max(...all)));
      const strength = paint.scale === "classes" ? (paint.strengths?.[drawn] ?? NaN) : NaN;
      expect(strength).toBeCloseTo((Math.max(...all) - 1 / 3) / (2 / 3), 5);
    }
  });

  test("takes two outputs for two classes as one side against the other", async () => {
    const session = await trained({data: {kind: "circle"}, loss: {kind: "categoricalCrossEntropy"}}, 20);
    const surface = measureSurface(session, {resolution: 4});
    const p = surface.units["output.probability"].values;
    cellsOf(surfaceView(surface)).values.forEach((side, at) => {
      expect(side).toBeCloseTo(p[16 + at] - p[at], 6);
    });
  });

  test("rings the rows that are highlighted", async () => {
    const session = await trained(cases.two.json, 1);
    const points = measurePoints(session);
    const scene = surfaceView(measureSurface(session, {resolution: 4}), {points, highlight: [points.rows[3], 1e6]});
    expect(scene.marks.filter(({role}) => role === "halo")).toHaveLength(1);
  });

  for (const value of [NaN, Infinity, 0])
    test(`draws a surface that is ${value} everywhere`, () => {
      const surface = madeUpSurface(madeUpNetwork({widths: [2, 3, 1], value}), value);
      const scene = surfaceView(surface);
      expect(problemsOf(scene)).toEqual([]);
      expect(renderSvg(scene).replaceAll(/<title>[^<]*<\/title>/g, "")).not.toMatch(/NaN|Infinity|undefined/);
    });

  test("draws a surface of no cells, of unmeasured outputs and without points", () => {
    const surface = madeUpSurface(madeUpNetwork({widths: [2, 3, 1], value: 0}), 0, 0);
    const bare: MeasuredSurface = {...surface, units: {}};
    for (const odd of [surface, bare]) expect(problemsOf(surfaceView(odd))).toEqual([]);
  });

  test("wraps the names of many classes and cuts long ones", () => {
    const surface = madeUpSurface(madeUpNetwork({widths: [2, 3, 1], value: 0}), 0);
    const classes = Array.from({length: 12}, (_, at) => `a rather long class name ${at}`);
    const scene = surfaceView({...surface, output: {...surface.output, classes}}, {width: 200});
    expect(problemsOf(scene)).toEqual([]);
    const two = surfaceView({...surface, output: {...surface.output, classes: classes.slice(0, 2)}}, {width: 200});
    expect(problemsOf(two)).toEqual([]);
  });
});
