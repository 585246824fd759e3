import {describe, expect, it} from "vitest";
import {evaluate} from "./evaluate.ts";
import {
  call,
  constant,
  each,
  fromScalar,
  gather,
  negative,
  power,
  product,
  quotient,
  select,
  sum,
  toScalar,
  type Expression,
  type FunctionName
} from "./expression.ts";

const ref = (value: number): Expression => ({kind: "ref", address: "hidden1[0,1]", value: toScalar(value)});

describe("the value", () => {
  it.each<[string, Expression, number]>([
    ["constant", constant(3, "K"), 3],
    ["ref", ref(-2), -2],
    [
      "draw",
      {kind: "draw", distribution: "uniform", seed: 1, stream: "weights", name: "a", step: 0, index: 0, value: 0.25},
      0.25
    ],
    ["sum", sum([constant(1), ref(2), ref(-5)]), -2],
    ["empty sum", sum([]), 0],
    ["product", product(constant(2), ref(3), ref(-1)), -6],
    ["negative", negative(ref(3)), -3],
    ["quotient", quotient(ref(3), constant(4)), 0.75],
    ["power", power(ref(-3), constant(2)), 9],
    ["select above zero", select(ref(0.1), constant(5), constant(7)), 5],
    ["select at zero", select(ref(0), constant(5), constant(7)), 7],
    ["select of NaN", select(ref(NaN), constant(5), constant(7)), NaN],
    ["gather", gather(ref(4), constant(2)), 4]
  ])("of a %s is its arithmetic", (_kind, expression, value) => {
    expect(evaluate(expression).value).toBe(value);
  });

  it.each<[FunctionName, number, number]>([
    ["exp", 1, Math.E],
    ["expm1", 1, Math.E - 1],
    ["log", Math.E, 1],
    ["log1p", Math.E - 1, 1],
    ["tanh", Math.log(2), 0.6],
    ["erf", 1, 0.842700792949715],
    ["sin", Math.PI / 6, 0.5],
    ["cos", Math.PI / 3, 0.5],
    ["sqrt", 9, 3],
    ["abs", -3, 3],
    ["sign", -3, -1],
    ["floor", -1.5, -2],
    ["sigmoid", Math.log(3), 0.75],
    ["softplus", Math.log(3), Math.log(4)]
  ])("of %s(%d) is %d", (name, argument, value) => {
    expect(evaluate(call(name, constant(argument))).value).toBeCloseTo(value, 14);
  });

  it("of an explanation is that of its expression, not the stored number", () => {
    const expression = sum([constant(1), constant(1)]);
    const why = {kind: "explanation", address: "loss", value: 3, instruction: "forward loss", expression} as const;
    expect(evaluate(why).value).toBe(2);
  });

  it("of what is not finite comes back from JSON", () => {
    const sent = JSON.parse(JSON.stringify(sum([ref(-Infinity), ref(1)]))) as Expression;
    expect(evaluate(sent).value).toBe(-Infinity);
    for (const value of [NaN, Infinity, -Infinity, 1.5]) expect(fromScalar(toScalar(value))).toBe(value);
  });
});

describe("the bound", () => {
  it("is the sum of the sizes of all terms, also where they cancel", () => {
    expect(evaluate(sum([ref(3), ref(-3), product(ref(2), ref(-4))])).bound).toBe(14);
  });

  it("carries a cancelled sum through a product and a quotient", () => {
    const cancelled = sum([ref(3), ref(-2)]);
    expect(evaluate(product(cancelled, ref(10))).bound).toBe(50);
    expect(evaluate(quotient(cancelled, ref(10))).bound).toBeCloseTo(0.5, 15);
    expect(evaluate(quotient(ref(10), cancelled)).bound).toBe(50);
  });

  it("grows with the slope of a function", () => {
    expect(evaluate(call("exp", sum([ref(3), ref(-3)]))).bound).toBe(1 + 6);
    expect(evaluate(power(sum([ref(3), ref(-2)]), constant(2))).bound).toBe(1 + 2 * 5);
  });

  it.each<[FunctionName, number, number, number]>([
    ["expm1", 1, Math.E - 1, Math.E],
    ["log", 4, Math.log(4), 1 / 4],
    ["log1p", 3, Math.log(4), 1 / 4],
    ["sqrt", 4, 2, 1 / 4],
    ["sqrt", 0, 0, 0],
    ["floor", 4, 4, 0],
    ["sign", 4, 1, 0],
    ["abs", 4, 4, 1]
  ])("of %s near %d is its value %d and %d times the bound of what it is of", (name, x, value, slope) => {
    const cancelled = sum([ref(x + 1), ref(-1)]);
    expect(evaluate(call(name, cancelled)).bound).toBeCloseTo(value + slope * (x + 2), 12);
  });

  it("of a power is its value and its slope times the bound of the base, and just its value at zero", () => {
    const cancelled = sum([ref(5), ref(-3)]);
    expect(evaluate(power(cancelled, constant(3))).bound).toBe(8 + 3 * 4 * 8);
    expect(evaluate(power(sum([ref(3), ref(-3)]), constant(2))).bound).toBe(0);
  });

  it("is that of the branch that was taken", () => {
    expect(evaluate(select(ref(1), ref(2), ref(300))).bound).toBe(2);
  });
});

it("a list of terms has one for each index", () => {
  expect(each(3, (k) => constant(k))).toEqual([constant(0), constant(1), constant(2)]);
});

it("only a quoted element can have been picked by an index", () => {
  expect(() => gather(constant(1), constant(0))).toThrow(
    new TypeError('gather: element is of kind "constant", expected "ref"')
  );
});
