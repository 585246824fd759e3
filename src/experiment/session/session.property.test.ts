import fc from "fast-check";
import {expect, test} from "vitest";
import {arbitraryExperiment} from "../testing/arbitraryExperiment.ts";
import {checkNumbers} from "../testing/checkNumbers.ts";
import {loadReal} from "../../data/loadReal.ts";
import {decodeLink, encodeLink} from "../link.ts";
import {createSession, type Session} from "./session.ts";

const small = arbitraryExperiment({real: false, points: 24});

function picker(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

test("every number of a random run is what its explanation says, between steps and within them", async () => {
  await fc.assert(
    fc.asyncProperty(small, fc.nat(), async (experiment, seed) => {
      const session = await createSession({...experiment, training: withoutStop(experiment.training)});
      const pick = picker(seed);
      expect(checkNumbers(session, {contexts: ["batch", "now", "train", "test"], pick})).toEqual([]);
      session.run({steps: pick(6)});
      expect(checkNumbers(session, {contexts: ["batch", "now", "train", "test"], pick})).toEqual([]);
      for (let k = pick(session.instructions.length); k > 0; k--) session.step("instruction");
      expect(checkNumbers(session, {contexts: ["batch", "now"], pick})).toEqual([]);
    }),
    {numRuns: 60}
  );
});

function withoutStop<T extends {stop?: unknown}>(training: T): Omit<T, "stop"> {
  const {stop: _stop, ...rest} = training;
  return rest;
}
