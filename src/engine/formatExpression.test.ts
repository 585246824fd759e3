import {describe, expect, it} from "vitest";
import {
  call,
  constant,
  each,
  gather,
  negative,
  power,
  product,
  quotient,
  select,
  sum,
  toScalar,
  type Expression
} from "./expression.ts";
import {formatExpression} from "./formatExpression.ts";

const ref = (address: string, value: number): Expression => ({kind: "ref", address, value: toScalar(value)});
const a = ref("a", 2);
const b = ref("b", -3);
const c = ref("c", 0.5);

it("an explanation is its address, the formula with names, the same with numbers, and the stored value", () => {
  const expression = sum([
    ref("hidden1.bias[2]", 0.1),
    product(ref("input[0,0]", 0.5), ref("hidden1.weight[2,0]", -0.3))
  ]);
  const why = {
    kind: "explanation",
    address: "hidden1[0,2]",
    value: -0.0501,
    instruction: "forward hidden1",
    expression
  } as const;
  expect(formatExpression(why)).toBe(
    [
      "hidden1[0,2]",
      "  = hidden1.bias[2] + input[0,0]·hidden1.weight[2,0]",
      "  = 0.1 + 0.5·(−0.3)",
      "  = −0.0501"
    ].join("\n")
  );
});

it("an explanation that says more ends with its note", () => {
  const why = {
    kind: "explanation",
    address: "hidden1.bias[0]",
    value: 2,
    instruction: "edit",
    expression: constant(2),
    note: "set by hand at step 3"
  } as const;
  expect(formatExpression(why)).toBe("hidden1.bias[0]\n  = 2\n  (set by hand at step 3)");
});

it("a long sum shows its first terms and counts the others", () => {
  const long = sum(each(32, (k) => product(ref(`x[${k}]`, k), ref(`w[${k}]`, 1))));
  expect(formatExpression(long, {terms: 3})).toBe(
    "x[0]·w[0] + x[1]·w[1] + … 30 more terms\n= 0·1 + 1·1 + … 30 more terms\n= 496"
  );
});

it("a sum of exactly as many terms as allowed is written whole", () => {
  expect(formatExpression(sum([a, b, c]), {terms: 3})).toBe("a + b + c\n= 2 − 3 + 0.5\n= −0.5");
});

it("numbers have as many digits as asked for", () => {
  expect(formatExpression(product(ref("a", 1 / 3), ref("b", 2 / 3)), {digits: 2})).toBe("a·b\n= 0.33·0.67\n= 0.22");
});

it("what is not finite is written as such", () => {
  expect(formatExpression(sum([ref("a", NaN), ref("b", Infinity)]))).toBe("a + b\n= NaN + ∞\n= NaN");
});

describe("the formula", () => {
  const draw: Expression = {
    kind: "draw",
    distribution: "normal",
    seed: 1,
    stream: "weights",
    name: "hidden1.weight",
    step: 0,
    index: 7,
    value: 0.25
  };

  it.each<[Expression, string, string]>([
    [negative(a), "−a", "−2"],
    [negative(b), "−b", "3"],
    [sum([a, negative(b)]), "a − b", "2 + 3"],
    [negative(sum([a, b])), "−(a + b)", "−(2 − 3)"],
    [sum([a, negative(sum([b, c]))]), "a − (b + c)", "2 − (−3 + 0.5)"],
    [product(sum([a, b]), c), "(a + b)·c", "(2 − 3)·0.5"],
    [product(b, c), "b·c", "−3·0.5"],
    [product(a, b), "a·b", "2·(−3)"],
    [sum([a, product(b, c)]), "a + b·c", "2 − 3·0.5"],
    [quotient(product(a, b), sum([a, c])), "a·b/(a + c)", "2·(−3)/(2 + 0.5)"],
    [quotient(a, product(b, c)), "a/(b·c)", "2/(−3·0.5)"],
    [quotient(a, b), "a/b", "2/(−3)"],
    [quotient(quotient(a, c), quotient(a, c)), "a/c/(a/c)", "2/0.5/(2/0.5)"],
    [power(a, constant(2)), "a²", "2²"],
    [power(b, constant(2)), "b²", "(−3)²"],
    [power(sum([a, b]), constant(3)), "(a + b)³", "(2 − 3)³"],
    [power(constant(0.9, "β₁"), ref("training.step", 12)), "β₁^training.step", "0.9^12"],
    [power(a, quotient(a, c)), "a^(a/c)", "2^(2/0.5)"],
    [product(constant(0.1, "1−β₁"), a), "(1−β₁)·a", "0.1·2"],
    [product(constant(1.5, "√fan_in"), a), "√fan_in·a", "1.5·2"],
    [sum([a, constant(-1, "−δ")]), "a − δ", "2 − 1"],
    [call("exp", negative(a)), "exp(−a)", "exp(−2)"],
    [call("sqrt", sum([a, c])), "√(a + c)", "√(2 + 0.5)"],
    [call("abs", b), "|b|", "|−3|"],
    [call("floor", a), "⌊a⌋", "⌊2⌋"],
    [product(a, call("expm1", c)), "a·(exp(c) − 1)", "2·(exp(0.5) − 1)"],
    [call("log1p", a), "log(1 + a)", "log(1 + 2)"],
    [sum([product(b, c)]), "b·c", "−3·0.5"],
    [sum([]), "0", "0"],
    [negative(constant(-1)), "1", "1"],
    [negative(negative(constant(-1))), "−1", "−1"],
    [sum([a, negative(constant(-1))]), "a + 1", "2 + 1"],
    [product(constant(-1, "k"), a), "k·a", "−1·2"],
    [product(quotient(a, c), power(a, c)), "a/c·a^c", "2/0.5·2^0.5"],
    [product(constant(3, "gain·x₁−x₂"), a), "(gain·x₁−x₂)·a", "3·2"],
    [quotient(a, constant(3, "√(x₁−x₂)")), "a/√(x₁−x₂)", "2/3"],
    [call("softplus", a), "log(1 + exp(a))", "log(1 + exp(2))"],
    [select(a, b, constant(0)), "(if a > 0 then b else 0)", "(if 2 > 0 then −3 else 0)"],
    [gather(ref("x[3,1]", 7), ref("rows[0]", 3)), "x[3,1] (picked by rows[0])", "7"],
    [draw, "normal draw 7 of weights hidden1.weight", "0.25"],
    [{...draw, step: 9}, "normal draw 7 of weights hidden1.weight at step 9", "0.25"]
  ])("of %j is %s", (expression, names, numbers) => {
    const lines = formatExpression(expression).split("\n= ");
    expect([lines[0], lines.length === 1 ? lines[0] : lines[1]]).toEqual([names, numbers]);
  });
});
