import {expect, test} from "vitest";
import {fileName} from "./files.ts";

test("a file is named after the experiment's title, in letters and digits that every system takes", () => {
  expect(fileName("Circle, two hidden layers", ".json")).toBe("circle-two-hidden-layers.json");
  expect(fileName("x·sin x / y", ".svg")).toBe("x-sin-x-y.svg");
});

test("an experiment without a title still gets a name", () => {
  expect(fileName("", ".json")).toBe("experiment.json");
  expect(fileName("…", ".json")).toBe("experiment.json");
});
