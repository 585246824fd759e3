/** Against goldens that scripts of PyTorch have written; PyTorch itself is not needed. */
import {describe, expect, test} from "vitest";
import {isInitialiserName} from "../../src/engine/initialisers/initialisers.ts";
import {isLossName} from "../../src/engine/losses/losses.ts";
import {isOpName} from "../../src/engine/ops/ops.ts";
import {isOptimizerName} from "../../src/engine/optimizers/optimizers.ts";
import {isScheduleName} from "../../src/engine/schedules/schedules.ts";
import {
  initialiserGoldens,
  lossGoldens,
  opGoldens,
  optimizerGoldens,
  scheduleGoldens,
  trainingGoldens,
  written
} from "./goldens.ts";
import {
  measureInitialiser,
  measureLoss,
  measureOp,
  measureOptimizer,
  measureRates,
  measureSchedule,
  measureTraining
} from "./measurePyTorch.ts";
import type {NetworkName} from "./networks.ts";

describe.each(["float64", "float32"] as const)("in %s", (precision) => {
  test.each(Object.keys(opGoldens).filter(isOpName))("%s has the outputs and gradients of PyTorch's", (name) => {
    const {wrong, count} = measureOp(name, precision);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(20);
  });

  test.each(Object.keys(lossGoldens).filter(isLossName))("%s has the values and gradients of PyTorch's", (name) => {
    const {wrong, count} = measureLoss(name, precision);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(20);
  });

  test.each(Object.keys(optimizerGoldens).filter(isOptimizerName))(
    "%s takes the thirty steps that PyTorch's takes",
    (name) => {
      const {wrong, count} = measureOptimizer(name, precision);
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(40);
    }
  );

  test.each(Object.keys(trainingGoldens) as NetworkName[])(
    "thirty updates of the network %s end where PyTorch's end",
    async (name) => {
      const {wrong, count} = await measureTraining(name, precision);
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(45);
    }
  );
});

test.each(Object.keys(trainingGoldens) as NetworkName[])(
  "thirty updates of the network %s have the rates of PyTorch's",
  async (name) => {
    const {wrong, count} = await measureRates(name);
    expect(wrong).toEqual([]);
    expect(count).toBe(30);
  }
);

test.each(Object.keys(scheduleGoldens).filter(isScheduleName))("%s gives the rates of PyTorch's", (name) => {
  expect(measureSchedule(name).wrong).toEqual([]);
});

test.each(Object.keys(initialiserGoldens).filter(isInitialiserName))("%s has the moments of PyTorch's", (name) => {
  expect(measureInitialiser(name).wrong).toEqual([]);
});

test("the goldens say which script, versions and seed have made them", () => {
  for (const {script, torch, python, seed} of written) {
    expect(script).toBe("test/pytorch/write.py");
    expect(`${torch} ${python}`).toMatch(/^1\.13\S* 3\.\d+\.\d+$/);
    expect(seed).toBe(1729);
  }
});
