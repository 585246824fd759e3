import {expect, it} from "vitest";
import {hasExploded} from "./hasExploded.ts";

it("a loss a thousand times the first one has exploded", () => {
  expect(hasExploded({trainLoss: [0.7, 3, 700]})).toBe(true);
});

it("a loss that rises for a while has not", () => {
  expect(hasExploded({trainLoss: [0.7, 40, 2]})).toBe(false);
  expect(hasExploded({trainLoss: []})).toBe(false);
});

it("a run that starts without any loss is never compared with it", () => {
  expect(hasExploded({trainLoss: [0, 1]})).toBe(false);
});
