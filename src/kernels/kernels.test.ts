import {beforeAll, describe, expect, it} from "vitest";
import type {LoadedKernels} from "../engine/kernels.ts";
import {checkExplanations} from "../engine/testing/checkExplanations.ts";
import {backwardOf as lossBackwardOf, forwardOf as lossForwardOf} from "../engine/testing/lossSubject.ts";
import {lossTrials} from "../engine/testing/lossTrials.ts";
import {backwardOf, forwardOf} from "../engine/testing/opSubject.ts";
import {opTrials} from "../engine/testing/opTrials.ts";
import {updateOf} from "../engine/testing/optimizerSubject.ts";
import {optimizerTrials} from "../engine/testing/optimizerTrials.ts";
import {isLossName} from "../engine/losses/losses.ts";
import {isOpName} from "../engine/ops/ops.ts";
import {isOptimizerName} from "../engine/optimizers/optimizers.ts";
import {lossBounds, opBounds, optimizerBounds} from "./testing/kernelBounds.ts";
import {kernelsForTest, kernelSubject} from "./testing/kernelSubject.ts";

// The checks of the engine's own loops, with kernels in their place.
let loaded: LoadedKernels;
beforeAll(async () => {
  loaded = await kernelsForTest();
});

describe.each(Object.keys(opTrials).filter(isOpName))("the kernels of %s", (op) => {
  const trial = {op, ...opTrials[op]};

  it("write the numbers that the explanations of its forward pass say", () => {
    expect(checkExplanations(kernelSubject(forwardOf(trial), loaded, opBounds[op]))).toEqual([]);
  });

  it("add the numbers that the explanations of its backward pass say", () => {
    expect(checkExplanations(kernelSubject(backwardOf(trial), loaded, opBounds[op]))).toEqual([]);
  });
});

describe.each(Object.keys(lossTrials).filter(isLossName))("the kernels of %s", (loss) => {
  const trial = {loss, ...lossTrials[loss]};

  it("write the loss that its explanation says", () => {
    expect(checkExplanations(kernelSubject(lossForwardOf(trial), loaded, lossBounds[loss]))).toEqual([]);
  });

  it("add the gradient that its explanation says", () => {
    expect(checkExplanations(kernelSubject(lossBackwardOf(trial), loaded, lossBounds[loss]))).toEqual([]);
  });
});

describe.each(Object.keys(optimizerTrials).filter(isOptimizerName))("the kernel of %s", (name) => {
  it.each(optimizerTrials[name].configs)("writes what its explanations say with %o", (config) => {
    const subject = updateOf(name, config, 1);
    expect(checkExplanations(kernelSubject(subject, loaded, optimizerBounds[name]))).toEqual([]);
  });
});
