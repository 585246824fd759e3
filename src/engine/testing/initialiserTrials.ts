/** What every initialiser is tried with: by its tests and by the certificate. */
import {createDraws, type Draws} from "../../tensor/draws.ts";
import {elementCount, type Shape} from "../../tensor/shape.ts";
import type {InitialiserName} from "../initialisers/initialisers.ts";
import {initialiserOf, type Config} from "../lookup.ts";
import {someOf, zerosOf, type Subject} from "./subject.ts";

/** Settings to try each initialiser with, and its mean and variance for 8 inputs and 24 outputs. */
export const initialiserTrials: {readonly [K in InitialiserName]: {config?: Config; mean: number; variance: number}} = {
  pytorch: {mean: 0, variance: 1 / (3 * 8)},
  glorotUniform: {mean: 0, variance: 2 / 32},
  glorotNormal: {mean: 0, variance: 2 / 32},
  heUniform: {mean: 0, variance: 2 / 8},
  heNormal: {mean: 0, variance: 2 / 8},
  lecunUniform: {mean: 0, variance: 1 / 8},
  lecunNormal: {mean: 0, variance: 1 / 8},
  orthogonal: {config: {gain: 2}, mean: 0, variance: 4 / 24},
  normal: {config: {mean: 3, std: 0.5}, mean: 3, variance: 0.25},
  uniform: {config: {low: -1, high: 5}, mean: 2, variance: 36 / 12},
  constant: {config: {value: 0.25}, mean: 0.25, variance: 0},
  zeros: {mean: 0, variance: 0}
};

/** Returns the filling of a parameter, from given draws, as a subject. */
export function fillingOf(name: InitialiserName, config: Config, shape: Shape): Subject {
  const initialiser = initialiserOf(name);
  const fans = {shape, fanIn: shape[1], fanOut: shape[0]};
  const count = elementCount(shape);
  const uniform = someOf("uniform", [count]);
  return {
    tensors: {
      uniform: {shape: [count], values: uniform.values.map((value) => Math.abs(value) / 2)},
      normal: someOf("normal", [count]),
      w: zerosOf([count])
    },
    explains: ["w"],
    varied: ["uniform", "normal"],
    run: ({uniform, normal, w}) => {
      const draws: Draws = {
        ...createDraws(1, "weights", "unused"),
        uniform: (_step, index) => uniform[index],
        normal: (_step, index) => normal[index]
      };
      initialiser.fill(w as Float32Array, config, fans, draws);
    },
    explain: (_tensor, {uniform, normal}, [k]) =>
      initialiser.explain(k, config, fans, {
        uniform: (_step, index) => uniform.at(index),
        normal: (_step, index) => normal.at(index)
      }),
    restates: name === "orthogonal",
    c: 4
  };
}
