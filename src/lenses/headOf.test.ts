import {expect, test} from "vitest";
import {parseExperiment} from "../experiment/parseExperiment.ts";
import {createSession} from "../index.ts";
import {answerNodeOf} from "./headOf.ts";
import {measureSurface} from "./measureSurface.ts";

test("answers stand as probabilities, as predictions where targets are standardised, else as outputs", async () => {
  const nodes: string[] = [];
  for (const data of [{kind: "iris"}, {kind: "diabetes"}, {kind: "bumps"}]) {
    const session = await createSession(parseExperiment({data}));
    nodes.push(answerNodeOf(session));
    session.close();
  }
  expect(nodes).toEqual(["output.probability", "output.prediction", "output"]);
});

test("a surface over standardised targets is in the units of the data", async () => {
  const session = await createSession(parseExperiment({data: {kind: "diabetes"}}));
  session.run({steps: 200});
  const {output, units} = measureSurface(session, {resolution: 8});
  const {values} = units[output.node];
  // Progression of the disease runs from 25 to 346 in these data; standardised outputs would lie around 0.
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean).toBeGreaterThan(50);
  expect(mean).toBeLessThan(300);
  const {mean: m, std} = {mean: session.valueAt("target.mean[0]"), std: session.valueAt("target.std[0]")};
  units["output"].values.forEach((value, at) => {
    expect(values[at]).toBeCloseTo(m + std * value, 2);
  });
});
