import {beforeAll, describe, expect, test} from "vitest";
import type {Session} from "../experiment/session/session.ts";
import {measureNetwork} from "../lenses/measureNetwork.ts";
import {measureResponses} from "../lenses/measureResponses.ts";
import {measureSurface} from "../lenses/measureSurface.ts";
import {renderSvg} from "../render/svg.ts";
import {titleOf} from "../scene/address.ts";
import {findByAddress, findByRole} from "../scene/findMarks.ts";
import type {Links, Mark, Scene} from "../scene/scene.ts";
import {darkTheme} from "../scene/theme.ts";
import {networkView} from "./networkView.ts";
import {denseModel, madeUpNetwork, madeUpSurface, trained} from "./testing/measured.ts";
import {problemsOf} from "./testing/problemsOf.ts";
import {weightsView} from "./weightsView.ts";

const sizes = [
  {width: 888, height: 700},
  {width: 340, height: 420},
  {width: 1400, height: 500}
];

function linksOf({marks}: Scene): Links[] {
  return marks.filter((mark) => mark.kind === "links");
}

function textsOf({marks}: Scene): string[] {
  return marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
}

function placesOf({marks}: Scene): unknown[] {
  return marks.flatMap((mark: Mark) => ("x" in mark && typeof mark.x === "number" ? [[mark.key, mark.x, mark.y]] : []));
}

describe("networkView of the network the page opens with", () => {
  let session: Session;
  let scene: Scene;

  beforeAll(async () => {
    session = await trained({}, 200);
    session.freeze("hidden1.weight[1]");
    session.freeze("hidden1.bias[1]");
    scene = networkView(measureNetwork(session), {grid: measureSurface(session, {resolution: 20})});
  });

  test("is drawn as before", async () => {
    await expect(renderSvg(scene)).toMatchFileSnapshot("golden/network-light.svg");
    await expect(renderSvg(scene, {theme: darkTheme})).toMatchFileSnapshot("golden/network-dark.svg");
  });

  test("has no text that is small, cut off or over another", () => {
    expect(problemsOf(scene)).toEqual([]);
  });

  test("keeps its sides clear of what folds the rails on a tablet", () => {
    const size = {width: 498, height: 880};
    const marks = findByRole(networkView(measureNetwork(session), size), ["unit"]).map(({mark}) => mark);
    const units = marks.flatMap((mark) => (mark.kind === "rect" ? [mark] : []));
    expect(units).toHaveLength(9);
    expect(Math.min(...units.map(({x}) => x))).toBeGreaterThanOrEqual(24);
    expect(Math.max(...units.map(({x, width}) => x + width))).toBeLessThanOrEqual(size.width - 24);
  });

  test("stands left to right, input first", () => {
    const units = findByRole(scene, ["unit"]).map(({mark}) => mark.key);
    expect(units[0]).toBe("unit input 0");
    expect(units.slice(2, 6)).toEqual([0, 1, 2, 3].map((unit) => `unit hidden1 ${unit}`));
    expect(units.at(-1)).toBe("unit output 0");
  });

  test("finds every weight, bias and unit by its address, with its number", () => {
    for (const address of ["hidden1.weight[2,1]", "hidden2.bias[1]", "output.bias[0]", "now:hidden1.activation[0,3]"]) {
      const [hit] = findByAddress(scene, address);
      const value = session.valueAt(address);
      const said = Number(/= (−?[\d.]+)/.exec(titleOf(hit.mark, hit.index) ?? "")?.[1]?.replace("−", "-"));
      expect(said, address).toBeCloseTo(value, 3);
    }
  });

  test("keeps every place while the network learns", async () => {
    const early = await trained({}, 0);
    const first = networkView(measureNetwork(early), {grid: measureSurface(early, {resolution: 8})});
    const keys = new Set(placesOf(scene).map((place) => (place as [string])[0]));
    const common = placesOf(first).filter(
      (place) => keys.has((place as [string])[0]) && !/legend/.test((place as [string])[0])
    );
    expect(common.length).toBeGreaterThan(30);
    expect(placesOf(scene)).toEqual(expect.arrayContaining(common));
  });

  test("marks what is frozen", () => {
    expect(scene.marks.filter(({key}) => key.startsWith("frozen hidden1.weight"))).toHaveLength(2);
    expect(findByAddress(scene, "hidden1.bias[1]")[0].mark.title).toMatch(/, frozen$/);
  });

  test("lets the legend speak of the unit under the pointer", () => {
    const focused = networkView(measureNetwork(session), {
      grid: measureSurface(session, {resolution: 8}),
      focus: "now:hidden1.activation[0,2]"
    });
    expect(textsOf(focused).some((text) => text.startsWith("unit 3 of hidden 1: activation"))).toBe(true);
  });

  test("draws empty tiles while nothing is measured", () => {
    const bare = networkView(measureNetwork(session));
    expect(bare.marks.filter(({key}) => key.startsWith("picture"))).toEqual([]);
    expect(findByRole(bare, ["unit"])).toHaveLength(9);
    expect(problemsOf(bare)).toEqual([]);
  });
});

