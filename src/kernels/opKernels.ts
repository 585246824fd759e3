/** Kernels of the ops. */
import type {Drawing} from "../engine/instruction.ts";
import {opOf} from "../engine/lookup.ts";
import {ops, type OpName} from "../engine/ops/ops.ts";
import {bits, code, settingOf, type Encode, type KernelRow, type Site} from "./command.ts";

/** What the kernels of an op are told; an op without kernels runs its own loops. */
interface OpKernels {
  forward: Encode;
  backward: Encode;
}

/** Ops that treat every number alone: the kind of function as in assembly/pointwise.ts, and its setting. */
const functions: {readonly [K in OpName]?: {kind: number; setting?: (site: Site) => number}} = {
  identity: {kind: 0},
  tanh: {kind: 1},
  relu: {kind: 2},
  leakyRelu: {kind: 3, setting: ({config}) => settingOf(config, "negativeSlope")},
  elu: {kind: 4, setting: ({config}) => settingOf(config, "alpha")},
  gelu: {kind: 5},
  silu: {kind: 6},
  sigmoid: {kind: 7},
  softplus: {kind: 8},
  sine: {kind: 9},
  dropout: {kind: 10, setting: ({config}) => 1 - settingOf(config, "p")}
};

const others: {readonly [K in OpName]?: OpKernels} = {
  linear: {
    forward({at, sizes: {I, O}, scratch}) {
      scratch(32 * I);
      return [code.linear, I, O, at("x"), at("weight"), at("bias"), at("y")];
    },
    backward({at, sizes: {N, I, O}, scratch, overwrites}) {
      scratch(32 * Math.max(N, O));
      const tensors = ["x", "weight", "dy", "dx", "dweight", "dbias"].map(at);
      return [code.linearBack, I, O, ...tensors, overwrites ? 1 : 0];
    }
  },
  add: {
    forward: ({at, sizes}) => [code.map, 11, sizes["D"], at("a"), at("b"), at("y"), 0],
    backward: ({at, sizes: {D}}) => [code.moveColumns, 1, D, at("dy"), D, at("da"), D, D, at("dy"), D, at("db"), D]
  },
  concatenate: {
    forward: ({at, sizes: {A, B}}) => [
      ...[code.moveColumns, 0],
      ...[A, at("a"), A, at("y"), A + B],
      ...[B, at("b"), B, at("y") + 4 * A, A + B]
    ],
    backward: ({at, sizes: {A, B}}) => [
      ...[code.moveColumns, 1],
      ...[A, at("dy"), A + B, at("da"), A],
      ...[B, at("dy") + 4 * A, A + B, at("db"), B]
    ]
  },
  softmax: {
    forward({at, sizes: {D}, scratch}) {
      scratch(4 * D + 16);
      return [code.softmax, D, at("x"), at("y")];
    },
    backward: ({at, sizes}) => [code.softmaxBack, sizes["D"], at("y"), at("dy"), at("dx")]
  },
  layerNorm: {
    forward: ({at, sizes, config}) => [
      code.layerNorm,
      sizes["D"],
      ...[at("x"), at("weight"), at("bias"), at("mu"), at("r"), at("y")],
      bits(settingOf(config, "epsilon"))
    ],
    backward: ({at, sizes}) => [
      code.layerNormBack,
      sizes["D"],
      ...[at("x"), at("weight"), at("mu"), at("r"), at("dy"), at("dx"), at("dweight"), at("dbias")]
    ]
  }
};

/** The loops of the ops and what their kernels are told. */
export const opKernels: readonly KernelRow[] = Object.keys(ops).flatMap((name): readonly KernelRow[] => {
  const kernels = pointwise(name as OpName) ?? others[name as OpName];
  const {forward, backward} = opOf(name);
  if (!kernels) return [];
  return [
    [forward, kernels.forward],
    [backward, kernels.backward]
  ];
});

/** What the kernel of a random tensor is told; `undefined` where there is none. */
export function drawn({draw, key}: Drawing, {at, sizes, config}: Site): readonly number[] | undefined {
  if (draw !== opOf("dropout").draw) return undefined;
  // Draws are whole numbers of 2⁻³²: the first that is not below p, in such units.
  return [code.drawMask, sizes["D"], at("mask"), Math.ceil(settingOf(config, "p") * 4294967296), ...key];
}

function pointwise(name: OpName): OpKernels | undefined {
  const found = functions[name];
  if (!found) return undefined;
  const {kind, setting = () => 0} = found;
  const second = name === "dropout" ? "mask" : "y";
  return {
    forward: (site) => {
      const {at, sizes} = site;
      // Only dropout reads a second operand; for the others any tensor of that size will do.
      const other = name === "dropout" ? at("mask") : at("x");
      return [code.map, kind, sizes["D"], at("x"), other, at("y"), bits(setting(site))];
    },
    backward: (site) => {
      const {at, sizes} = site;
      return [code.mapBack, kind, sizes["D"], at("x"), at(second), at("dy"), at("dx"), bits(setting(site))];
    }
  };
}
