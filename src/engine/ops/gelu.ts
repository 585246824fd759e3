/**
 * Gaussian error linear unit.   y = x · Φ(x)   dx = dy · (Φ(x) + x · φ(x))
 *
 * Φ(x) = ½ (1 + erf(x / √2)) is the normal distribution, φ(x) = e^(−x²/2) / √(2π) its density. Shapes: x (N, D) · y (N, D).
 * D. Hendrycks, K. Gimpel, "Gaussian Error Linear Units (GELUs)", 2016, section 2; as PyTorch's `nn.GELU` (the erf form).
 */
import {erf} from "../../tensor/erf.ts";
import {exp} from "../../tensor/exp.ts";
import type {NoSettings} from "../config.ts";
import {call, constant, power, product, sum, type Expression} from "../expression.ts";
import {inferPointwise, type Pointwise} from "./pointwise.ts";

const ROOT_HALF = 0.7071067811865476; // 1/√2
const DENSITY_AT_ZERO = 0.3989422804014327; // 1/√(2π)

/** Multiplies each value by the share of the normal distribution below it. */
export const gelu: Pointwise<NoSettings> = {
  name: "gelu",
  label: "GELU",
  help: "A smooth ReLU: large values pass, very negative ones do not, those near zero in part.",
  role: "activation",
  config: {},
  inputs: ["x"],
  infer: inferPointwise("gelu"),

  forward({x, y}, _config, {N, D}) {
    const count = N * D;
    for (let k = 0; k < count; k++) y[k] = x[k] * distribution(x[k]);
  },

  backward({x, dy, dx}, _config, {N, D}) {
    if (!dx) return;
    const count = N * D;
    for (let k = 0; k < count; k++) dx[k] += dy[k] * (distribution(x[k]) + x[k] * density(x[k]));
  },

  explain: {
    y: ({x}, [n, d]) => product(x.at(n, d), distributionOf(x.at(n, d))),
    dx: ({x, dy}, [n, d]) =>
      product(dy.at(n, d), sum([distributionOf(x.at(n, d)), product(x.at(n, d), densityOf(x.at(n, d)))]))
  }
};

function distribution(x: number): number {
  return 0.5 * (1 + erf(x * ROOT_HALF));
}

function density(x: number): number {
  return DENSITY_AT_ZERO * exp(-0.5 * x * x);
}

function distributionOf(x: Expression): Expression {
  return product(constant(0.5), sum([constant(1), call("erf", product(x, constant(ROOT_HALF, "1/√2")))]));
}

function densityOf(x: Expression): Expression {
  return product(constant(DENSITY_AT_ZERO, "1/√(2π)"), call("exp", product(constant(-0.5), power(x, constant(2)))));
}
