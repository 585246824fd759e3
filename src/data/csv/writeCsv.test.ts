import {describe, expect, it} from "vitest";
import {createDataset} from "../createDataset.ts";
import type {Dataset} from "../dataset.ts";
import {loadReal} from "../loadReal.ts";
import type {CsvChoices} from "./csvTable.ts";
import {readCsv} from "./readCsv.ts";
import {createRowsDataset} from "../rows.ts";
import {rowsFromCsv} from "./rowsFromCsv.ts";
import {writeCsv} from "./writeCsv.ts";

function roundTrip(dataset: Dataset, choices?: CsvChoices): Dataset {
  return createRowsDataset(rowsFromCsv(readCsv(writeCsv(dataset), choices)));
}

describe("writeCsv", () => {
  it("writes a header with units, one line per row, and class names", async () => {
    const lines = writeCsv(await createDataset({kind: "iris"}, 0, loadReal)).split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "sepal length (cm),sepal width (cm),petal length (cm),petal width (cm),species",
      "5.1,3.5,1.4,0.2,setosa"
    ]);
    expect([lines.length, lines.at(-1)]).toEqual([152, ""]);
  });

  it.each(["circle", "spiral", "blobs"] as const)("gives the same bits for %s when it is read again", (kind) => {
    const dataset = createDataset({kind, points: 40}, 3);
    const {values, target, features} = roundTrip(dataset);
    expect(values).toEqual(dataset.values);
    expect(features).toEqual(dataset.features);
    expect(target).toEqual(
      dataset.target.kind === "classes" && {...dataset.target, ...sortedNames(dataset), name: "class"}
    );
  });

  it("gives the same bits for numbers, several targets included", () => {
    const dataset = createDataset({kind: "bumps", points: 40, noise: 0.3}, 3);
    expect(roundTrip(dataset)).toMatchObject({values: dataset.values, target: dataset.target});
    const two: Dataset = {
      ...dataset,
      target: {kind: "numbers", values: dataset.values, features: [{name: "left", unit: "m"}, {name: "right"}]}
    };
    expect(roundTrip(two, {target: ["left (m)", "right"]})).toMatchObject({values: dataset.values, target: two.target});
  });

  it("names the classes of measured data as their table does, and they are read again as classes", async () => {
    for (const [kind, name] of [
      ["wine", "cultivar"],
      ["breastCancer", "diagnosis"],
      ["digits", "digit"]
    ] as const) {
      const dataset = await createDataset({kind}, 0, loadReal);
      expect(writeCsv(dataset).split("\n")[0].split(",").at(-1)).toBe(name);
      expect(roundTrip(dataset).target).toMatchObject({kind: "classes", name});
    }
  });

  it("keeps the name of the column that holds the classes", () => {
    const text = "width,height,species\n1,2.5,cat\n4,0.5,dog\n3.5,1,dog\n";
    expect(writeCsv(createRowsDataset(rowsFromCsv(readCsv(text))))).toBe(text);
  });

  it("quotes names that hold delimiters and quotes", () => {
    const dataset = createDataset(
      {
        kind: "rows",
        features: [{name: 'a "b", c'}],
        values: [[1], [2]],
        target: {kind: "classes", labels: [0, 1], names: ["x,y", "z"]}
      },
      0
    );
    expect(writeCsv(dataset)).toBe('"a ""b"", c",class\n1,"x,y"\n2,z\n');
    expect(roundTrip(dataset)).toMatchObject({
      values: dataset.values,
      features: dataset.features,
      target: dataset.target
    });
  });

  it("writes the extremes of float32 so that they read back", () => {
    const values = [3.4028234663852886e38, 1.1754943508222875e-38, 1.401298464324817e-45, 16777216, 0.1, -1 / 3];
    const dataset = createDataset(
      {
        kind: "rows",
        features: [{name: "x"}],
        values: values.map((value) => [value]),
        target: {kind: "classes", labels: [0, 1, 0, 1, 0, 1], names: ["a", "b"]}
      },
      0
    );
    expect(roundTrip(dataset).values).toEqual(Float32Array.from(values));
  });
});

/** Read again, classes stand in the order of the alphabet. */
function sortedNames({target}: Dataset): {labels: Int32Array; names: readonly string[]} {
  if (target.kind !== "classes") throw new Error("expected classes");
  const {labels, names} = target;
  const sorted = [...names].sort();
  return {labels: labels.map((label) => sorted.indexOf(names[label])), names: sorted};
}
