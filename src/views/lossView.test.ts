import {describe, expect, test} from "vitest";
import {measureLoss, type MeasuredLoss} from "../lenses/measureLoss.ts";
import {renderSvg} from "../render/svg.ts";
import {bounds} from "../scene/bounds.ts";
import type {Scene} from "../scene/scene.ts";
import {lossStepAt, lossView} from "./lossView.ts";
import {trained} from "./testing/measured.ts";
import {problemsOf} from "./testing/problemsOf.ts";

function lossOf(train: number[], test: number[] = []): MeasuredLoss {
  return {
    step: train.length - 1,
    stepsPerEpoch: 10,
    steps: Float64Array.from(train, (_, step) => step),
    train: Float64Array.from(train),
    test: Float64Array.from(test),
    trainScore: new Float64Array(train.length),
    testScore: new Float64Array(test.length),
    score: "accuracy",
    loss: "binaryCrossEntropy"
  };
}

function textsOf({marks}: Scene): string[] {
  return marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
}

describe("lossView", () => {
  test("draws a run as before, linear and logarithmic", async () => {
    const loss = measureLoss(await trained({}, 400));
    for (const log of [false, true]) {
      const scene = lossView(loss, {log, hoverStep: log ? 120 : undefined});
      expect(problemsOf(scene)).toEqual([]);
      await expect(renderSvg(scene)).toMatchFileSnapshot(`golden/loss-${log ? "log" : "linear"}.svg`);
    }
  });

  test("keeps its words off the edges", () => {
    const {marks, width} = lossView(lossOf([0.0123, 0.5], [0.5, 0.0123]));
    const boxes = marks.filter(({kind}) => kind === "text").map((mark) => bounds(mark));
    expect(Math.min(...boxes.map(({x0}) => x0))).toBeGreaterThanOrEqual(8);
    expect(Math.max(...boxes.map(({x1}) => x1))).toBeLessThanOrEqual(width - 4);
  });

  test("leaves its heading to what is around it, but not that the loss is no number any more", () => {
    expect(textsOf(lossView(lossOf([1, 0.5])))).toContain("loss");
    expect(textsOf(lossView(lossOf([1, 0.5]), {heading: false}))).not.toContain("loss");
    expect(textsOf(lossView(lossOf([1, NaN]), {heading: false}))).toContain(
      "the loss is not a finite number from step 1 on"
    );
  });

  test("reads out the measurement nearest to the pointer", () => {
    const loss = lossOf([1, 0.5, 0.25, 0.125], [2, 1.5, 1, 0.75]);
    expect(textsOf(lossView(loss, {hoverStep: 2.2}))).toContain("step 2  train 0.25  test 1");
  });

  test("tells the step under a place, the inverse of where steps stand", () => {
    const loss = lossOf(Array<number>(1001).fill(1));
    const at = (x: number): number => lossStepAt(loss, x, {width: 500});
    const line = lossView(loss, {width: 500}).marks.find(({key}) => key === "steps");
    if (line?.kind !== "line") throw new Error("there is no axis");
    expect(at(line.x1)).toBe(0);
    expect(at(line.x2)).toBe(1000);
    expect(at((line.x1 + line.x2) / 2)).toBe(500);
    expect(at(-50)).toBe(0);
  });

  test("names train and test at the ends of their lines, apart from each other", () => {
    const scene = lossView(lossOf([1, 0.5], [1, 0.5]));
    const labels = scene.marks
      .filter(({key}) => key.startsWith("label "))
      .map((mark) => (mark.kind === "text" ? mark.y : NaN));
    expect(Math.abs(labels[0] - labels[1])).toBeGreaterThanOrEqual(16);
  });

  test("says from which step on the loss is not a finite number", () => {
    for (const odd of [NaN, Infinity]) {
      const scene = lossView(lossOf([1, 2, odd, odd]));
      expect(textsOf(scene)).toContain("the loss is not a finite number from step 2 on");
      expect(renderSvg(scene).replaceAll(/<(title|desc)>[^<]*/g, "")).not.toMatch(/NaN|Infinity/);
    }
  });

  test("counts steps in its title", () => {
    expect(lossView(lossOf([1, 0.5])).title).toBe("Loss over 1 step");
    expect(lossView(lossOf(Array<number>(2001).fill(1))).title).toBe("Loss over 2,000 steps");
  });

  test("draws no measurements, one, only zeros and huge numbers", () => {
    for (const values of [[], [0.7], [0, 0, 0], [1e30, 1e-30], [5e-324, 1e308]])
      for (const log of [false, true])
        for (const width of [160, 320, 900]) expect(problemsOf(lossView(lossOf(values), {log, width}))).toEqual([]);
  });
});
