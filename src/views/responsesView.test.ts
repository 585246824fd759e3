import {describe, expect, test} from "vitest";
import {measureNetwork} from "../lenses/measureNetwork.ts";
import {measureResponses} from "../lenses/measureResponses.ts";
import {renderSvg} from "../render/svg.ts";
import type {Scene} from "../scene/scene.ts";
import {networkView} from "./networkView.ts";
import {responsesView} from "./responsesView.ts";
import {denseModel, trained} from "./testing/measured.ts";
import {problemsOf} from "./testing/problemsOf.ts";

function textsOf(scene: Scene | undefined): string[] {
  return (scene?.marks ?? []).flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
}

describe("responsesView", () => {
  test("is drawn as before, with a band for each class along a feature", async () => {
    const session = await trained({data: {kind: "iris"}, model: denseModel([3])}, 60);
    const scene = responsesView(measureNetwork(session), measureResponses(session, {rows: 60, along: 2}), {
      layer: "hidden1",
      unit: 1
    });
    if (!scene) throw new Error("the unit was measured");
    expect(problemsOf(scene)).toEqual([]);
    expect(textsOf(scene)).toEqual(expect.arrayContaining(["setosa", "versicolor", "virginica"]));
    expect(scene.title).toBe(
      "What unit 2 of hidden 1 answers to the data: 20 rows of each class, small to large petal length"
    );
    await expect(renderSvg(scene)).toMatchFileSnapshot("golden/responses.svg");
  });

  test("draws numbers as one band and says their order", async () => {
    const session = await trained({data: {kind: "diabetes"}, model: denseModel([3])}, 1);
    const network = measureNetwork(session);
    const plain = responsesView(network, measureResponses(session, {rows: 40}), {layer: "hidden1", unit: 0});
    expect(plain?.title).toMatch(/rows, .*, from small to large$/);
    expect(plain && problemsOf(plain)).toEqual([]);
    const along = responsesView(network, measureResponses(session, {along: 2}), {layer: "hidden1", unit: 0});
    expect(along?.title).toMatch(/rows, small to large body mass index$/);
  });

  test("draws probabilities from zero to one", async () => {
    const session = await trained({data: {kind: "breastCancer"}, model: denseModel([3])}, 1);
    const scene = responsesView(measureNetwork(session), measureResponses(session), {
      layer: "output",
      unit: 0,
      width: 200
    });
    expect(textsOf(scene)).toEqual(expect.arrayContaining(["0", "1 probability"]));
    expect(scene && problemsOf(scene)).toEqual([]);
  });

  test("draws nothing for units that are not there", async () => {
    const session = await trained({data: {kind: "iris"}, model: denseModel([3])}, 1);
    const [network, responses] = [measureNetwork(session), measureResponses(session)];
    expect(responsesView(network, responses, {layer: "hidden1", unit: 3})).toBeUndefined();
    expect(responsesView(network, responses, {layer: "hidden2", unit: 0})).toBeUndefined();
    expect(responsesView(network, {...responses, units: {}}, {layer: "hidden1", unit: 0})).toBeUndefined();
  });

  for (const data of [{kind: "iris"}, {kind: "diabetes"}])
    test(`is what the stage draws small, too: ${data.kind}`, async () => {
      const session = await trained({data, model: denseModel([4])}, 1);
      const grid = measureResponses(session, {along: 1});
      const scene = networkView(measureNetwork(session), {grid});
      expect(problemsOf(scene)).toEqual([]);
      const pictures = scene.marks.flatMap((mark) =>
        mark.kind === "cells" && mark.key.startsWith("picture hidden1") ? [mark] : []
      );
      expect(pictures.map(({columns, rows}) => [columns, rows])).toEqual(Array(4).fill([grid.columns, grid.rows]));
    });

  test("says of an input that no row varies that it is flat, not that it is held", async () => {
    const features = ["a", "b", "c"].map((name) => ({name}));
    const target = {kind: "classes", labels: [0, 1, 0, 1], names: ["no", "yes"]};
    const values = [0, 1, 2, 3].map((row) => [row, row % 2, 7]);
    const session = await trained({data: {kind: "rows", features, values, target, test: 0, standardise: false}}, 1);
    const titles = networkView(measureNetwork(session), {grid: measureResponses(session)}).marks.map(
      ({title}) => title
    );
    expect(titles).toContainEqual(expect.stringMatching(/^C = 7 .*; flat: 7 everywhere in its picture$/));
    expect(titles.join()).not.toContain("held at");
  });
});
