import {expect, test} from "vitest";
import {createDraws} from "../tensor/draws.ts";
import {quoteDraws} from "./quoteDraws.ts";

test("a quoted draw says which one it is, and has its value", () => {
  const value = createDraws(5, "weights", "hidden1.weight").normal(0, 3);
  expect(quoteDraws(5, "weights", "hidden1.weight").normal(0, 3)).toEqual({
    kind: "draw",
    distribution: "normal",
    seed: 5,
    stream: "weights",
    name: "hidden1.weight",
    step: 0,
    index: 3,
    value
  });
  expect(quoteDraws(5, "dropout", "hidden1").uniform(7, 0)).toMatchObject({distribution: "uniform", step: 7, index: 0});
});
