import {beforeAll, describe, expect, it} from "vitest";
import {evaluate} from "../engine/evaluate.ts";
import {normFactor, scaleGradient, sumSquares} from "../engine/gradients/clipByNorm.ts";
import {clipByValue} from "../engine/gradients/clipByValue.ts";
import {penalise} from "../engine/gradients/penalise.ts";
import {encodeTarget} from "../engine/inputs/encodeTarget.ts";
import {featureFunctions, isFeatureName} from "../engine/inputs/featureFunctions.ts";
import {features} from "../engine/inputs/features.ts";
import {gatherRows} from "../engine/inputs/gatherRows.ts";
import {standardise, unstandardise} from "../engine/inputs/standardise.ts";
import type {LoadedKernels} from "../engine/kernels.ts";
import {losses, isLossName} from "../engine/losses/losses.ts";
import {isOpName, ops, type OpName} from "../engine/ops/ops.ts";
import {isOptimizerName, optimizers} from "../engine/optimizers/optimizers.ts";
import {countLeaves} from "../engine/testing/checkExplanations.ts";
import {backwardOf as lossBackwardOf, forwardOf as lossForwardOf} from "../engine/testing/lossSubject.ts";
import {lossTrials} from "../engine/testing/lossTrials.ts";
import {backwardOf, forwardOf, type OpTrial} from "../engine/testing/opSubject.ts";
import {opTrials} from "../engine/testing/opTrials.ts";
import {updateOf} from "../engine/testing/optimizerSubject.ts";
import {optimizerTrials} from "../engine/testing/optimizerTrials.ts";
import {subjectOf} from "../engine/testing/routineSubject.ts";
import {buffersOf, operandsOf, someOf, zerosOf, type Subject, type TestTensor} from "../engine/testing/subject.ts";
import {indicesOf} from "../tensor/shape.ts";
import {lossBounds, opBounds, optimizerBounds} from "./testing/kernelBounds.ts";
import {kernelsForTest, kernelSubject} from "./testing/kernelSubject.ts";

const ROUNDING = 5.960464477539063e-8; // 2^−24

let loaded: LoadedKernels;
beforeAll(async () => {
  loaded = await kernelsForTest();
});

/** Rows and units: none, one, odd, just beside what lanes and tiles hold, large. */
const sizes: readonly (readonly [rows: number, units: number])[] = [
  [0, 3],
  [1, 1],
  [3, 5],
  [4, 8],
  [5, 9],
  [7, 31],
  [33, 2],
  [64, 130]
];

/** Returns where a kernel and the loops are farther apart than rounding allows: all elements are compared, some explained. */
function compare(subject: Subject, c: number): string[] {
  const [theirs, ours] = [0, 1].map(() => buffersOf(subject.tensors, "float32"));
  subject.run(theirs);
  kernelSubject(subject, loaded, c).run(ours);
  const operands = operandsOf(subject.tensors, ours);
  return subject.explains.flatMap((name) => {
    const {shape} = subject.tensors[name];
    const stride = Math.max(1, Math.floor(ours[name].length / 23));
    return [...ours[name]].flatMap((value, k) => {
      const other = theirs[name][k];
      if (Object.is(value, other)) return [];
      const place = `${name}[${indicesOf(shape, k).join(",")}]: kernel ${value}, loops ${other}`;
      if (!(Math.abs(value - other) <= 1e-4 * (1 + Math.abs(other)))) return [place];
      if (k % stride !== 0) return [];
      const why = subject.explain(name, operands, indicesOf(shape, k));
      const {value: exact, bound} = evaluate(why);
      const allowed = c * countLeaves(why) * ROUNDING * bound;
      return Math.abs(value - exact) <= allowed ? [] : [`${place}, explained as ${exact} ± ${allowed}`];
    });
  });
}

