/** What explanations say, letter for letter: the names of constants are part of what a learner reads. */
import {expect, test} from "vitest";
import {formatExpression} from "../formatExpression.ts";
import {isLossName} from "../losses/losses.ts";
import {isOpName} from "../ops/ops.ts";
import {isOptimizerName} from "../optimizers/optimizers.ts";
import {isScheduleName} from "../schedules/schedules.ts";
import * as lossSubject from "./lossSubject.ts";
import {lossTrials} from "./lossTrials.ts";
import * as opSubject from "./opSubject.ts";
import {opTrials} from "./opTrials.ts";
import {updateOf} from "./optimizerSubject.ts";
import {optimizerTrials} from "./optimizerTrials.ts";
import {factorOf, scheduleTrials} from "./scheduleTrials.ts";
import {buffersOf, operandsOf, type Subject} from "./subject.ts";

test("explanations of ops, losses, optimizers and schedules read as they are stored", async () => {
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
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/explanations.txt");
});
