import {beforeAll, describe, expect, test} from "vitest";
import {parseExperiment} from "../experiment/parseExperiment.ts";
import type {Session} from "../experiment/session/session.ts";
import {createSession} from "../index.ts";
import {lenses, measure, type LensName, type LensParams} from "./lenses.ts";
import {labelOf, opLabel} from "./words.ts";

async function trained(json: unknown, steps: number): Promise<Session> {
  const session = await createSession(parseExperiment(json));
  session.run({steps});
  return session;
}

const hidden = [{op: "linear", out: 3}, {op: "tanh"}, {op: "linear"}];
const params: LensParams = {
  network: {},
  surface: {resolution: 5},
  points: {},
  responses: {rows: 20},
  sample: {row: 3},
  gradients: {},
  health: {},
  loss: {latest: true},
  confusion: {}
};

describe("every lens", () => {
  const experiments = {
    "two classes": {data: {kind: "circle"}, model: hidden},
    "three classes of four features": {data: {kind: "iris"}, model: hidden},
    "a number": {data: {kind: "bumps"}, model: hidden},
    "a curve": {data: {kind: "sine"}, model: hidden},
    pixels: {data: {kind: "digits"}, model: hidden},
    "four rows, none kept for testing": {data: {kind: "and", test: 0}, model: hidden}
  };
  for (const [name, json] of Object.entries(experiments))
    test(`measures ${name} as plain data that survives structuredClone`, async () => {
      const session = await trained(json, 3);
      for (const lens of Object.keys(lenses) as LensName[]) {
        const measured = measure(session, lens, params[lens]);
        expect(structuredClone(measured), lens).toEqual(measured);
        expect(measured, lens).toEqual(measure(session, lens, params[lens]));
        if (lens !== "points") expect(measured, lens).toMatchObject({step: 3});
      }
    });

  test("hands out copies that training does not change", async () => {
    const session = await trained({}, 3);
    const all = (Object.keys(lenses) as LensName[]).map((lens) => measure(session, lens, params[lens]));
    const before = structuredClone(all);
    session.run({steps: 5});
    expect(all).toEqual(before);
  });
});

