/** All ops. Adding one is a file beside this one, a row in each of the two tables here, and a row in the tests. */
import type {NoSettings} from "../config.ts";
import type {Op, OpTensors} from "../op.ts";
import {add} from "./add.ts";
import {concatenate} from "./concatenate.ts";
import {dropout, type DropoutConfig} from "./dropout.ts";
import {elu, type EluConfig} from "./elu.ts";
import {gelu} from "./gelu.ts";
import {identity} from "./identity.ts";
import {layerNorm, type LayerNormConfig} from "./layerNorm.ts";
import {leakyRelu, type LeakyReluConfig} from "./leakyRelu.ts";
import {linear, type LinearConfig} from "./linear.ts";
import {relu} from "./relu.ts";
import {sigmoid} from "./sigmoid.ts";
import {silu} from "./silu.ts";
import {sine} from "./sine.ts";
import {softmax} from "./softmax.ts";
import {softplus} from "./softplus.ts";
import {tanh} from "./tanh.ts";

/** The settings of each op. */
export interface OpConfigs {
  linear: LinearConfig;
  tanh: NoSettings;
  relu: NoSettings;
  leakyRelu: LeakyReluConfig;
  elu: EluConfig;
  gelu: NoSettings;
  silu: NoSettings;
  sigmoid: NoSettings;
  softplus: NoSettings;
  sine: NoSettings;
  identity: NoSettings;
  softmax: NoSettings;
  dropout: DropoutConfig;
  add: NoSettings;
  concatenate: NoSettings;
  layerNorm: LayerNormConfig;
}

/** The name of an op. */
export type OpName = keyof OpConfigs;

/** All ops by name. */
export const ops: {readonly [K in OpName]: Op<OpConfigs[K], OpTensors, string>} = {
  linear,
  tanh,
  relu,
  leakyRelu,
  elu,
  gelu,
  silu,
  sigmoid,
  softplus,
  sine,
  identity,
  softmax,
  dropout,
  add,
  concatenate,
  layerNorm
};

/** Returns whether a text is the name of an op. */
export function isOpName(text: string): text is OpName {
  return Object.hasOwn(ops, text);
}
