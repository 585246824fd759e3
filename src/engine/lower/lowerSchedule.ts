/** The learning rate of a step, and the optimizer's count of its steps. */
import {constant, product, sum} from "../expression.ts";
import type {InstructionSpec} from "../instruction.ts";
import {lastStep, type Lowering, type Position} from "./lowering.ts";
import type {UpdateChoice} from "./updateChoice.ts";

/** Returns the instruction that writes the rate for this step. */
export function lowerSchedule(
  {table}: Lowering,
  {schedule, scheduleConfig, baseRate}: UpdateChoice,
  position: Position
): InstructionSpec {
  for (const name of ["training.learningRate", "training.updates", "training.step"]) table.define(name, [], "float64");
  table.define("training.nothingFrozen", [0], "int32");
  return {
    name: "set learning rate",
    kind: "schedule",
    tensors: {rate: "training.learningRate", updates: "training.updates", step: "training.step"},
    config: scheduleConfig,
    sizes: {},
    run({rate, updates, step}) {
      updates[0] = position.step;
      step[0] = position.step - position.optimizerStart + 1;
      rate[0] = baseRate * schedule.factor(scheduleConfig, position.step);
    },
    foresight: {
      foresee(step, ahead) {
        ahead.updates = step;
        ahead.optimizerStep = step - position.optimizerStart + 1;
        ahead.rate = baseRate * schedule.factor(scheduleConfig, step);
      }
    },
    explain: {
      rate: ({updates}) => product(constant(baseRate, "base rate"), schedule.explain(scheduleConfig, updates.at())),
      updates: () => constant(lastStep(position), "updates before this one"),
      step: ({updates}) => sum([updates.at(), constant(1 - position.optimizerStart, "1 − start of the optimizer")])
    }
  };
}