describe("networkView of other networks", () => {
  test("draws residual links, three classes and every part as before", async () => {
    const session = await trained(
      {
        data: {kind: "iris"},
        model: [
          {op: "linear", out: 5},
          {op: "layerNorm"},
          {op: "relu"},
          {op: "dropout", p: 0.2},
          {op: "linear", out: 5},
          {op: "relu"},
          {op: "add", inputs: ["hidden2.activation", "hidden1.dropout"]},
          {op: "linear"}
        ]
      },
      60
    );
    const scene = networkView(measureNetwork(session), {grid: measureSurface(session, {resolution: 20})});
    expect(problemsOf(scene)).toEqual([]);
    expect(textsOf(scene)).toContain("held");
    expect(findByAddress(scene, "hidden2.residual").length).toBeGreaterThan(0);
    await expect(renderSvg(scene)).toMatchFileSnapshot("golden/network-residual.svg");
  });

  test("draws pixels as one image, and what looks at them by its weights, as before", async () => {
    const session = await trained({data: {kind: "digits"}, model: denseModel([3], "relu")}, 20);
    const scene = networkView(measureNetwork(session), {grid: measureResponses(session, {rows: 20})});
    expect(problemsOf(scene)).toEqual([]);
    expect(linksOf(scene)).toHaveLength(1);
    const [hit] = findByAddress(scene, "hidden1.weight[2,20]");
    expect(hit.mark.key).toBe("picture hidden1 2");
    await expect(renderSvg(scene)).toMatchFileSnapshot("golden/network-digits.svg");
  });

  test("shows the weights of one unit large, each pixel by its address", async () => {
    const session = await trained({data: {kind: "digits"}, model: denseModel([3], "relu")}, 5);
    const network = measureNetwork(session);
    const scene = weightsView(network, {layer: "hidden1", unit: 1});
    if (!scene) throw new Error("hidden 1 looks at pixels");
    expect(problemsOf(scene)).toEqual([]);
    expect(findByAddress(scene, "hidden1.weight[1,63]")).toHaveLength(1);
    expect(weightsView(network, {layer: "output", unit: 0})).toBeUndefined();
    expect(weightsView(network, {layer: "hidden1", unit: 3})).toBeUndefined();
  });

  test("draws the weights of 32 units that look at pixels as small tiles", async () => {
    const session = await trained({data: {kind: "digits"}, model: denseModel([32, 32], "relu")}, 1);
    const scene = networkView(measureNetwork(session));
    expect(scene.marks.filter(({key}) => key.startsWith("picture hidden1"))).toHaveLength(32);
    expect(scene.marks.filter(({key}) => key.startsWith("strip hidden2"))).toHaveLength(1);
  });

  test("draws units of one feature as curves", async () => {
    const session = await trained({data: {kind: "sine"}, model: denseModel([3])}, 20);
    const scene = networkView(measureNetwork(session), {grid: measureSurface(session, {resolution: 8})});
    expect(problemsOf(scene)).toEqual([]);
    expect(scene.marks.filter(({key}) => key.endsWith("curve"))).toHaveLength(5);
  });

  test("draws a line from each unit to its copy where layers are joined", async () => {
    const session = await trained(
      {
        model: [
          {op: "linear", out: 3},
          {op: "tanh"},
          {op: "linear", out: 2},
          {op: "concatenate", inputs: ["hidden1.activation", "hidden2"]},
          {op: "linear"}
        ]
      },
      1
    );
    const scene = networkView(measureNetwork(session), {grid: measureSurface(session, {resolution: 8})});
    expect(problemsOf(scene)).toEqual([]);
    expect(scene.marks.filter(({key}) => key.startsWith("join"))).toHaveLength(2);
  });

  test("has no text that is small, cut off or over another, at any depth, width and size", () => {
    for (const depth of [0, 1, 2, 4, 8, 12, 20])
      for (const units of [1, 2, 5, 16, 33, 64, 1000])
        for (const size of sizes) {
          const network = madeUpNetwork({widths: [2, ...Array<number>(depth).fill(units), 1], value: 0.5});
          expect(problemsOf(networkView(network, size)), `${depth} × ${units} at ${size.width}`).toEqual([]);
        }
  });
});

describe("networkView of odd numbers", () => {
  for (const value of [NaN, Infinity, 0, 1e30])
    test(`draws a network whose every number is ${value}`, () => {
      const network = madeUpNetwork({widths: [2, 4, 1], value});
      const scene = networkView(network, {grid: madeUpSurface(network, value)});
      const svg = renderSvg(scene).replaceAll(/<title>[^<]*<\/title>|aria-label="[^"]*"/g, "");
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(problemsOf(scene)).toEqual([]);
    });

  test("says that a unit is flat, and why", () => {
    const network = madeUpNetwork({widths: [2, 3, 1], value: 0, activation: "relu"});
    const scene = networkView(network, {grid: madeUpSurface(network, 0)});
    expect(textsOf(scene).filter((text) => text === "flat")).toHaveLength(4);
    expect(findByAddress(scene, "now:hidden1.activation[0,0]")[0].mark.title).toContain(
      "flat: 0 everywhere in its picture, because its input is never above 0"
    );
  });

  test("does not call a picture flat that has numbers which are not finite", () => {
    const network = madeUpNetwork({widths: [2, 3, 1], value: 0});
    expect(textsOf(networkView(network, {grid: madeUpSurface(network, NaN)}))).not.toContain("flat");
  });
});

