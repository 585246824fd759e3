/** What explanations say, letter for letter: the names of constants are part of what a learner reads. */
import {expect, test} from "vitest";
import {formatExpression} from "../formatExpression.ts";
import {normFactor, scaleGradient, sumSquares} from "../gradients/clipByNorm.ts";
import {clipByValue} from "../gradients/clipByValue.ts";
import {penalise} from "../gradients/penalise.ts";
import {isInitialiserName} from "../initialisers/initialisers.ts";
import {standardise, statistics, unstandardise} from "../inputs/standardise.ts";
import {isLossName} from "../losses/losses.ts";
import {isOpName} from "../ops/ops.ts";
import {isOptimizerName} from "../optimizers/optimizers.ts";
import {isScheduleName} from "../schedules/schedules.ts";
import {fillingOf, initialiserTrials} from "./initialiserTrials.ts";
import * as lossSubject from "./lossSubject.ts";
import {lossTrials} from "./lossTrials.ts";
import * as opSubject from "./opSubject.ts";
import {opTrials} from "./opTrials.ts";
import {updateOf} from "./optimizerSubject.ts";
import {optimizerTrials} from "./optimizerTrials.ts";
import {subjectOf} from "./routineSubject.ts";
import {factorOf, scheduleTrials} from "./scheduleTrials.ts";
import {buffersOf, operandsOf, type Subject, type TestTensor} from "./subject.ts";

const of = (...values: number[]): TestTensor => ({shape: [values.length], values});
const scalar = (value: number): TestTensor => ({shape: [], values: [value]});
const features = {x: {shape: [2, 1], values: [1, 3]}, mean: of(2), std: of(0.5), y: {shape: [2, 1], values: [0, 0]}};
const rows = {N: 2, D: 1};
const routines: Readonly<Record<string, Subject>> = {
  "sum of squares": subjectOf(sumSquares, {g: of(3, -4), squares: of(0)}, {parameter: 0}, {M: 2}),
  norm: subjectOf(normFactor, {squares: of(9, 16), norm: scalar(0), factor: scalar(0)}, {limit: 2}, {P: 2}),
  "clip by norm": subjectOf(scaleGradient, {g: of(3), factor: scalar(0.4), clipped: of(0)}, {}, {M: 1}),
  "clip by value": subjectOf(clipByValue, {g: of(3), clipped: of(0)}, {limit: 2}, {M: 1}),
  penalty: subjectOf(penalise, {w: of(3), g: of(1), penalty: of(0), total: of(0)}, {l1: 0.1, l2: 0.5}, {M: 1}),
  standardise: subjectOf(standardise, features, {}, rows),
  unstandardise: subjectOf(unstandardise, features, {}, rows),
  statistics: subjectOf(statistics, {x: features.x, mean: of(0), std: of(0)}, {}, rows)
};

test("explanations of all that computes a number read as they are stored", async () => {
  const lines: string[] = [];
  const say = (name: string, subject: Subject): void => {
    const buffers = buffersOf(subject.tensors, "float32");
    subject.run(buffers);
    const operands = operandsOf(subject.tensors, buffers);
    for (const tensor of subject.explains) {
      const index = subject.tensors[tensor].shape.map(() => 0);
      lines.push(`${name} ${tensor}: ${formatExpression(subject.explain(tensor, operands, index))}`);
    }
  };
  for (const op of Object.keys(opTrials).filter(isOpName)) {
    say(op, opSubject.forwardOf({op, ...opTrials[op]}));
    say(op, opSubject.backwardOf({op, ...opTrials[op]}));
  }
  for (const loss of Object.keys(lossTrials).filter(isLossName)) {
    say(loss, lossSubject.forwardOf({loss, ...lossTrials[loss]}));
    say(loss, lossSubject.backwardOf({loss, ...lossTrials[loss]}));
  }
  for (const name of Object.keys(optimizerTrials).filter(isOptimizerName))
    for (const config of optimizerTrials[name].configs) say(name, updateOf(name, config, 1));
  for (const name of Object.keys(scheduleTrials).filter(isScheduleName))
    say(name, factorOf(name, scheduleTrials[name].config, 3));
  for (const name of Object.keys(initialiserTrials).filter(isInitialiserName))
    say(name, fillingOf(name, initialiserTrials[name].config ?? {}, [2, 2]));
  for (const [name, routine] of Object.entries(routines)) say(name, routine);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/explanations.txt");
});
