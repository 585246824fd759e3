import {expect, test} from "vitest";
import {parseExperiment} from "../../index.ts";
import {firstExperiment} from "./firstExperiment.ts";

test("the first experiment is what an empty one means", () => {
  expect(firstExperiment).toStrictEqual(parseExperiment({}));
});
