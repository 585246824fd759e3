/**
 * Trains every experiment of the gallery, checks that it shows what is said about it, and that its stored pictures are
 * those it gives. `npx vitest run test/gallery -u` makes the pictures anew.
 */
import {describe, expect, test} from "vitest";
import {createSession, darkTheme, lightTheme, parseExperiment, renderSvg, type Session} from "../../src/index.ts";
import {galleryExperiments, isGalleryId, type GalleryId} from "../../src/app/gallery/experiments.ts";
import {galleryGroups, galleryText} from "../../src/app/text/gallery.ts";
import {pictureOf, type PictureKind} from "./pictureOf.ts";

/** What is said about an experiment, as assertions about the session after its steps. */
interface Claim {
  claim: string;
  check: (session: Session) => void | Promise<void>;
  picture?: PictureKind;
}

const all = ["hidden1", "hidden2", "hidden3", "hidden4", "hidden5", "hidden6", "hidden7", "hidden8"];

const claims: {readonly [K in GalleryId]: Claim} = {
  circle: {
    claim: "tells the classes apart",
    check: (session) => {
      expect(accuracy(session)).toBeGreaterThan(0.97);
    }
  },
  xorLine: {
    claim: "leaves more than a third of the points wrong",
    check: (session) => {
      expect(accuracy(session)).toBeLessThan(2 / 3);
    }
  },
  xorHidden: {
    claim: "gets every point right",
    check: (session) => {
      expect(accuracy(session)).toBe(1);
      expect(session.metrics().test?.accuracy).toBe(1);
      expect(parseExperiment(galleryExperiments.xorLine.experiment).data).toEqual(session.experiment.data);
    }
  },
  xorGate: {
    claim: "solves four points with nine numbers",
    check: (session) => {
      expect(accuracy(session)).toBe(1);
      expect(session.graph.parameterCount).toBe(9);
    }
  },
  radius: {
    claim: "solves the circle without a hidden layer",
    check: (session) => {
      expect(accuracy(session)).toBeGreaterThan(0.99);
      expect(session.graph.parameterCount).toBe(2);
    }
  },
  threeClasses: {
    claim: "tells three classes apart",
    check: (session) => {
      expect(session.metrics().test?.confusion).toHaveLength(9);
      expect(accuracy(session)).toBeGreaterThan(0.97);
    }
  },
  sine: {
    claim: "follows the wave",
    check: (session) => {
      expect(score(session)).toBeGreaterThan(0.98);
    }
  },
  bumps: {
    claim: "builds the hills",
    check: (session) => {
      expect(score(session)).toBeGreaterThan(0.85);
    }
  },
  spiralWide: {
    claim: "leaves a quarter of the points wrong",
    check: (session) => {
      expect(accuracy(session)).toBeLessThan(0.75);
      expect(session.graph.parameterCount).toBe(177);
    }
  },
  spiralDeep: {
    claim: "solves the same data with as many numbers",
    check: (session) => {
      expect(accuracy(session)).toBe(1);
      expect(session.graph.parameterCount).toBe(177);
      expect(parseExperiment(galleryExperiments.spiralWide.experiment).data).toEqual(session.experiment.data);
    }
  },
  vanishing: {
    claim: "learns nothing, and the first gradients are a millionth of the last",
    check: (session) => {
      expect(accuracy(session)).toBeLessThan(0.6);
      expect(gradient(session, "hidden1")).toBeLessThan(1e-6 * gradient(session, "output"));
    },
    picture: {kind: "units", node: "hidden8.activation"}
  },
  residual: {
    claim: "learns with the same layers, and the first gradients are of the size of the last",
    check: (session) => {
      expect(accuracy(session)).toBeGreaterThan(0.97);
      expect(gradient(session, "hidden1")).toBeGreaterThan(0.1 * gradient(session, "output"));
      for (const layer of all) expect(session.read(`${layer}.weight`).shape[0]).toBe(6);
    }
  },
  zeroStart: {
    claim: "keeps every hidden unit the same, at zero",
    check: (session) => {
      expect(session.read("hidden1.weight").data.every((weight) => weight === 0)).toBe(true);
      expect(accuracy(session)).toBeLessThan(0.6);
    },
    picture: {kind: "units", node: "hidden1.activation"}
  },
  deadRelu: {
    claim: "has a last hidden layer that is zero for every point, and no gradient to change that",
    check: (session) => {
      const {"hidden2.activation": units} = session.evaluate(session.dataset.values, ["hidden2.activation"]);
      expect(units.every((value) => value === 0)).toBe(true);
      expect(gradient(session, "hidden2")).toBe(0);
    },
    picture: {kind: "units", node: "hidden2.activation"}
  },
  rateTooLarge: {
    claim: "never settles, where a smaller rate does",
    check: async (session) => {
      expect(session.metrics().train.loss).toBeGreaterThan(0.6);
      const late = session.history().trainLoss.slice(-20);
      expect(Math.max(...late) - Math.min(...late)).toBeGreaterThan(0.5);
      const calm = await createSession(parseExperiment({training: {optimizer: {kind: "sgd", learningRate: 0.3}}}));
      calm.run({steps: 300});
      expect(calm.metrics().train.loss).toBeLessThan(0.3);
    },
    picture: {kind: "loss"}
  },
  rateDiverges: {
    claim: "grows with every step until a number is no longer finite",
    check: (session) => {
      const {trainLoss} = session.history();
      expect(trainLoss.length).toBeGreaterThan(8);
      expect(trainLoss.every((loss, i) => i === 0 || loss > trainLoss[i - 1])).toBe(true);
      expect(session.run({steps: 100}).reason).toBe("diverged");
    },
    picture: {kind: "loss"}
  },
  plainDescent: {
    claim: "has hardly begun",
    check: (session) => {
      expect(session.metrics().train.loss).toBeGreaterThan(0.6);
    }
  },
  momentum: {
    claim: "is done in the same number of steps at the same rate",
    check: (session) => {
      expect(accuracy(session)).toBeGreaterThan(0.97);
      const {steps, experiment} = galleryExperiments.plainDescent;
      expect(steps).toBe(galleryExperiments.momentum.steps);
      const {learningRate} = parseExperiment(experiment).training.optimizer;
      expect(session.experiment.training.optimizer.learningRate).toBe(learningRate);
    }
  },
  overfit: {
    claim: "knows its points by heart while the test loss climbs",
    check: (session) => {
      const {train, test} = session.metrics();
      expect(train.rows).toBe(30);
      expect(train.loss).toBeLessThan(0.001);
      expect(test?.loss).toBeGreaterThan(0.7);
      const {testLoss} = session.history();
      expect(test?.loss).toBeGreaterThan(2 * Math.min(...testLoss));
    }
  },
  overfitCured: {
    claim: "keeps the test loss low with the same network on the same points",
    check: (session) => {
      const {train, test} = session.metrics();
      expect(test?.loss).toBeLessThan(0.3);
      expect(train.loss).toBeGreaterThan(0.1);
      const overfit = parseExperiment(galleryExperiments.overfit.experiment);
      expect([session.experiment.data, session.experiment.model]).toEqual([overfit.data, overfit.model]);
    }
  },
  dropout: {
    claim: "keeps the test loss low, which climbs without dropout",
    check: async (session) => {
      const least = Math.min(...session.history().testLoss);
      expect(session.metrics().test?.loss).toBeLessThan(1.1 * least);
      expect(score(session)).toBeGreaterThan(0.4);
      const {experiment, steps} = galleryExperiments.dropout;
      const {model} = parseExperiment(experiment);
      const without = await createSession(
        parseExperiment({
          ...experiment,
          model: model.map((part) => ("op" in part && part.op === "dropout" ? {...part, p: 0} : part))
        })
      );
      without.run({steps});
      expect(without.metrics().test?.loss).toBeGreaterThan(1.5 * Math.min(...without.history().testLoss));
      expect(score(without)).toBeLessThan(0.15);
    },
    picture: {kind: "output", axes: [2, 8]}
  },
  iris: {
    claim: "tells setosa from the others without a mistake",
    check: (session) => {
      const {confusion = []} = session.metrics().test ?? {};
      expect([confusion[1], confusion[2], confusion[3], confusion[6]]).toEqual([0, 0, 0, 0]);
      expect(accuracy(session)).toBeGreaterThan(0.95);
    },
    picture: {kind: "output", axes: [2, 3]}
  },
  wine: {
    claim: "suffers without standardising",
    check: async (session) => {
      expect(session.metrics().test?.accuracy).toBeGreaterThan(0.97);
      const {experiment, steps} = galleryExperiments.wine;
      const raw = await createSession(parseExperiment({...experiment, data: {kind: "wine", standardise: false}}));
      raw.run({steps});
      expect(raw.metrics().test?.accuracy).toBeLessThan(0.8);
    },
    picture: {kind: "output", axes: [6, 12]}
  },
  digits: {
    claim: "reads digits it has never seen",
    check: (session) => {
      expect(session.metrics().test?.accuracy).toBeGreaterThan(0.95);
    },
    picture: {kind: "weights", tensor: "hidden1.weight", columns: 5}
  },
  drawnDigits: {
    claim: "reads nine of ten digits it has never seen, with its largest weights where pens go",
    check: (session) => {
      expect(session.metrics().test?.accuracy).toBeGreaterThan(0.9);
      const {shape, data} = session.read("hidden1.weight");
      const [units, pixels] = shape;
      const ink = new Float64Array(pixels);
      session.dataset.values.forEach((value, i) => (ink[i % pixels] += value / session.dataset.rows));
      const bySize = [...data.keys()].sort((a, b) => Math.abs(data[b]) - Math.abs(data[a]));
      const inkOf = (elements: number[]): number =>
        elements.reduce((sum, element) => sum + ink[element % pixels] / elements.length, 0);
      expect([units, pixels]).toEqual([128, 784]);
      expect(bySize.slice(0, 2000).filter((element) => ink[element % pixels] === 0)).toEqual([]);
      expect(inkOf(bySize.slice(0, 2000))).toBeGreaterThan(1.5 * inkOf(bySize));
    },
    picture: {kind: "weights", tensor: "hidden1.weight", columns: 3, most: 9}
  }
};

