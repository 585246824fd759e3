import {describe, expect, test} from "vitest";
import {createSession, measureHealth, parseExperiment, type Session} from "../../index.ts";
import {galleryExperiments} from "../gallery/experiments.ts";
import {diagnosisSentence} from "../text/diagnosis.ts";
import {diagnose, type Diagnosis} from "./diagnose.ts";
import {isPoor, isStuck, jumpiness} from "./isStuck.ts";

function diagnosisOf(session: Session): Diagnosis | undefined {
  return diagnose({
    experiment: session.experiment,
    task: session.dataset.target.kind,
    history: session.history(),
    metrics: session.metrics(),
    health: measureHealth(session)
  });
}

async function diagnosed(json: unknown, steps: number): Promise<Diagnosis | undefined> {
  const session = await createSession(parseExperiment(json));
  session.run({steps});
  return diagnosisOf(session);
}

const wide = {init: {weight: {kind: "normal", std: 30}}};
const rate = (kind: string, learningRate: number) => ({training: {optimizer: {kind, learningRate}}});
const {xorLine, vanishing, zeroStart, deadRelu, rateTooLarge} = galleryExperiments;

/** Runs that fail, with what their own numbers say. */
const failures: Readonly<Record<string, {json: unknown; steps: number; says: Partial<Diagnosis>; sentence: RegExp}>> = {
  "a line on XOR": {
    json: xorLine.experiment,
    steps: 400,
    says: {kind: "straight", task: "classes", hidden: 0},
    sentence: /^A network without hidden layers can only part the plane by a straight line/
  },
  "layers of identities": {
    json: {data: {kind: "bumps"}, model: [{op: "linear", out: 8}, {op: "identity"}, {op: "linear"}]},
    steps: 400,
    says: {kind: "straight", task: "numbers", hidden: 1},
    sentence: /However many layers there are, .* only predict along a straight line or a flat plane/
  },
  "the small network on the spiral": {
    json: {data: {kind: "spiral"}},
    steps: 1000,
    says: {kind: "small", units: 6, layers: 2},
    sentence: /6 hidden units in 2 layers may be too few/
  },
  "eight layers of sigmoids": {
    json: vanishing.experiment,
    steps: 400,
    says: {kind: "vanishing", layer: "Hidden 1"},
    sentence: /those of Hidden 1 are more than a million times smaller/
  },
  "a start at zero": {
    json: zeroStart.experiment,
    steps: 400,
    says: {kind: "copies", layer: "Hidden 1"},
    sentence: /All units of Hidden 1 are copies/
  },
  "dead ReLUs": {
    json: deadRelu.experiment,
    steps: 500,
    says: {kind: "silent", layer: "Hidden 2", units: 6, of: 6},
    sentence: /All 6 units of Hidden 2 answer zero to every example: dead ReLU units/
  },
  "too large a rate": {
    json: rateTooLarge.experiment,
    steps: 300,
    says: {kind: "overshoot"},
    sentence: /jumps up and down/
  },
  "too small a rate": {
    json: rate("adam", 1e-5),
    steps: 400,
    says: {kind: "slow"},
    sentence: /each step is tiny/
  },
  "too strong a penalty": {
    json: {training: {l2: 0.3}},
    steps: 400,
    says: {kind: "penalty"},
    sentence: /holds them near zero/
  },
  "weights that start too large": {
    json: {
      model: [
        {op: "linear", out: 6, ...wide},
        {op: "tanh"},
        {op: "linear", out: 6, ...wide},
        {op: "tanh"},
        {op: "linear"}
      ],
      ...rate("sgd", 0.01)
    },
    steps: 400,
    says: {kind: "saturated", layer: "Hidden 1"},
    sentence: /of what Hidden 1 answers lies at the ends of tanh/
  }
};

test.for(Object.entries(failures))("%s: the cause is found and said", async ([, {json, steps, says, sentence}]) => {
  const diagnosis = await diagnosed(json, steps);
  expect(diagnosis).toMatchObject(says);
  if (diagnosis) expect(diagnosisSentence(diagnosis)).toMatch(sentence);
});

const {circle, plainDescent, residual, momentum, spiralDeep} = galleryExperiments;

test.for(
  Object.entries({
    circle,
    plainDescent,
    residual,
    momentum,
    spiralDeep,
    moons: {experiment: {data: {kind: "moons"}}, steps: 2000}
  })
)("of %s, which learns at its own pace, nothing is said at any time", async ([, {experiment, steps}]) => {
  const session = await createSession(parseExperiment(experiment));
  while (session.position.step < steps) {
    session.run({steps: 100});
    expect(diagnosisOf(session), `at step ${session.position.step}`).toBeUndefined();
  }
});

describe("a run", () => {
  const step = Array.from({length: 41}, (_, at) => at * 10);

  test("is stuck when its loss stands still, and not before it had time", () => {
    const trainLoss = step.map(() => 0.7);
    expect(isStuck({step, trainLoss})).toBe(true);
    expect(isStuck({step: step.slice(0, 20), trainLoss: trainLoss.slice(0, 20)})).toBe(false);
    expect(isStuck({step: [], trainLoss: []})).toBe(false);
  });

  test("is not stuck while its loss falls", () => {
    expect(isStuck({step, trainLoss: step.map((at) => 0.7 - at / 1000)})).toBe(false);
  });

  test("that jumps is told from one that is calm", () => {
    expect(jumpiness({step, trainLoss: step.map((_, at) => (at % 2 === 0 ? 1 : 3))})).toBeGreaterThan(0.4);
    expect(jumpiness({step, trainLoss: step.map(() => 1)})).toBe(0);
    expect(jumpiness({step: [0], trainLoss: [1]})).toBe(0);
  });

  test("is poor by its share of right answers, or by what it explains", () => {
    expect(isPoor({train: {rows: 10, loss: 1, accuracy: 0.85}})).toBe(true);
    expect(isPoor({train: {rows: 10, loss: 1, accuracy: 0.95}})).toBe(false);
    expect(isPoor({train: {rows: 10, loss: 1, r2: [0.9, 0.3]}})).toBe(true);
    expect(isPoor({train: {rows: 10, loss: 1, r2: [0.9]}})).toBe(false);
  });
});
