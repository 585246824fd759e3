import katex from "katex";
import {describe, expect, it} from "vitest";
import {
  call,
  constant,
  each,
  gather,
  power,
  product,
  quotient,
  select,
  sum,
  type Expression,
  type FunctionName,
  type Operand
} from "./expression.ts";
import {formatTex} from "./formatTex.ts";
import {losses} from "./losses/losses.ts";
import {lossOf, opOf, optimizerOf} from "./lookup.ts";
import {ops} from "./ops/ops.ts";
import {optimizers} from "./optimizers/optimizers.ts";
import {texName, texSymbol} from "./texSymbol.ts";

const ref = (address: string, value = 0.5): Expression => ({kind: "ref", address, value});

const drawn = (distribution: "normal" | "uniform"): Expression => ({
  kind: "draw",
  distribution,
  seed: 1,
  stream: "weights",
  name: "a",
  step: 0,
  index: 7,
  value: 0.1
});

/** All tensors by their names, each element quoted as ½, labels as 1. */
const quoting = new Proxy<Record<string, Operand>>(
  {},
  {
    get: (_own, name) => ({
      at: (...indices: number[]) => ref(`hidden1.${String(name)}[${indices.join(",")}]`, name === "target" ? 1 : 0.5)
    })
  }
);

function isSet(tex: string): boolean {
  return katex.renderToString(tex, {strict: "error", throwOnError: true, trust: false}).includes("katex");
}

it("an explanation is its symbol, the formula in symbols, in numbers, and the stored value", () => {
  const expression = sum([ref("hidden1.bias[2]", 0.1), product(ref("input[0,1]"), ref("hidden1.weight[2,1]", -0.3))]);
  const why = {
    kind: "explanation",
    address: "hidden1[0,2]",
    value: -0.0501,
    instruction: "forward hidden1",
    expression
  } as const;
  expect(formatTex(why)).toBe(
    String.raw`\begin{aligned} z^{\text{hidden1}}_{0,2} ` +
      String.raw`&= b^{\text{hidden1}}_{2} + x_{0,1} \cdot W^{\text{hidden1}}_{2,1} \\ ` +
      String.raw`&= 0.1 + 0.5 \cdot \left(-0.3\right) \\ &= -0.0501 \end{aligned}`
  );
});

/** The first line of the block that an expression without an address is set as. */
function firstLine(expression: Expression): string {
  const [, line] =
    /^\\begin\{aligned\} {2}&= (.*?)(?: \\\\ &= .*)? \\end\{aligned\}$/.exec(formatTex(expression)) ?? [];
  return line;
}

const x = ref("input[0]");

it.each<[FunctionName, string]>([
  ["exp", "e^{x_{0}}"],
  ["expm1", String.raw`\left(e^{x_{0}} - 1\right)`],
  ["log", String.raw`\log\left(x_{0}\right)`],
  ["log1p", String.raw`\log\left(1 + x_{0}\right)`],
  ["tanh", String.raw`\tanh\left(x_{0}\right)`],
  ["erf", String.raw`\operatorname{erf}\left(x_{0}\right)`],
  ["sin", String.raw`\sin\left(x_{0}\right)`],
  ["cos", String.raw`\cos\left(x_{0}\right)`],
  ["sqrt", String.raw`\sqrt{x_{0}}`],
  ["abs", String.raw`\left|x_{0}\right|`],
  ["sign", String.raw`\operatorname{sign}\left(x_{0}\right)`],
  ["floor", String.raw`\left\lfloor x_{0} \right\rfloor`],
  ["sigmoid", String.raw`\sigma\left(x_{0}\right)`],
  ["softplus", String.raw`\log\left(1 + e^{x_{0}}\right)`]
])("%s of x is %s", (name, tex) => {
  expect(firstLine(call(name, x))).toBe(tex);
});

it.each<[string, Expression, string]>([
  ["a fraction", quotient(x, constant(4)), String.raw`\frac{x_{0}}{4}`],
  ["a power", power(x, constant(2)), "{x_{0}}^{2}"],
  [
    "a branch",
    select(x, constant(1), constant(2)),
    String.raw`\begin{cases} 1 & \text{if } x_{0} > 0 \\ 2 & \text{else} \end{cases}`
  ],
  ["a long sum", sum(each(9, () => constant(1))), String.raw`1 + 1 + 1 + 1 + 1 + \cdots\;(\text{4 more})`],
  ["a small number", constant(1.5e-9), String.raw`1.5 \cdot 10^{-9}`],
  ["no number", constant(NaN), String.raw`\text{NaN}`],
  ["infinity", constant(-Infinity), String.raw`-\infty`],
  ["a normal draw", drawn("normal"), "z_{7}"],
  ["a uniform draw", drawn("uniform"), "u_{7}"]
])("%s is set", (_what, expression, tex) => {
  expect(firstLine(expression)).toBe(tex);
});

