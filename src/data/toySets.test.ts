import {describe, expect, it} from "vitest";
import {createDataset} from "./createDataset.ts";
import type {Dataset} from "./dataset.ts";
import type {DataSpecInput, ToyKind} from "./spec.ts";
import {toySets} from "./toySets.ts";

const kinds = Object.keys(toySets) as ToyKind[];

/** FNV-1a over the bits of inputs and targets: changes when any bit does. */
function checksum({values, target}: Dataset): string {
  let hash = 0x811c9dc5;
  for (const array of [values, target.kind === "classes" ? target.labels : target.values]) {
    for (const byte of new Uint8Array(array.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

function create(spec: DataSpecInput, seed = 1): Dataset {
  const dataset = createDataset(spec, seed);
  if (dataset instanceof Promise) throw new Error("expected a data set at once");
  return dataset;
}

function classCounts(dataset: Dataset): number[] {
  if (dataset.target.kind !== "classes") throw new Error("expected classes");
  const counts = dataset.target.names.map(() => 0);
  for (const label of dataset.target.labels) counts[label]++;
  return counts;
}

describe("every toy set", () => {
  it.each(kinds)("%s has the same bits for seed 1 as on the day it was made", (kind) => {
    expect(`${kind} ${checksum(create({kind}))}`).toMatchSnapshot();
  });

  it.each(kinds)("%s is finite at the largest noise, and all its points lie within its axes", (kind) => {
    const loud = Object.fromEntries(toySets[kind].parameters.map(({key, max}) => [key, key === "points" ? 500 : max]));
    const {rows, values, features, domain, target} = create({kind, ...loud});
    expect(values.length).toBe(rows * features.length);
    expect(
      values.every((value, i) => value >= domain[i % features.length][0] && value <= domain[i % features.length][1])
    ).toBe(true);
    if (target.kind === "numbers") expect(target.values.every(Number.isFinite)).toBe(true);
  });

  it.each(kinds)("%s works with the fewest points and no noise, which is cheap enough for a thumbnail", (kind) => {
    const least = Object.fromEntries(toySets[kind].parameters.map(({key, min}) => [key, min]));
    const {rows, domain, image} = create({kind, ...least});
    expect(rows).toBe(toySets[kind].parameters.length === 0 ? 4 : 10);
    expect(domain.every(([from, to]) => to - from === (image ? 1 : rows === 4 ? 2 : 12))).toBe(true);
  });

  it.each(kinds)("%s depends on the seed, unless it is a truth table", (kind) => {
    const same = checksum(create({kind}, 1)) === checksum(create({kind}, 2));
    expect(same).toBe(toySets[kind].parameters.length === 0);
  });

  it.each(kinds.filter((kind) => toySets[kind].task === "classes" && toySets[kind].parameters.length > 0))(
    "%s has classes that differ by at most one row in size",
    (kind) => {
      const counts = classCounts(create({kind, points: 101}));
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  );

  it.each(kinds)("%s survives structuredClone", (kind) => {
    const least = Object.fromEntries(toySets[kind].parameters.map(({key, min}) => [key, min]));
    const dataset = create({kind, ...least});
    expect(structuredClone(dataset)).toEqual(dataset);
  });
});

describe("classes", () => {
  it("puts class 1 of the circle inside radius 2.5 and class 0 between 3.5 and 5", () => {
    const {values, target} = create({kind: "circle", points: 400, noise: 0});
    if (target.kind !== "classes") throw new Error("expected classes");
    target.labels.forEach((label, row) => {
      const r = Math.sqrt(values[row * 2] * values[row * 2] + values[row * 2 + 1] * values[row * 2 + 1]);
      if (label === 1) expect(r).toBeLessThanOrEqual(2.5001);
      else expect(Math.abs(r - 4.25)).toBeLessThanOrEqual(0.7501);
    });
  });

  it("labels exclusive or by whether the signs differ, with all four quadrants equally full", () => {
    const {values, target} = create({kind: "xor", points: 400, noise: 0});
    if (target.kind !== "classes") throw new Error("expected classes");
    const quadrants = [0, 0, 0, 0];
    target.labels.forEach((label, row) => {
      const [right, up] = [values[row * 2] > 0, values[row * 2 + 1] > 0];
      expect(label).toBe(right === up ? 0 : 1);
      quadrants[(right ? 1 : 0) + (up ? 2 : 0)]++;
    });
    expect(quadrants).toEqual([100, 100, 100, 100]);
  });

  it("colours the squares of a checkerboard by turns", () => {
    const {values, target} = create({kind: "checkerboard", points: 500, noise: 0, squares: 5});
    if (target.kind !== "classes") throw new Error("expected classes");
    target.labels.forEach((label, row) => {
      const column = Math.floor((values[row * 2] + 5) / 2);
      const line = Math.floor((5 - values[row * 2 + 1]) / 2);
      // Positions are rounded to float32, so a point may sit exactly on an edge; none does with this seed.
      expect((column + line) % 2).toBe(label);
    });
  });

  it.each([
    ["blobs", {classes: 8}, 8],
    ["spiral", {arms: 5}, 5],
    ["rings", {rings: 4}, 4]
  ] as const)("gives %s as many classes as asked for", (kind, parameters, count) => {
    const dataset = create({kind, ...parameters, points: 80});
    expect(classCounts(dataset)).toHaveLength(count);
    expect(Math.min(...classCounts(dataset))).toBeGreaterThanOrEqual(80 / count - 1);
  });

  it("keeps the truth tables of AND, OR and XOR", () => {
    const tables = (["and", "or", "logicXor"] as const).map((kind) => {
      const {target} = create({kind});
      return target.kind === "classes" ? [...target.labels] : [];
    });
    expect(tables).toEqual([
      [0, 0, 0, 1],
      [0, 1, 1, 1],
      [0, 1, 1, 0]
    ]);
    expect([...create({kind: "and"}).values]).toEqual([0, 0, 0, 1, 1, 0, 1, 1]);
  });
});

describe("numbers", () => {
  it.each(["plane", "bumps", "sine", "xSinX", "step"] as const)("%s has a target within ±1 without noise", (kind) => {
    const {target} = create({kind, points: 2000, noise: 0});
    if (target.kind !== "numbers") throw new Error("expected numbers");
    const largest = target.values.reduce((most, y) => Math.max(most, Math.abs(y)), 0);
    expect(largest).toBeLessThan(1.001);
    expect(largest).toBeGreaterThan(0.9);
  });

  it("follows x · sin x / 5 exactly without noise", () => {
    const {values, target} = create({kind: "xSinX", points: 50, noise: 0});
    if (target.kind !== "numbers") throw new Error("expected numbers");
    target.values.forEach((y, row) => {
      expect(y).toBeCloseTo((values[row] * Math.sin(values[row])) / 5, 6);
    });
  });
});