describe("the network lens", () => {
  let session: Session;
  beforeAll(async () => {
    session = await trained({data: {kind: "iris"}, model: hidden}, 10);
  });

  test("names layers, units and links", () => {
    const {layers, links, head, inputs, classes} = lenses.network(session, {});
    expect(layers.map(({label, width, kind}) => [label, width, kind])).toEqual([
      ["Input", 4, "input"],
      ["Hidden 1", 3, "dense"],
      ["Output", 3, "dense"]
    ]);
    expect(inputs[0]).toBe("sepal length");
    expect(layers[1].activation).toEqual({op: "tanh", label: "tanh"});
    expect(layers[2].names).toEqual(classes);
    expect(links.map(({from, to, tensor, shape}) => [from, to, tensor, shape])).toEqual([
      ["input", "hidden1", "hidden1.weight", [3, 4]],
      ["hidden1", "output", "output.weight", [3, 3]]
    ]);
    expect(head).toEqual({op: "softmax", node: "output.probability"});
  });

  test("has the run's own numbers", () => {
    const {layers, links} = lenses.network(session, {row: 2});
    expect(links[0].values[5]).toBe(session.valueAt("hidden1.weight[1,1]"));
    expect(layers[2].bias?.values[1]).toBe(session.valueAt("output.bias[1]"));
    expect(layers[1].activations[2]).toBe(session.valueAt("now:hidden1.activation[2,2]"));
  });

  test("tells frozen elements, residual links and joins", async () => {
    const other = await trained(
      {
        model: [
          {op: "linear", out: 3},
          {op: "tanh"},
          {op: "linear", out: 3, bias: false},
          {op: "add", inputs: ["hidden2", "hidden1.activation"]},
          {op: "concatenate", inputs: ["hidden1.activation", "hidden2.residual"]},
          {op: "linear"}
        ]
      },
      1
    );
    other.freeze("hidden1.weight[2]");
    const {links, residuals, joins, layers} = lenses.network(other, {});
    expect([...(links[0].frozen ?? [])]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(links[1].frozen).toBeUndefined();
    expect(layers[2].bias?.trainable).toBe(false);
    expect(residuals).toEqual([{node: "hidden2.residual", from: "hidden1", to: "hidden2"}]);
    expect(joins).toEqual([
      {from: "hidden1", to: "concatenate1"},
      {from: "hidden2", to: "concatenate1"}
    ]);
  });

  test("shows the pixels of the row that its activations are of", async () => {
    const digits = await trained({data: {kind: "digits"}, model: hidden}, 1);
    const {image} = lenses.network(digits, {row: 1});
    const row = digits.valueAt("now:rows[1]");
    expect(image?.dataRow).toBe(row);
    expect(image?.values[20]).toBe(digits.valueAt(`data.values[${row},20]`));
  });
});

describe("the surface lens", () => {
  test("has row 0 at the top, columns left to right, units one after the other, measured at cell centres", async () => {
    const session = await trained({data: {kind: "circle"}}, 20);
    const {units, columns, rows, x, y} = lenses.surface(session, {resolution: 3});
    expect([columns, rows]).toEqual([3, 3]);
    expect([x.domain, y?.domain]).toEqual([
      [-6, 6],
      [-6, 6]
    ]);
    const nodes = ["hidden1.activation", "output.probability"];
    const topRight = session.evaluate([4, 4], nodes);
    expect(units["hidden1.activation"].values[2 * 9 + 2]).toBe(topRight["hidden1.activation"][2]);
    expect(units["output.probability"].values[2]).toBe(topRight["output.probability"][0]);
    const bottomLeft = session.evaluate([-4, -4], nodes);
    expect(units["hidden1.activation"].values[3 * 9 + 6]).toBe(bottomLeft["hidden1.activation"][3]);
  });

  test("measures the output of every layer, the input and the probabilities unless told which", async () => {
    const session = await trained({data: {kind: "circle"}, model: hidden}, 1);
    expect(Object.keys(lenses.surface(session, {resolution: 2}).units)).toEqual([
      "input",
      "hidden1.activation",
      "output",
      "output.probability"
    ]);
    expect(Object.keys(lenses.surface(session, {resolution: 2, nodes: ["hidden1"]}).units)).toEqual(["hidden1"]);
  });

  test("varies the chosen axes and holds the rest at the mean, at a row, or at given values", async () => {
    const session = await trained({data: {kind: "iris"}, model: hidden}, 5);
    const {values} = session.dataset;
    const mean = (feature: number): number => {
      let sum = 0;
      for (let row = 0; row < 150; row++) sum += values[row * 4 + feature];
      return sum / 150;
    };
    const axes = [2, 0] as const;
    const held = (choice?: "mean" | number | readonly number[]): number[] => [
      ...lenses.surface(session, {resolution: 2, plane: {axes, ...(choice !== undefined && {held: choice})}}).held
    ];
    expect(held()[1]).toBeCloseTo(mean(1), 5);
    expect(held(7)).toEqual([...values.subarray(28, 32)]);
    expect(held([1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
    const domain = [
      [0, 4],
      [0, 8]
    ] as const;
    const {units, x, y} = lenses.surface(session, {resolution: 2, plane: {axes, domain, held: 7}, nodes: ["output"]});
    expect([x.name, y?.name]).toEqual(["petal length", "sepal length"]);
    const [row1, row3] = [values[29], values[31]];
    expect(units["output"].values[4 + 1]).toBe(session.evaluate([6, row1, 3, row3], ["output"])["output"][1]);
  });

  test("is a curve of one row for data of one feature", async () => {
    const session = await trained({data: {kind: "sine"}, model: hidden}, 5);
    const surface = lenses.surface(session, {resolution: 8});
    expect([surface.rows, surface.columns, surface.y]).toEqual([1, 32, undefined]);
    const first = -6 + 6 / 32;
    expect(surface.units["output"].values[0]).toBe(session.evaluate([first], ["output"])["output"][0]);
  });

  test("refuses features and rows that are not there", async () => {
    const session = await trained({data: {kind: "iris"}, model: hidden}, 1);
    expect(() => lenses.surface(session, {plane: {axes: [0, 4]}})).toThrow(
      "plane: there is no feature 4, expected 0 to 3"
    );
    expect(() => lenses.surface(session, {plane: {axes: [0, 1], held: 150}})).toThrow(
      "plane: there is no row 150, expected 0 to 149"
    );
    expect(() => lenses.surface(session, {plane: {axes: [0, 1], held: [1]}})).toThrow(
      "plane: 1 values are held, expected 4"
    );
    for (const resolution of [0, 1.5, NaN])
      expect(() => lenses.surface(session, {resolution})).toThrow(
        `surface: resolution is ${resolution}, expected a whole number of at least 1`
      );
    expect(() => lenses.network(session, {row: 10})).toThrow(
      "network: there is no row 10 in the held batch, expected 0 to 9"
    );
    expect(() => measure(session, "landscape" as "loss", {})).toThrow(
      `measure: unknown lens "landscape", expected one of ${Object.keys(lenses).join(", ")}`
    );
  });
});

describe("lenses over the data", () => {
  test("responses have a band for each class, of as many rows each", async () => {
    const session = await trained({data: {kind: "iris"}, model: hidden}, 5);
    const {bands, rows, columns, dataRows, units} = lenses.responses(session, {rows: 30});
    const {target, values} = session.dataset;
    if (target.kind !== "classes") throw new Error("Iris has classes");
    expect([rows, columns, bands]).toEqual([3, 10, target.names]);
    dataRows.forEach((row, at) => {
      expect(target.labels[row]).toBe(Math.floor(at / 10));
    });
    const raw = values.subarray(dataRows[13] * 4, dataRows[13] * 4 + 4);
    expect(units["output"].values[2 * 30 + 13]).toBe(session.evaluate(raw, ["output"])["output"][2]);
  });

  test("responses of numbers run from small targets to large", async () => {
    const session = await trained({data: {kind: "diabetes"}, model: hidden}, 1);
    const {target} = session.dataset;
    if (target.kind !== "numbers") throw new Error("diabetes has numbers");
    const {dataRows, rows} = lenses.responses(session, {rows: 40});
    const targets = Array.from(dataRows, (row) => target.values[row]);
    expect(rows).toBe(1);
    expect(targets).toEqual([...targets].sort((a, b) => a - b));
  });

  test("responses run along a feature when asked to, within each class", async () => {
    const session = await trained({data: {kind: "iris"}, model: hidden}, 1);
    const {dataRows, columns, along} = lenses.responses(session, {rows: 60, along: 2});
    const {target, values, features} = session.dataset;
    const lengths = Array.from(dataRows, (row) => values[row * 4 + 2]);
    for (let band = 0; band < 3; band++) {
      const own = lengths.slice(band * columns, (band + 1) * columns);
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
    expect(new Set(lengths).size).toBeGreaterThan(3);
    expect(along).toBe(features[2].name);
    expect(target.kind === "classes" && target.labels[dataRows[columns]]).toBe(1);
    expect(() => lenses.responses(session, {along: 4})).toThrow("responses: there is no feature 4, expected 0 to 3");
  });

  test("points stand where the data says, test rows marked", async () => {
    const session = await trained({data: {kind: "circle", points: 20}}, 1);
    const {x, y, rows, test: kept, classes} = lenses.points(session, {});
    const {values, target} = session.dataset;
    rows.forEach((row, at) => {
      expect([x[at], y?.[at]]).toEqual([values[row * 2], values[row * 2 + 1]]);
      expect(kept[at] === 1).toBe(session.split.test.includes(row));
      expect(classes?.[at]).toBe(target.kind === "classes" ? target.labels[row] : NaN);
    });
    expect(lenses.points(session, {most: 5}).rows.length).toBeLessThanOrEqual(5);
  });

  test("a sample is one row through the network", async () => {
    const session = await trained({data: {kind: "iris"}, model: hidden}, 5);
    const {units, features, label} = lenses.sample(session, {row: 120});
    expect(label).toBe(2);
    expect(units["output"]).toEqual(session.evaluate(features, ["output"])["output"]);
    expect(() => lenses.sample(session, {row: 150})).toThrow("sample: there is no row 150, expected 0 to 149");
  });
});

describe("lenses over time", () => {
  test("gradients are those of the last step, updates what it changed, both zero before the first", async () => {
    const session = await trained({}, 0);
    const start = lenses.gradients(session, {}).tensors["hidden1.weight"];
    expect([...start.gradient, ...start.update].every((value) => value === 0)).toBe(true);
    const before = session.valueAt("hidden1.weight[1,0]");
    session.run({steps: 1});
    const {gradient, update} = lenses.gradients(session, {tensors: ["hidden1.weight"]}).tensors["hidden1.weight"];
    expect(gradient[2]).toBe(session.valueAt("hidden1.weight.grad[1,0]"));
    expect(update[2]).toBe(Math.fround(session.valueAt("hidden1.weight[1,0]") - before));
    expect(Object.keys(lenses.gradients(session, {tensors: ["output.bias"]}).tensors)).toEqual(["output.bias"]);
  });

  test("the loss is the history, with the present when asked for", async () => {
    const session = await trained({}, 0);
    session.run({steps: 1003});
    const {steps, train, test: testLoss} = lenses.loss(session, {});
    expect(steps.length).toBe(session.history().step.length);
    expect(train.length).toBe(testLoss.length);
    const latest = lenses.loss(session, {latest: true});
    expect(latest.steps.at(-1)).toBe(1003);
    expect(latest.train.at(-1)).toBe(session.metrics().train.loss);
    expect(latest.stepsPerEpoch).toBe(session.stepsPerEpoch);
  });

  test("confusion counts every row once", async () => {
    const session = await trained({data: {kind: "iris"}, model: hidden}, 50);
    const {train, test: kept, names} = lenses.confusion(session, {});
    expect(names).toHaveLength(3);
    for (const set of [train, kept]) expect(set?.counts.reduce((a, b) => a + b, 0)).toBe(set?.rows);
    expect((train?.rows ?? 0) + (kept?.rows ?? 0)).toBe(150);
  });
});

describe("words", () => {
  test("name layers and ops as people do", () => {
    expect(labelOf("hidden12")).toBe("Hidden 12");
    expect(labelOf("block1/hidden2")).toBe("Block 1 / hidden 2");
    expect(labelOf("output")).toBe("Output");
    expect(opLabel("tanh")).toBe("tanh");
    expect(opLabel("relu")).toBe("ReLU");
  });
});
