import {expect, test} from "vitest";
import {fileName, isTable} from "./files.ts";

test("a file is named after the experiment's title, in letters and digits that every system takes", () => {
  expect(fileName("Circle, two hidden layers", ".json")).toBe("circle-two-hidden-layers.json");
  expect(fileName("x·sin x / y", ".svg")).toBe("x-sin-x-y.svg");
});

test("an experiment without a title still gets a name", () => {
  expect(fileName("", ".json")).toBe("experiment.json");
  expect(fileName("…", ".json")).toBe("experiment.json");
});

test("tables are told from experiments by name or kind", () => {
  const named = (name: string, type = "") => isTable({name, type});
  expect([named("pets.CSV"), named("pets", "text/csv"), named("run.json"), named("run", "application/json")]).toEqual([
    true,
    true,
    false,
    false
  ]);
});
