import {expect, it} from "vitest";
import {POWERS_OF_TWO, ZEROTH_POWER} from "./powersOfTwo.ts";

it("the table holds every power of two that a double can be", () => {
  expect(POWERS_OF_TWO.length).toBe(1074 + 1024);
  for (let k = -1074; k < 1024; k++) expect(POWERS_OF_TWO[k + ZEROTH_POWER]).toBe(2 ** k);
});
