/** Everything that computes a number by loops and explains it, tried on small tensors. Used by tests only. */
import {normFactor, scaleGradient, sumSquares} from "../gradients/clipByNorm.ts";
import {clipByValue} from "../gradients/clipByValue.ts";
import {penalise} from "../gradients/penalise.ts";
import {isInitialiserName} from "../initialisers/initialisers.ts";
import {encodeTarget} from "../inputs/encodeTarget.ts";
import {features} from "../inputs/features.ts";
import {gatherRows} from "../inputs/gatherRows.ts";
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
import {zerosOf, type Subject, type TestTensor} from "./subject.ts";

type Named = readonly [name: string, subject: Subject];

const of = (...values: number[]): TestTensor => ({shape: [values.length], values});
const scalar = (value: number): TestTensor => ({shape: [], values: [value]});
const column = {x: {shape: [2, 1], values: [1, 3]}, mean: of(2), std: of(0.5), y: {shape: [2, 1], values: [0, 0]}};
const points = {shape: [2, 2], values: [1, 3, -2, 0.5]};
const picked = {...of(1, 0), below: 2};
const names = ["x2", "x1^2", "radius"] as const;
const rows = {N: 2, D: 1};

const routines: readonly Named[] = [
  ["sum of squares", subjectOf(sumSquares, {g: of(3, -4), squares: of(0)}, {parameter: 0}, {M: 2})],
  ["norm", subjectOf(normFactor, {squares: of(9, 16), norm: scalar(0), factor: scalar(0)}, {limit: 2}, {P: 2})],
  ["clip by norm", subjectOf(scaleGradient, {g: of(3), factor: scalar(0.4), clipped: of(0)}, {}, {M: 1})],
  ["clip by value", subjectOf(clipByValue, {g: of(3), clipped: of(0)}, {limit: 2}, {M: 1})],
  ["penalty", subjectOf(penalise, {w: of(3), g: of(1), penalty: of(0), total: of(0)}, {l1: 0.1, l2: 0.5}, {M: 1})],
  ["standardise", subjectOf(standardise, column, {}, rows)],
  ["unstandardise", subjectOf(unstandardise, column, {}, rows)],
  ["features", subjectOf(features, {raw: points, features: zerosOf([2, 3])}, {features: names}, {N: 2, F: 2, D: 3})],
  ["raw columns", subjectOf(features, {raw: points, features: zerosOf([2, 2])}, {}, {N: 2, F: 2, D: 2})],
  ["gather", subjectOf(gatherRows, {values: points, rows: picked, y: zerosOf([2, 2])}, {}, {N: 2, F: 2})],
  ...(["labels", "bits", "signs"] as const).map((code): Named => {
    const target = zerosOf(code === "labels" ? [2] : [2, 3]);
    return [
      code,
      subjectOf(encodeTarget, {labels: {...of(2, 0), below: 3}, rows: picked, target}, {code}, {N: 2, K: 3})
    ];
  }),
  ["statistics", subjectOf(statistics, {x: column.x, mean: of(0), std: of(0)}, {}, rows)]
];

/** Returns ops and losses in both directions, optimizers, schedules, initialisers and routines, by name. */
export function everySubject(): readonly Named[] {
  return [
    ...Object.keys(opTrials)
      .filter(isOpName)
      .map((op) => ({op, ...opTrials[op]}))
      .flatMap((trial): Named[] => [
        [trial.op, opSubject.forwardOf(trial)],
        [trial.op, opSubject.backwardOf(trial)]
      ]),
    ...Object.keys(lossTrials)
      .filter(isLossName)
      .map((loss) => ({loss, ...lossTrials[loss]}))
      .flatMap((trial): Named[] => [
        [trial.loss, lossSubject.forwardOf(trial)],
        [trial.loss, lossSubject.backwardOf(trial)]
      ]),
    ...Object.keys(optimizerTrials)
      .filter(isOptimizerName)
      .flatMap((name) => optimizerTrials[name].configs.map((config): Named => [name, updateOf(name, config, 1)])),
    ...Object.keys(scheduleTrials)
      .filter(isScheduleName)
      .map((name): Named => [name, factorOf(name, scheduleTrials[name].config, 3)]),
    ...Object.keys(initialiserTrials)
      .filter(isInitialiserName)
      .map((name): Named => [name, fillingOf(name, initialiserTrials[name].config ?? {}, [2, 2])]),
    ...routines
  ];
}
