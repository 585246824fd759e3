import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {createDataset} from "./createDataset.ts";
import type {Dataset} from "./dataset.ts";
import {loadReal} from "./loadReal.ts";
import {featureHeader} from "./rows.ts";
import type {RealKind} from "./spec.ts";

const files: {[K in RealKind]: string} = {
  iris: "iris.csv",
  wine: "wine.csv",
  breastCancer: "breastCancer.csv",
  diabetes: "diabetes.csv",
  digits: "digits.csv.gz"
};
const kinds = Object.keys(files) as RealKind[];

function readTable(file: string): string[][] {
  const bytes = readFileSync(new URL(`../../data/${file}`, import.meta.url));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
}

describe("measured data", () => {
  it.each(kinds)("%s decodes to exactly the numbers of its table in data/", async (kind) => {
    const dataset = await createDataset({kind}, 0, loadReal);
    const [header, ...table] = readTable(files[kind]);
    const F = header.length - 1;
    expect(dataset.features.map(featureHeader)).toEqual(header.slice(0, F));
    expect(dataset.values).toEqual(Float32Array.from(table.flatMap((row) => row.slice(0, F).map(Number))));
    const last = table.map((row) => row[F]);
    const {target} = dataset;
    if (target.kind === "classes") {
      expect(Array.from(target.labels, (label) => target.names[label])).toEqual(last);
      expect(kind === "wine" ? "class" : target.name).toBe(header[F]);
    } else expect(target.values).toEqual(Float32Array.from(last, Number));
  });

  it.each<[RealKind, number, readonly number[]]>([
    ["iris", 150, [50, 50, 50]],
    ["wine", 178, [59, 71, 48]],
    ["breastCancer", 569, [212, 357]],
    ["digits", 1797, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]]
  ])("%s has %i rows and the published number of each class", async (kind, rows, counts) => {
    const {rows: own, target}: Dataset = await createDataset({kind}, 0, loadReal);
    if (target.kind !== "classes") throw new Error("expected classes");
    expect(own).toBe(rows);
    expect(target.names.map((_, c) => target.labels.filter((label) => label === c).length)).toEqual(counts);
  });

  it("says where each set comes from and under which licence", async () => {
    for (const kind of kinds) {
      const {source, license} = await createDataset({kind}, 0, loadReal);
      expect(source).toMatch(/\d{4}/);
      expect(license).toMatch(/CC BY 4.0|scikit-learn/);
    }
  });

  it("draws digits as images of 8 by 8 pixels from 0 to 16", async () => {
    const {image, domain, values} = await createDataset({kind: "digits"}, 0, loadReal);
    expect(image).toEqual({width: 8, height: 8, max: 16});
    expect(domain[0]).toEqual([0, 16]);
    expect(values.every((value) => value >= 0 && value <= 16)).toBe(true);
  });

  it("asks for a loader when there is none", () => {
    expect(() => createDataset({kind: "iris"}, 0)).toThrow(
      "data.iris: measured data has to be loaded, expected a loader, got none"
    );
  });
});
