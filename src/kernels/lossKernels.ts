/** Kernels of the losses. */
import {lossOf, type AnyLoss} from "../engine/lookup.ts";
import type {LossName} from "../engine/losses/losses.ts";
import {bits, code, settingOf, type KernelRow, type Site} from "./command.ts";

/** The kind of term as in assembly/losses.ts, and its setting. */
interface Term {
  kind: number;
  setting?: (site: Site) => number;
}

const terms: {readonly [K in LossName]?: Term} = {
  binaryCrossEntropy: {kind: 0},
  meanSquaredError: {kind: 1},
  huber: {kind: 2, setting: ({config}) => settingOf(config, "delta")},
  hinge: {kind: 3}
};

/** The loops of the losses and what their kernels are told. */
export const lossKernels: readonly KernelRow[] = [
  ...Object.entries(terms).flatMap(([name, term]) => rowsOf(lossOf(name), term)),
  [
    lossOf("categoricalCrossEntropy").forward,
    ({at, sizes: {K}, scratch}) => {
      scratch(4 * K + 16);
      return [code.surprise, K, at("x"), at("target"), at("each"), at("loss")];
    }
  ],
  [
    lossOf("categoricalCrossEntropy").backward,
    ({at, sizes: {K}, scratch}) => {
      scratch(4 * K + 16);
      return [code.surpriseBack, K, at("x"), at("target"), at("dx")];
    }
  ]
];

function rowsOf({forward, backward}: AnyLoss, {kind, setting = () => 0}: Term): readonly KernelRow[] {
  return [
    [
      forward,
      (site) => {
        const {at, sizes, scratch} = site;
        scratch(4 * sizes["N"] * sizes["K"] + 16);
        const tensors = [at("x"), at("target"), at("each"), at("loss")];
        return [code.loss, kind, sizes["K"], ...tensors, bits(setting(site))];
      }
    ],
    [
      backward,
      (site) => {
        const {at, sizes} = site;
        return [code.lossBack, kind, sizes["K"], at("x"), at("target"), at("dx"), bits(setting(site))];
      }
    ]
  ];
}