const ids = Object.keys(claims).filter(isGalleryId);

describe.each(ids)("the experiment %s of the gallery", (id) => {
  const {claim, check, picture} = claims[id];
  const {experiment, steps} = galleryExperiments[id];
  const trained = async (): Promise<Session> => {
    const session = await createSession(parseExperiment(experiment));
    session.run({steps});
    return session;
  };

  test(`${claim}, after ${steps} steps`, async () => {
    await check(await trained());
  });

  test("has the stored pictures", async () => {
    const scene = pictureOf(await trained(), galleryText[id].title, picture);
    for (const theme of [lightTheme, darkTheme])
      await expect(renderSvg(scene, {theme})).toMatchFileSnapshot(
        `../../src/app/public/gallery/${id}-${theme.name}.svg`
      );
  });
});

test("there are at least sixteen experiments, each with a title of its own and one sentence", () => {
  expect(ids.length).toBeGreaterThanOrEqual(16);
  expect(Object.keys(galleryExperiments)).toEqual(ids);
  expect(new Set(ids.map((id) => galleryText[id].title)).size).toBe(ids.length);
  for (const id of ids) expect(galleryText[id].sentence).toMatch(/^[A-Z].*\.$/);
});

test("every experiment stands in exactly one group of the dialog", () => {
  expect(galleryGroups.flatMap((group) => group.ids).sort()).toEqual([...ids].sort());
});

function accuracy(session: Session): number {
  return session.metrics().train.accuracy ?? NaN;
}

function score(session: Session): number {
  return session.metrics().test?.r2?.[0] ?? NaN;
}

function gradient(session: Session, layer: string): number {
  return Float32Array.from(session.read(`${layer}.weight.grad`).data).reduce(
    (most, each) => Math.max(most, Math.abs(each)),
    0
  );
}
