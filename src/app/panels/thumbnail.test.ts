import {expect, test} from "vitest";
import {createDataset, dataKinds, featureFunctions, isFeatureName, type DataKind} from "../../index.ts";
import {datasetScene, featureScene, thumbnailSpec} from "./thumbnail.ts";

const size = 40;
const kinds = (Object.keys(dataKinds) as DataKind[]).filter((kind) => kind !== "rows");

test("a thumbnail of pictures is the same as with all of them", () => {
  const few = createDataset(thumbnailSpec("drawnDigits"), 1);
  const many = createDataset({kind: "drawnDigits", points: 30}, 1);
  if (few instanceof Promise) throw new Error("expected a data set at once");
  expect(datasetScene(few, size)).toEqual(datasetScene(many, size));
});

test.each(kinds)("the thumbnail of %s shows its data within its frame", async (kind) => {
  const {marks} = datasetScene(await createDataset(thumbnailSpec(kind), 1), size);
  for (const mark of marks) {
    if (mark.kind === "cells") continue;
    if (mark.kind !== "points") throw new Error(`unexpected ${mark.kind}`);
    expect(mark.x.length).toBeGreaterThan(3);
    for (const place of [...mark.x, ...mark.y]) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(size);
    }
  }
  expect(marks.length).toBeGreaterThan(0);
});

test("classes that come by turns are all on the thumbnail", () => {
  const [mark] = datasetScene(createDataset({kind: "rings", rings: 3, points: 300}, 1), size).marks;
  if (mark.kind !== "points" || typeof mark.paint !== "object" || mark.paint.scale !== "classes")
    throw new Error("no points");
  expect(new Set(mark.paint.classes).size).toBe(3);
});

test("numbers take the colours of their sign", () => {
  const [mark] = datasetScene(createDataset({kind: "step", noise: 0}, 1), size).marks;
  if (mark.kind !== "points" || typeof mark.paint !== "object" || mark.paint.scale !== "diverging")
    throw new Error("no points");
  expect(new Set(mark.paint.values)).toEqual(new Set([-1, 1]));
});

test("digits are shown as images", async () => {
  const {marks} = datasetScene(await createDataset({kind: "digits"}, 1), size);
  expect(marks.map(({kind}) => kind)).toEqual(["cells", "cells", "cells", "cells"]);
});

test.each(Object.keys(featureFunctions).filter(isFeatureName))("the tile of %s shows the function itself", (name) => {
  const [mark] = featureScene(name, size).marks;
  if (mark.kind !== "cells") throw new Error("no cells");
  // The centre of the first cell of the top row: left, and up.
  const corner = (12 * 0.5) / 24 - 6;
  expect(mark.values[0]).toBeCloseTo(featureFunctions[name].value(corner, -corner), 5);
});