/** Returns the tensors that change beyond the rows in use, or before the first. */
function touched(subject: Subject, rows: number): string[] {
  const buffers = buffersOf(subject.tensors, "float32");
  const before = Object.fromEntries(Object.entries(buffers).map(([name, view]) => [name, view.slice()]));
  kernelSubject(subject, loaded, 1, rows).run(buffers);
  const capacity = subject.call?.sizes["N"] ?? 0;
  return subject.explains.filter((name) => {
    const {shape} = subject.tensors[name];
    if (shape[0] !== capacity) return false;
    const first = (rows * buffers[name].length) / capacity;
    return buffers[name].slice(first).some((value, k) => value !== before[name][first + k]);
  });
}

function trialOf(op: keyof typeof opTrials, rows: number, units: number): OpTrial {
  const {config, inputs} = opTrials[op];
  return {
    op,
    ...(config && {config: op === "linear" ? {out: Math.max(1, units - 2)} : config}),
    inputs: inputs.map((_, k) => [rows, op === "concatenate" ? units + k : units]),
    c: 1
  };
}

const extremes = [0, -0, 1e-30, -1e-30, 1e-6, 0.5, 20, -20, 88, -88, 100, -100, 1e4, -1e4, Infinity, -Infinity, NaN];
const pointwise = Object.keys(ops).filter(
  (op): op is OpName => isOpName(op) && !["linear", "softmax", "layerNorm", "add", "concatenate"].includes(op)
);

it.each(pointwise)("the kernel of %s meets its loops at the ends of what float32 can hold", (op) => {
  const subject = forwardOf(trialOf(op, 1, extremes.length));
  const tensors = {...subject.tensors, x: {shape: [1, extremes.length], values: extremes}};
  const [theirs, ours] = [0, 1].map(() => buffersOf(tensors, "float32"));
  subject.run(theirs);
  kernelSubject({...subject, tensors}, loaded, 1).run(ours);
  extremes.forEach((x, k) => {
    const [value, other] = [ours["y"][k], theirs["y"][k]];
    if (Number.isFinite(other) && Number.isFinite(x))
      expect(Math.abs(value - other), `${x}: ${value}, ${other}`).toBeLessThanOrEqual(
        1e-6 * Math.abs(other) + 2e-45 * (1 + Math.abs(x)) + (op === "sine" ? Math.abs(x) * ROUNDING : 0)
      );
    else expect(value, `${x}`).toBe(other);
  });
});

describe.each(Object.keys(ops).filter(isOpName))("the kernels of %s", (op) => {
  it.each(sizes)("agree with its loops for %i rows and %i units", (rows, units) => {
    const trial = trialOf(op, rows, units);
    expect(compare(forwardOf(trial), opBounds[op])).toEqual([]);
    expect(compare(backwardOf(trial), opBounds[op])).toEqual([]);
  });

  it("leave the rows alone that are not in use", () => {
    const trial = trialOf(op, 7, 5);
    expect(touched(forwardOf(trial), 3)).toEqual([]);
    expect(touched(backwardOf(trial), 3)).toEqual([]);
  });
});

function targetOf(loss: keyof typeof lossTrials, N: number, K: number): TestTensor {
  const {target} = lossTrials[loss];
  const shape = loss === "categoricalCrossEntropy" ? [N] : [N, K];
  const values = Array.from({length: shape.reduce((a, b) => a * b, 1)}, (_, k) => target.values[(k * 7) % 5]);
  return {...target, shape, values};
}

describe.each(Object.keys(losses).filter(isLossName))("the kernels of %s", (loss) => {
  it.each(sizes.slice(1))("agree with its loops for %i rows and %i outputs", (rows, units) => {
    const trial = {loss, ...lossTrials[loss], target: targetOf(loss, rows, units)};
    expect(compare(lossForwardOf(trial), lossBounds[loss])).toEqual([]);
    expect(compare(lossBackwardOf(trial), lossBounds[loss])).toEqual([]);
  });
});

