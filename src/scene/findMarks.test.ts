import {describe, expect, test} from "vitest";
import {exampleScenes} from "../../test/scenes/exampleScenes.ts";
import {elementCount, isColumnar} from "./address.ts";
import {bounds} from "./bounds.ts";
import {findByAddress, findByRole} from "./findMarks.ts";
import {haloOf} from "./halo.ts";
import {hitOf} from "./hit.ts";
import {hitTest} from "./hitTest.ts";
import type {Cells, Mark, Scene} from "./scene.ts";

const weights: Cells = {
  kind: "cells",
  key: "weights",
  x: 0,
  y: 0,
  width: 40,
  height: 30,
  columns: 4,
  rows: 3,
  values: new Float32Array(12),
  paint: {scale: "diverging", domain: 1},
  smooth: false,
  tensor: "hidden1.weight",
  shape: [3, 4]
};
const bias: Mark = {
  kind: "circle",
  key: "bias",
  x: 5,
  y: 5,
  r: 3,
  fill: "ink",
  address: "hidden1.bias[0]",
  role: "bias"
};
const unit: Mark = {kind: "group", key: "unit", x: 50, y: 60, role: "unit", address: "hidden1", marks: [bias, weights]};
const scene: Scene = {width: 100, height: 100, title: "T", marks: [unit]};

describe("findByAddress", () => {
  test("finds single marks inside groups, with the place they count from", () => {
    expect(findByAddress(scene, "hidden1.bias[0]")).toMatchObject([{mark: {key: "bias"}, origin: [50, 60]}]);
  });

  test("finds every element of a columnar mark by the address it says", () => {
    for (let index = 0; index < 12; index++) {
      const {address = ""} = hitOf(weights, [0, 0], index);
      expect(findByAddress(scene, address)).toMatchObject([{index, address}]);
    }
  });

  test("finds elements that were picked out or lie apart in their tensor", () => {
    const picked = {...weights, columns: 2, rows: 1, indices: new Int32Array([7, 2])};
    const apart = {...weights, columns: 3, rows: 1, offset: 1, stride: 4};
    const both: Scene = {...scene, marks: [picked, apart]};
    expect(findByAddress(both, "hidden1.weight[0,2]").map(({index}) => index)).toEqual([1]);
    expect(findByAddress(both, "hidden1.weight[2,1]").map(({index}) => index)).toEqual([2]);
    expect(findByAddress(both, "hidden1.weight[0,0]")).toEqual([]);
  });

  test("finds nothing for addresses of other tensors, other ranks and other sizes", () => {
    for (const address of [
      "hidden1.weights[0,0]",
      "hidden1.weight",
      "hidden1.weight[0]",
      "hidden1.weight[0,4]",
      "hidden1.weight[3,0]"
    ]) {
      expect(findByAddress(scene, address), address).toEqual([]);
    }
  });
});

test("findByRole lists marks in the order they are drawn", () => {
  expect(findByRole(scene, ["unit", "bias"]).map(({mark}) => mark.key)).toEqual(["unit", "bias"]);
  expect(findByRole(scene, [])).toEqual([]);
});

test("hits inside groups say the place they count from", () => {
  expect(hitTest(scene, 54, 64)).toMatchObject({mark: {key: "weights"}, index: 0, origin: [50, 60]});
});

describe("haloOf", () => {
  test("surrounds every mark and element of the example scenes without filling it", () => {
    const marks = ["shapes", "text", "cells", "links", "points"].flatMap((name) => [...exampleScenes[name].marks]);
    for (const mark of marks) {
      const whole = haloOf(hitOf(mark, [0, 0]));
      const [outer, inner] = [bounds(whole), bounds(mark)];
      expect(outer.x0, mark.key).toBeLessThan(inner.x0);
      expect(outer.y1, mark.key).toBeGreaterThan(inner.y1);
      if (isColumnar(mark)) expect(haloOf(hitOf(mark, [0, 0], elementCount(mark) - 1)).marks).not.toEqual(whole.marks);
      for (const part of whole.marks) expect(part).not.toHaveProperty("fill");
    }
  });

  test("stands where the mark stands", () => {
    const [hit] = findByAddress(scene, "hidden1.bias[0]");
    expect(bounds(haloOf(hit))).toEqual({x0: 48.5, y0: 58.5, x1: 61.5, y1: 71.5});
  });
});
