/** Measures the certificate: every check that the tests make, with what it found. */
import {isInitialiserName, initialisers, type InitialiserName} from "../../src/engine/initialisers/initialisers.ts";
import type {LoadedKernels} from "../../src/engine/kernels.ts";
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
import {kernelsForTest} from "../../src/kernels/testing/kernelSubject.ts";
import {
  measureInitialiser,
  measureLoss,
  measureOp,
  measureOptimizer,
  measureSchedule
} from "../pytorch/measurePyTorch.ts";
import type {Row, Section} from "./certificate.ts";
import {measureInstructions} from "./instructions.ts";
import {
  measureInitialiserLoop,
  measureLossKernel,
  measureOpKernel,
  measureOptimizerKernel,
  measureScheduleLoop
} from "./kernels.ts";

const noGradient = "none passes";
const float64Only = "always float64";

/** Measures everything. */
export async function measureCertificate(): Promise<Section[]> {
  const kernels = await kernelsForTest();
  return [
    {
      title: "Ops",
      about: [loops],
      rows: await rowsOf(Object.keys(ops).filter(isOpName), (name) => opRow(name, kernels))
    },
    {
      title: "Losses",
      about: [loops],
      rows: await rowsOf(Object.keys(losses).filter(isLossName), (name) => lossRow(name, kernels))
    },
    {
      title: "Optimizers",
      about: [
        "PyTorch: thirty updates with given gradients, with and without weight decay, in units of t·u·max(1, |w|) after t of them; the states that PyTorch keeps are compared too. Explanation and kernel: in units of n·2⁻²⁴·M."
      ],
      rows: await rowsOf(Object.keys(optimizers).filter(isOptimizerName), (name) => optimizerRow(name, kernels))
    },
    {
      title: "Schedules",
      about: [
        "PyTorch: the rates of forty updates, in units of t·2⁻⁵³ of the base rate after t updates; rates are float64 in any case. There is no kernel: the loop of the page runs under both numerics, and forty rates may not differ by a bit."
      ],
      rows: await rowsOf(Object.keys(schedules).filter(isScheduleName), scheduleRow)
    },
    {
      title: "Initialisers",
      about: [
        "PyTorch: mean, standard deviation, fourth moment, smallest and largest of 240 × 160 weights, in standard errors of the difference of two samples: the generators are not the same, so that no single number can be. There is no kernel: the loop of the page runs under both numerics, and no weight may differ by a bit."
      ],
      rows: await rowsOf(Object.keys(initialisers).filter(isInitialiserName), initialiserRow)
    },
    {
      title: "Kinds of instructions",
      about: [
        "A training step is a list of instructions. Explanation: numbers of every tensor that eight networks have, before and after three steps, under `reference-1` and, as the kernel, under `wasm-1`, in units of n·(2⁻²⁴·M + 1.5·10⁻⁴⁵). Gradient: a whole network with residual link, norm and branch under every loss. PyTorch: thirty updates of the eight networks, in float32 under both numerics, in units of 30·u·max(1, |value|); the schedules' in units of 30·2⁻⁵³."
      ],
      rows: await measureInstructions()
    }
  ];
}

const loops =
  "Explanation: in units of n·2⁻²⁴·M. Gradient: against central differences in float64, in units of max(1, |a|, |n|). PyTorch: outputs and gradients, in units of u·M. Kernel: as the explanation.";

async function rowsOf<Name extends string>(
  names: readonly Name[],
  rowOf: (name: Name) => Row | Promise<Row>
): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = {};
  for (const name of names) rows[name] = await rowOf(name);
  return rows;
}

function opRow(op: OpName, kernels: LoadedKernels): Row {
  const trial = {op, ...opTrials[op]};
  return {
    explanation: mergeFindings([opSubject.forwardOf(trial), opSubject.backwardOf(trial)].map(measureExplanations)),
    gradient: measureGradients(opSubject.slopeOf(trial)),
    "PyTorch, float64": measureOp(op, "float64"),
    "PyTorch, float32": measureOp(op, "float32"),
    kernel: measureOpKernel(op, kernels)
  };
}

function lossRow(loss: LossName, kernels: LoadedKernels): Row {
  const trial = {loss, ...lossTrials[loss]};
  return {
    explanation: mergeFindings([lossSubject.forwardOf(trial), lossSubject.backwardOf(trial)].map(measureExplanations)),
    gradient: measureGradients(lossSubject.slopeOf(trial)),
    "PyTorch, float64": measureLoss(loss, "float64"),
    "PyTorch, float32": measureLoss(loss, "float32"),
    kernel: measureLossKernel(loss, kernels)
  };
}

function optimizerRow(name: OptimizerName, kernels: LoadedKernels): Row {
  const {configs, c} = optimizerTrials[name];
  return {
    explanation: mergeFindings(configs.map((config) => measureExplanations(updateOf(name, config, c)))),
    gradient: noGradient,
    "PyTorch, float64": measureOptimizer(name, "float64"),
    "PyTorch, float32": measureOptimizer(name, "float32"),
    kernel: measureOptimizerKernel(name, kernels)
  };
}

async function scheduleRow(name: ScheduleName): Promise<Row> {
  const {config, factors} = scheduleTrials[name];
  return {
    explanation: mergeFindings(factors.map(([updates]) => measureExplanations(factorOf(name, config, updates)))),
    gradient: noGradient,
    "PyTorch, float64": measureSchedule(name),
    "PyTorch, float32": float64Only,
    kernel: await measureScheduleLoop(name)
  };
}

async function initialiserRow(name: InitialiserName): Promise<Row> {
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
    kernel: await measureInitialiserLoop(name)
  };
}