it("lines that would repeat the one above are left out", () => {
  expect(formatTex(constant(2))).toBe(String.raw`\begin{aligned}  &= 2 \end{aligned}`);
  expect(formatTex(product(x, x))).toBe(
    String.raw`\begin{aligned}  &= x_{0} \cdot x_{0} \\ &= 0.5 \cdot 0.5 \\ &= 0.25 \end{aligned}`
  );
  expect(formatTex(x)).toBe(String.raw`\begin{aligned}  &= x_{0} \\ &= 0.5 \end{aligned}`);
});

describe("KaTeX sets", () => {
  const settings = {alpha: 1, p: 0.5, epsilon: 1e-5, negativeSlope: 0.01, delta: 1, momentum: 0.9, nesterov: true};
  const rates = {beta1: 0.9, beta2: 0.999, lrDecay: 0.1, weightDecay: 0.01};
  const sizes = {N: 3, I: 3, O: 3, D: 3, K: 3, A: 2, B: 1, M: 3};

  it.each([
    ...Object.keys(ops).map((name) => opOf(name)),
    ...Object.keys(losses).map((name) => lossOf(name)),
    ...Object.keys(optimizers).map((name) => optimizerOf(name))
  ])("every explanation of $name", ({explain}) => {
    for (const why of Object.values(explain))
      expect(isSet(formatTex(why(quoting, [1, 2], {...settings, ...rates}, sizes)))).toBe(true);
  });

  it("long sums, branches, powers of ten, what is not finite, and draws", () => {
    const parts = [
      sum(each(40, (k) => ref(`loss.each[${k}]`))),
      select(ref("a"), constant(1e-9, "ε"), constant(-Infinity)),
      quotient(power(drawn("normal"), constant(2)), call("sqrt", constant(NaN))),
      gather(ref("data.values[3,1]"), ref("rows[0]"))
    ];
    for (const part of parts) expect(isSet(formatTex(part))).toBe(true);
  });
});

it.each([
  ["input[0,1]", "x_{0,1}"],
  ["loss", "L"],
  ["loss.each[3]", String.raw`\ell_{3}`],
  ["test:output.probability[17,1]", String.raw`p^{\text{output}}_{17,1}`],
  ["hidden1.weight.grad[3,2]", String.raw`\frac{\partial L}{\partial W^{\text{hidden1}}_{3,2}}`],
  ["hidden1.weight.before[3,2]", String.raw`W^{\text{hidden1, before}}_{3,2}`],
  ["hidden1.weight.adam.m[3,2]@120", String.raw`m^{\text{hidden1.weight.adam, step 120}}_{3,2}`],
  ["hidden1.weight.clipped[1]", String.raw`\text{clipped}^{\text{hidden1.weight}}_{1}`],
  ["hidden1.weight.initial[3,2]", String.raw`W^{\text{hidden1, initial}}_{3,2}`],
  ["hidden1.weight", String.raw`W^{\text{hidden1}}`],
  ["Not an address", String.raw`\text{Not an address}`]
])("the symbol of %s is %s", (address, symbol) => {
  expect(texSymbol(address)).toBe(symbol);
});

it.each([
  ["β₁", String.raw`\beta _{1}`],
  ["√(6/(fan_in+fan_out))", String.raw`\sqrt{6/(\text{fan}_{\text{in}}+\text{fan}_{\text{out}})}`],
  ["shuffle of epoch 2", String.raw`\text{shuffle of epoch 2}`],
  ["√fan_in", String.raw`\sqrt{\text{fan}_{\text{in}}}`],
  ["1−base rate", String.raw`1−\text{base} \text{rate}`],
  ["a·b", String.raw`a \cdot b`],
  ["‖…‖", String.raw`\|\dots \|`],
  ["1/∞", String.raw`1/\infty`],
  ["β₁₂", String.raw`\beta _{12}`],
  ["½δ", String.raw`\tfrac{1}{2}\delta`],
  ["limit", String.raw`\text{limit}`],
  ["rows", String.raw`\text{rows}`]
])("the name %s is %s", (name, tex) => {
  expect(texName(name)).toBe(tex);
});
