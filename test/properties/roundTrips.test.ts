import {describe, expect, test} from "vitest";
import {Runner} from "../../src/app/worker/runner.ts";
import {parseRecording, serialiseRecording} from "../../src/experiment/file.ts";
import type {Experiment, Recording} from "../../src/experiment/experiment.ts";
import {decodeLink, encodeLink} from "../../src/experiment/link.ts";
import {propertyTitle} from "../../src/experiment/testing/propertyRuns.ts";
import {experiments, forAll, openFor, stateOf} from "./experiments.ts";

/** Ways for an experiment to travel. */
const ways: Readonly<Record<string, (recording: Recording) => Recording>> = {
  link: ({experiment}) => decodeLink(encodeLink(experiment)),
  file: (recording) => parseRecording(serialiseRecording(recording)),
  message: (recording) => structuredClone(recording)
};

describe(propertyTitle, () => {
  test.each(Object.entries(ways))(
    "a random run is the same to the last bit after its way through a %s",
    async (_, way) => {
      await forAll(experiments, async (experiment, pick) => {
        const steps = 1 + pick(6);
        const copy = way({experiment, edits: []});
        expect(copy.experiment).toEqual(experiment);
        expect(await runFor(copy.experiment, steps)).toEqual(await runFor(experiment, steps));
      });
    }
  );

  test("a random run in a worker has the bits of the same run without one", async () => {
    await forAll(experiments, async (experiment, pick) => {
      const steps = 1 + pick(6);
      const {handlers} = new Runner({clock: () => 0, later: () => undefined});
      await handlers.open(
        structuredClone({content: {kind: "value", value: {experiment}}, play: false, speed: "max"} as const)
      );
      for (let k = 0; k < steps; k++) await handlers.step({unit: "batch"});
      const {snapshot} = structuredClone(await handlers.save(null));
      const {tensors, step} = snapshot ?? {tensors: {}, step: 0};
      expect(step).toBe(steps);
      expect({tensors, step}).toEqual(await tensorsAfter(experiment, steps));
    });
  });
});

async function runFor(experiment: Experiment, steps: number): Promise<object> {
  const session = await openFor(experiment);
  session.run({steps});
  const state = stateOf(session);
  session.close();
  return state;
}

/** Steps go on after numbers have left the finite ones, as they do by hand. */
async function tensorsAfter(experiment: Experiment, steps: number): Promise<object> {
  const session = await openFor(experiment);
  for (let k = 0; k < steps; k++) session.step();
  const {tensors, step} = session.snapshot();
  session.close();
  return {tensors, step};
}
