import {describe, expect, it} from "vitest";
import {formatAddress, parseAddress, type Address} from "./address.ts";

/** Canonical texts and what they mean. */
const examples: readonly (readonly [string, Address])[] = [
  ["loss", {name: "loss"}],
  ["hidden1.weight[3,2]", {name: "hidden1.weight", indices: [3, 2]}],
  ["hidden1[0,10]", {name: "hidden1", indices: [0, 10]}],
  ["test:output.probability[17,1]", {context: "test", name: "output.probability", indices: [17, 1]}],
  ["plane:block1/hidden2.activation", {context: "plane", name: "block1/hidden2.activation"}],
  ["hidden1.weight.grad[3,2]", {name: "hidden1.weight.grad", indices: [3, 2]}],
  ["hidden1.activation.grad.from(output)[3,2]", {name: "hidden1.activation.grad", from: "output", indices: [3, 2]}],
  [
    "hidden1.weight.adam.m.before[3,2]@120",
    {name: "hidden1.weight.adam.m", version: "before", indices: [3, 2], step: 120}
  ],
  ["hidden1.bias.initial[0]", {name: "hidden1.bias", version: "initial", indices: [0]}],
  ["batch:loss.each[4]@7.12", {context: "batch", name: "loss.each", indices: [4], step: 7, instruction: 12}],
  ["data.values[2,1]", {name: "data.values", indices: [2, 1]}]
];

describe("addresses", () => {
  it.each(examples)("%s is read as what it means", (text, address) => {
    expect(parseAddress(text)).toStrictEqual(address);
  });

  it.each(examples)("%s is written in the same way again", (text, address) => {
    expect(formatAddress(address)).toBe(text);
    expect(formatAddress(parseAddress(text))).toBe(text);
  });

  it("may be written with spaces, which the canonical form has not", () => {
    expect(formatAddress(parseAddress(" hidden1.weight[3, 2] "))).toBe("hidden1.weight[3,2]");
  });

  it("of a scalar may be written with empty brackets, which the canonical form has not", () => {
    expect(parseAddress("loss[]")).toEqual({name: "loss", indices: []});
    expect(formatAddress(parseAddress("loss[]"))).toBe("loss");
  });
});

describe("errors", () => {
  it.each(["", "[3]", "Hidden1", "hidden1.", "hidden1[3", "hidden1[-1]", "hidden1[1.5]", "hidden1@", "1layer", "a//b"])(
    "%j is not an address, and the message shows one",
    (text) => {
      expect(() => parseAddress(text)).toThrow(
        new SyntaxError(
          `address "${text}": not understood, expected for example hidden1.weight[3,2] or test:output[17,0]`
        )
      );
    }
  );

  it("an unknown context is answered with the known ones", () => {
    expect(() => parseAddress("later:hidden1")).toThrow(
      new SyntaxError(
        'address "later:hidden1": unknown context "later", expected one of now, batch, train, test, plane, probe'
      )
    );
  });
});
