import {describe, expect, test} from "vitest";
import {focusOf} from "./focusOf.ts";
import {madeUpNetwork} from "./testing/measured.ts";

const network = madeUpNetwork({widths: [2, 4, 1], value: 0});

describe("focusOf", () => {
  test("finds the unit of an activation, a bias and an input", () => {
    expect(focusOf(network, "now:hidden1.activation[0,2]")).toEqual({layer: "hidden1", unit: 2});
    expect(focusOf(network, "hidden1.bias[3]")).toEqual({layer: "hidden1", unit: 3});
    expect(focusOf(network, "now:input[0,1]")).toEqual({layer: "input", unit: 1});
  });

  test("finds none for connections, layers, strangers and nothing", () => {
    for (const address of ["hidden1.weight[2,0]", "hidden1", "hidden9.bias[0]", "hidden1.bias[4]", "", null, undefined])
      expect(focusOf(network, address)).toBeUndefined();
  });
});
