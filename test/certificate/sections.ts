/** Measures the certificate: every check that the tests make, with what it found. */
import {isInitialiserName, initialisers, type InitialiserName} from "../../src/engine/initialisers/initialisers.ts";
import {isLossName, losses, type LossName} from "../../src/engine/losses/losses.ts";
import {isOpName, ops, type OpName} from "../../src/engine/ops/ops.ts";
import {isOptimizerName, optimizers, type OptimizerName} from "../../src/engine/optimizers/optimizers.ts";
import {isScheduleName, schedules, type ScheduleName} from "../../src/engine/schedules/schedules.ts";
import {measureExplanations} from "../../src/engine/testing/checkExplanations.ts";
import {measureGradients} from "../../src/engine/testing/checkGradients.ts";
import {fillingOf, initialiserTrials} from "../../src/engine/testing/initialiserTrials.ts";
import * as lossSubject from "../../src/engine/testing/lossSubject.ts";
import {lossTrials} from "../../src/engine/testing/lossTrials.ts";
import * as opSubject from "../../src/engine/testing/opSubject.ts";
import {opTrials} from "../../src/engine/testing/opTrials.ts";
import {updateOf} from "../../src/engine/testing/optimizerSubject.ts";
import {optimizerTrials} from "../../src/engine/testing/optimizerTrials.ts";
import {factorOf, scheduleTrials} from "../../src/engine/testing/scheduleTrials.ts";
import {mergeFindings} from "../../src/engine/testing/tally.ts";
import {
  measureInitialiser,
  measureLoss,
  measureOp,
  measureOptimizer,
  measureSchedule
} from "../pytorch/measurePyTorch.ts";
import {referenceLoop, type Row, type Section} from "./certificate.ts";
import {measureInstructions} from "./instructions.ts";

const noGradient = "none passes";
const float64Only = "always float64";

/** Measures everything. */
export async function measureCertificate(): Promise<Section[]> {
  return [
    {title: "Ops", about: [loops], rows: rowsOf(Object.keys(ops).filter(isOpName), opRow)},
    {title: "Losses", about: [loops], rows: rowsOf(Object.keys(losses).filter(isLossName), lossRow)},
    {
      title: "Optimizers",
      about: [
        "PyTorch: thirty updates with given gradients, with and without weight decay, in units of t·u·max(1, |w|) after t of them; the states that PyTorch keeps are compared too."
      ],
      rows: rowsOf(Object.keys(optimizers).filter(isOptimizerName), optimizerRow)
    },
    {
      title: "Schedules",
      about: [
        "PyTorch: the rates of forty updates, in units of t·2⁻⁵³ of the base rate after t updates; rates are float64 in any case."
      ],
      rows: rowsOf(Object.keys(schedules).filter(isScheduleName), scheduleRow)
    },
    {
      title: "Initialisers",
      about: [
        "PyTorch: mean, standard deviation, fourth moment, smallest and largest of 240 × 160 weights, in standard errors of the difference of two samples: the generators are not the same, so that no single number can be."
      ],
      rows: rowsOf(Object.keys(initialisers).filter(isInitialiserName), initialiserRow)
    },
    {
      title: "Kinds of instructions",
      about: [
        "A training step is a list of instructions. Explanation: numbers of every tensor that eight networks have, before and after three steps, in units of n·(2⁻²⁴·M + 1.5·10⁻⁴⁵). Gradient: a whole network with residual link, norm and branch under every loss. PyTorch: thirty updates of the eight networks, in units of 30·u·max(1, |value|); the schedules' in units of 30·2⁻⁵³."
      ],
      rows: await measureInstructions()
    }
  ];
}

const loops =
  "Explanation: in units of n·2⁻²⁴·M. Gradient: against central differences in float64, in units of max(1, |a|, |n|). PyTorch: outputs and gradients, in units of u·M.";

function rowsOf<Name extends string>(names: readonly Name[], rowOf: (name: Name) => Row): Record<string, Row> {
  return Object.fromEntries(names.map((name) => [name, rowOf(name)]));
}

function opRow(op: OpName): Row {
  const trial = {op, ...opTrials[op]};
  return {
    explanation: mergeFindings([opSubject.forwardOf(trial), opSubject.backwardOf(trial)].map(measureExplanations)),
    gradient: measureGradients(opSubject.slopeOf(trial)),
    "PyTorch, float64": measureOp(op, "float64"),
    "PyTorch, float32": measureOp(op, "float32"),
    kernel: referenceLoop
  };
}

function lossRow(loss: LossName): Row {
  const trial = {loss, ...lossTrials[loss]};
  return {
    explanation: mergeFindings([lossSubject.forwardOf(trial), lossSubject.backwardOf(trial)].map(measureExplanations)),
    gradient: measureGradients(lossSubject.slopeOf(trial)),
    "PyTorch, float64": measureLoss(loss, "float64"),
    "PyTorch, float32": measureLoss(loss, "float32"),
    kernel: referenceLoop
  };
}

function optimizerRow(name: OptimizerName): Row {
  const {configs, c} = optimizerTrials[name];
  return {
    explanation: mergeFindings(configs.map((config) => measureExplanations(updateOf(name, config, c)))),
    gradient: noGradient,
    "PyTorch, float64": measureOptimizer(name, "float64"),
    "PyTorch, float32": measureOptimizer(name, "float32"),
    kernel: referenceLoop
  };
}

function scheduleRow(name: ScheduleName): Row {
  const {config, factors} = scheduleTrials[name];
  return {
    explanation: mergeFindings(factors.map(([updates]) => measureExplanations(factorOf(name, config, updates)))),
    gradient: noGradient,
    "PyTorch, float64": measureSchedule(name),
    "PyTorch, float32": float64Only,
    kernel: referenceLoop
  };
}

function initialiserRow(name: InitialiserName): Row {
  const {config = {}} = initialiserTrials[name];
  const shapes = [
    [3, 2],
    [2, 3]
  ];
  return {
    explanation: mergeFindings(shapes.map((shape) => measureExplanations(fillingOf(name, config, shape)))),
    gradient: noGradient,
    "PyTorch, float64": measureInitialiser(name),
    "PyTorch, float32": "rounded once",
    kernel: referenceLoop
  };
}
