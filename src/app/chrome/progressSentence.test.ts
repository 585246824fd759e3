import {expect, test} from "vitest";
import {progressSentence} from "./progressSentence.ts";

const metrics = {step: 1240, epoch: 49, penalty: 0, train: {rows: 10, loss: 0.05, accuracy: 1}};

test("the sentence says the state, the step, what is right on test points, and where the loss goes", () => {
  const frame = {step: 1240, metrics: {...metrics, test: {rows: 10, loss: 0.0372, accuracy: 0.9921}}};
  const {sentence, heard} = progressSentence("playing", frame, {step: 1000, loss: 0.05});
  expect(sentence).toBe("Training. Step 1,240, 99% of test points right, loss 0.037 and falling.");
  expect(heard).toEqual({step: 1240, loss: 0.0372});
});

test("without test points the sentence speaks of training points, and the first one of no trend", () => {
  expect(progressSentence("paused", {step: 3, metrics}).sentence).toBe(
    "Paused. Step 3, 100% of training points right, loss 0.05."
  );
});

test("a new start has no trend, whatever was heard before it", () => {
  expect(progressSentence("paused", {step: 0, metrics}, {step: 450, loss: 0.01}).sentence).toMatch(/loss 0\.05\.$/);
});

test("regression is told as variation explained", () => {
  const frame = {step: 8, metrics: {...metrics, train: {rows: 10, loss: 0.5, r2: [0.5, 0.7]}}};
  expect(progressSentence("playing", frame).sentence).toContain("60% of the variation of training points explained");
});

test("divergence names the first value that is not finite", () => {
  const divergence = {address: "hidden1.weight[0,1]", value: "NaN" as const, step: 9};
  expect(progressSentence("diverged", {step: 9, metrics, divergence}).sentence).toBe(
    "Stopped at step 9: hidden1.weight[0,1] is not a finite number any more."
  );
});

test("before the first frame the sentence says that things are being set up", () => {
  expect(progressSentence("loading", null).sentence).toBe("Setting up.");
});