describe("networkView of large networks", () => {
  test("shows a thousand units as a strip of 128 and says how many are not shown", () => {
    const scene = networkView(madeUpNetwork({widths: [2, 1000, 1], value: 1}));
    expect(findByRole(scene, ["unit"])).toHaveLength(2 + 128 + 1);
    expect(textsOf(scene)).toContain("872 more units not shown");
  });

  test("shows twelve hidden layers of 64 units, each with a strip and its heading", () => {
    const scene = networkView(madeUpNetwork({widths: [2, ...Array<number>(12).fill(64), 1], value: 1}));
    expect(scene.marks.filter(({key}) => key.startsWith("strip hidden"))).toHaveLength(12);
    expect(findByRole(scene, ["layer"])).toHaveLength(14);
  });

  test("summarises layers beyond twelve and says how many", () => {
    const scene = networkView(madeUpNetwork({widths: [2, ...Array<number>(20).fill(3), 1], value: 1}));
    expect(findByRole(scene, ["layer"])).toHaveLength(13);
    expect(textsOf(scene)).toContain("+9");
    expect(textsOf(scene).join()).toContain("9 layers not shown");
  });

  test("draws at most 400 connections and says how many are hidden", () => {
    const scene = networkView(madeUpNetwork({widths: [2, 32, 32, 1], value: 1}));
    const drawn = linksOf(scene).reduce((sum, {values}) => sum + values.length, 0);
    expect(drawn).toBeLessThanOrEqual(400);
    expect(drawn).toBeGreaterThan(350);
    expect(textsOf(scene).join()).toContain(`${(64 + 1024 + 32 - drawn).toLocaleString("en")} weaker links hidden`);
  });

  test("draws all connections of the unit under the pointer besides", () => {
    const network = madeUpNetwork({widths: [2, 32, 32, 1], value: 1});
    const scene = networkView(network, {focus: "now:hidden2.activation[0,31]"});
    for (let from = 0; from < 32; from++) expect(findByAddress(scene, `hidden2.weight[31,${from}]`)).toHaveLength(1);
    expect(findByAddress(scene, "output.weight[0,31]")).toHaveLength(1);
  });

  test("draws the largest connections of pixels as lines where units have no room for pictures", async () => {
    const data = {kind: "drawnDigits", points: 40};
    const session = await trained({data, model: denseModel([128, 64], "relu")}, 2);
    const network = measureNetwork(session);
    const scene = networkView(network, {grid: measureResponses(session)});
    const [fromPixels, ...others] = linksOf(scene);
    const image = scene.marks.find(({key}) => key === "image");
    if (image?.kind !== "cells" || !fromPixels.indices) throw new Error("no image");
    expect(fromPixels.tensor).toBe("hidden1.weight");
    const largest = [...network.links[0].values.map(Math.abs)].sort((a, b) => b - a);
    const drawn = fromPixels.values.length;
    expect(Math.min(...fromPixels.values.map(Math.abs))).toBeGreaterThan(largest[drawn + 100]);
    for (const k of [0, 99, drawn - 1]) {
      const pixel = fromPixels.indices[k] % 784;
      expect(fromPixels.x1[k]).toBeCloseTo(image.x + (((pixel % 28) + 0.5) / 28) * image.width, 3);
      expect(fromPixels.y1[k]).toBeCloseTo(image.y + ((Math.floor(pixel / 28) + 0.5) / 28) * image.height, 3);
    }
    const all = drawn + others.reduce((sum, {values}) => sum + values.length, 0);
    expect(all).toBeLessThanOrEqual(2000);
    expect(textsOf(scene).join()).toContain(`${(109_184 - all).toLocaleString("en")} weaker links hidden`);
    expect(findByRole(scene, ["unit"])).toHaveLength(1 + 128 + 64 + 10);
    expect(problemsOf(scene)).toEqual([]);
  });

  test("draws every one of a hundred thousand connections when asked to", async () => {
    const session = await trained({data: {kind: "drawnDigits", points: 20}, model: denseModel([128, 64], "relu")}, 0);
    const scene = networkView(measureNetwork(session), {most: 200_000});
    expect(linksOf(scene).map(({values}) => values.length)).toEqual([100_352, 8192, 640]);
    expect(scene.description).not.toContain("not drawn");
  });

  test("keeps lines between large layers thin", () => {
    const scene = networkView(madeUpNetwork({widths: [2, 32, 32, 1], value: 50}));
    expect(Math.max(...linksOf(scene).flatMap(({widths}) => [...widths]))).toBe(3);
  });
});
