/** Kernels of what turns gradients into changes: clipping, penalties, optimizers. */
import {normFactor, scaleGradient, sumSquares} from "../engine/gradients/clipByNorm.ts";
import {clipByValue} from "../engine/gradients/clipByValue.ts";
import {penalise} from "../engine/gradients/penalise.ts";
import type {Ahead} from "../engine/foresight.ts";
import {erase, optimizerOf, type AnyRun, type Config} from "../engine/lookup.ts";
import type {OptimizerName} from "../engine/optimizers/optimizers.ts";
import {pow} from "../tensor/pow.ts";
import {bits, code, settingOf, type KernelRow, type Site} from "./command.ts";

/** Numbers that all updates of one step share. */
export interface StepNumbers {
  /** What the change is multiplied by. */
  size: number;
  /** What the square root is multiplied by. */
  spread: number;
  /** What a weight is multiplied by first. */
  kept: number;
}

/** What the kernel of an optimizer is told; `kind` as in assembly/updates.ts. */
interface UpdateKernel {
  kind: number;
  /** Its states, in the order in which the kernel has them. */
  states: readonly [string, string?];
  /** Up to four numbers that depend on the settings alone. */
  settings: (config: Config) => readonly number[];
  /** What changes from step to step. */
  numbers: (config: Config, ahead: Ahead) => StepNumbers;
}

const smallest = 1.1754943508222875e-38; // the smallest normal float32: ε must not become zero

const plain = (): StepNumbers => ({size: 0, spread: 1, kept: 1});

const moments: Omit<UpdateKernel, "kind"> = {
  states: ["m", "v"],
  settings(config) {
    const [beta1, beta2] = [settingOf(config, "beta1"), settingOf(config, "beta2")];
    return [beta1, 1 - beta1, beta2, 1 - beta2];
  },
  numbers: (config, {rate, optimizerStep}) => ({
    size: rate / (1 - pow(settingOf(config, "beta1"), optimizerStep)),
    spread: 1 / Math.sqrt(1 - pow(settingOf(config, "beta2"), optimizerStep)),
    kept: 1
  })
};

const updates: {readonly [K in OptimizerName]?: UpdateKernel} = {
  sgd: {
    kind: 0,
    states: ["velocity"],
    settings: (config) => [settingOf(config, "momentum"), config["nesterov"] === true ? 1 : 0],
    numbers: plain
  },
  adam: {kind: 1, ...moments},
  adamw: {
    kind: 1,
    ...moments,
    numbers: (config, ahead) => ({
      ...moments.numbers(config, ahead),
      kept: 1 - ahead.rate * settingOf(config, "weightDecay")
    })
  },
  rmsprop: {
    kind: 2,
    states: ["v", "velocity"],
    settings(config) {
      const alpha = settingOf(config, "alpha");
      return [alpha, 1 - alpha, settingOf(config, "momentum")];
    },
    numbers: plain
  },
  adagrad: {
    kind: 3,
    states: ["sum"],
    settings: () => [],
    numbers: (config, {rate, optimizerStep}) => ({
      ...plain(),
      size: rate / (1 + (optimizerStep - 1) * settingOf(config, "lrDecay"))
    })
  }
};

const kernelOfUpdate: ReadonlyMap<AnyRun, UpdateKernel> = new Map(
  Object.entries(updates).map(([name, kernel]) => [optimizerOf(name).update, kernel])
);

/** Returns the numbers that all updates of a step share, for the loops of an optimizer that has a kernel. */
export function numbersOf(loops: AnyRun): UpdateKernel["numbers"] | undefined {
  return kernelOfUpdate.get(loops)?.numbers;
}

/** The loops and what their kernels are told. */
export const updateKernels: readonly KernelRow[] = [
  ...[...kernelOfUpdate].map(([loops, kernel]): KernelRow => [loops, (site) => updated(kernel, site)]),
  [
    erase(sumSquares).run,
    ({at, sizes, config}) => [code.sumSquares, sizes["M"], at("g"), at("squares") + 8 * settingOf(config, "parameter")]
  ],
  [
    erase(normFactor).run,
    ({at, sizes, config}) => [
      code.normFactor,
      sizes["P"],
      ...[at("squares"), at("norm"), at("factor")],
      bits(settingOf(config, "limit"))
    ]
  ],
  [erase(scaleGradient).run, ({at, sizes}) => [code.scale, sizes["M"], at("g"), at("factor"), at("clipped")]],
  [
    erase(clipByValue).run,
    ({at, sizes, config}) => [code.clamp, sizes["M"], at("g"), at("clipped"), bits(settingOf(config, "limit"))]
  ],
  [
    erase(penalise).run,
    ({at, sizes, config}) => [
      code.penalise,
      sizes["M"],
      ...[at("w"), at("g"), at("penalty"), at("total")],
      ...[bits(settingOf(config, "l1")), bits(settingOf(config, "l2"))]
    ]
  ]
];

function updated({kind, states, settings}: UpdateKernel, {at, sizes, config}: Site): readonly number[] {
  const [first, second] = states;
  const [a = 0, b = 0, c = 0, d = 0] = settings(config);
  const epsilon = "epsilon" in config ? Math.max(smallest, settingOf(config, "epsilon")) : 0;
  return [
    code.update,
    kind,
    sizes["M"],
    ...[at("w"), at("wBefore"), at("g"), at(first), at(`${first}Before`)],
    ...(second === undefined ? [0, 0] : [at(second), at(`${second}Before`)]),
    at("frozen"),
    ...[a, b, c, d, epsilon].map(bits)
  ];
}
