import {describe, expect, test} from "vitest";
import {checkExplanation} from "../testing/checkNumbers.ts";
import {openSession} from "../testing/openSession.ts";

describe("how good the network is can be read and explained", () => {
  const blobs = {data: {kind: "blobs", points: 40, classes: 3, noise: 1.5, test: 0.25}};

  test("for classes: loss, accuracy, which rows are right, and what was called what", async () => {
    const session = await openSession(blobs);
    session.run({steps: 30});
    const {train, test: held} = session.metrics();
    expect(session.valueAt("test:metrics.loss")).toBe(held?.loss);
    expect(session.valueAt("test:loss")).toBe(held?.loss);
    expect(session.valueAt("metrics.accuracy")).toBe(train.accuracy);
    expect([...session.read("test:metrics.confusion").data]).toEqual([...(held?.confusion ?? [])]);
    const correct = [...session.read("test:metrics.correct").data];
    expect(correct.filter((one) => one === 1).length / 10).toBe(held?.accuracy);
    for (const address of [
      "test:metrics.loss",
      "test:loss",
      "train:metrics.accuracy",
      "metrics.correct[3]",
      "test:metrics.predicted[9]",
      "test:metrics.confusion[1,2]"
    ])
      expect(checkExplanation(session.explain(address), session.valueAt(address))).toEqual([]);
  });

  test("accuracy is the mean over rows, each of which can be asked in turn", async () => {
    const session = await openSession();
    session.run({steps: 5});
    expect(session.explain("test:metrics.accuracy").expression).toMatchObject({
      kind: "quotient",
      numerator: {kind: "sum", terms: [{address: "test:metrics.correct[0]"}, {}, {}, {}, {}, {}]}
    });
    expect(JSON.stringify(session.explain("test:metrics.correct[2]"))).toContain("test:metrics.predicted[2]");
    expect(JSON.stringify(session.explain("test:metrics.predicted[2]"))).toContain("test:output[2,0]");
  });

  test("for numbers: the part of the variance that is explained", async () => {
    const session = await openSession({data: {kind: "plane", points: 40, test: 0.25, standardise: true}});
    session.run({steps: 100});
    expect(session.valueAt("test:metrics.r2[0]")).toBe(session.metrics().test?.r2?.[0]);
    expect(session.valueAt("test:metrics.r2[0]")).toBeGreaterThan(0.5);
    expect(checkExplanation(session.explain("test:metrics.r2[0]"), session.valueAt("test:metrics.r2[0]"))).toEqual([]);
    expect(session.names()).not.toContain("metrics.accuracy");
    expect(() => session.valueAt("metrics.accuracy")).toThrow(
      "expected one of metrics.loss, metrics.r2, metrics.penalty, metrics.objective"
    );
  });

  test("penalty and objective stand beside the loss", async () => {
    const session = await openSession({training: {l1: 0.01, l2: 0.1}});
    session.run({steps: 3});
    const {train, penalty} = session.metrics();
    expect(session.valueAt("metrics.penalty")).toBe(penalty);
    expect(session.valueAt("metrics.objective")).toBe(train.loss + penalty);
    for (const address of ["metrics.penalty", "metrics.objective"])
      expect(checkExplanation(session.explain(address), session.valueAt(address))).toEqual([]);
  });

  test("unless no rows are kept for testing", async () => {
    const session = await openSession({data: {kind: "circle", points: 30, test: 0}});
    expect(session.metrics().test).toBeUndefined();
    expect(() => session.valueAt("test:metrics.loss")).toThrow("no rows are kept for testing");
  });
});