describe.each(Object.keys(optimizers).filter(isOptimizerName))("the kernel of %s", (name) => {
  const [config] = optimizerTrials[name].configs;

  it.each([1, 2, 3, 4, 5, 1003])("agrees with its loops for %i weights", (M) => {
    expect(compare(updateOf(name, config, 1, M), optimizerBounds[name])).toEqual([]);
  });

  it("leaves frozen elements and their states alone", () => {
    const subject = updateOf(name, config, 1, 7);
    const frozen = {shape: [7], values: [0, 1, 0, 0, 1, 1, 0], below: 2};
    const tensors: Subject["tensors"] = {...subject.tensors, frozen};
    const buffers = buffersOf(tensors, "float32");
    kernelSubject({...subject, tensors}, loaded, 1).run(buffers);
    for (const written of subject.explains)
      frozen.values.forEach((isFrozen, k) => {
        expect(buffers[written][k] === Math.fround(tensors[written].values[k])).toBe(isFrozen === 1);
      });
  });
});

describe("the kernels of everything else", () => {
  const rows = {shape: [5], values: [4, 0, 4, 2, 1], below: 5};
  const labels = {shape: [5], values: [0, 1, 2, 0, 1], below: 3};
  const names = Object.keys(featureFunctions).filter(isFeatureName);
  const scalar = (value: number): TestTensor => ({shape: [], values: [value]});
  const five = {shape: [5], values: [1.5, -2, 0, -0.25, 3]};

  it.each([1, 7, 40])("gather %i columns as the loops do", (F) => {
    const tensors = {values: someOf("values", [5, F]), rows, y: zerosOf([5, F])};
    expect(compare(subjectOf(gatherRows, tensors, {}, {N: 5, F}), 1)).toEqual([]);
  });

  it.each(["labels", "bits", "signs"] as const)("write targets as %s", (code) => {
    for (const K of [1, 3]) {
      const target = code === "labels" ? {...zerosOf([5]), below: 3} : zerosOf([5, K]);
      expect(compare(subjectOf(encodeTarget, {labels, rows, target}, {code}, {N: 5, K}), 1)).toEqual([]);
    }
  });

  it("compute every feature", () => {
    const tensors = {raw: someOf("raw", [9, 2]), features: zerosOf([9, names.length])};
    const at = {N: 9, F: 2, D: names.length};
    expect(compare(subjectOf(features, tensors, {features: names}, at), 1)).toEqual([]);
  });

  it.each([1, 5])("standardise %i columns, and back", (D) => {
    const std = {shape: [D], values: Array.from({length: D}, (_, d) => 0.5 + d)};
    const tensors = {x: someOf("x", [6, D]), mean: someOf("mean", [D]), std, y: zerosOf([6, D])};
    expect(compare(subjectOf(standardise, tensors, {}, {N: 6, D}), 1)).toEqual([]);
    expect(compare(subjectOf(unstandardise, tensors, {}, {N: 6, D}), 1)).toEqual([]);
  });

  it("clip and penalise", () => {
    const g = someOf("g", [5]);
    const clipped = zerosOf([5]);
    expect(compare(subjectOf(sumSquares, {g, squares: zerosOf([2])}, {parameter: 1}, {M: 5}), 1)).toEqual([]);
    const tensors = {squares: {shape: [3], values: [4, 1, 0.5]}, norm: scalar(0), factor: scalar(0)};
    for (const limit of [1, 100]) expect(compare(subjectOf(normFactor, tensors, {limit}, {P: 3}), 1)).toEqual([]);
    expect(compare(subjectOf(scaleGradient, {g, factor: scalar(0.3), clipped}, {}, {M: 5}), 1)).toEqual([]);
    expect(compare(subjectOf(clipByValue, {g: five, clipped}, {limit: 1}, {M: 5}), 1)).toEqual([]);
    const penalties = {w: five, g, penalty: zerosOf([5]), total: zerosOf([5])};
    expect(compare(subjectOf(penalise, penalties, {l1: 0.1, l2: 0.5}, {M: 5}), 1)).toEqual([]);
  });
});
