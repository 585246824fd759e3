import {describe, expect, it} from "vitest";
import {scheduleOf} from "../lookup.ts";
import {checkExplanations} from "../testing/checkExplanations.ts";
import {factorOf, scheduleTrials} from "../testing/scheduleTrials.ts";
import {wordsOf} from "../testing/wordsOf.ts";
import {isScheduleName, schedules} from "./schedules.ts";

describe.each(Object.keys(scheduleTrials).filter(isScheduleName))("%s", (name) => {
  const schedule = scheduleOf(name);
  const {config, factors} = scheduleTrials[name];

  it.each(factors)("has after %d updates the factor %d", (step, factor) => {
    expect(schedule.factor(config, step)).toBeCloseTo(factor, 14);
  });

  it.each(factors)("explains its factor after %d updates", (step) => {
    expect(checkExplanations(factorOf(name, config, step))).toEqual([]);
  });

  it("is filed under its own name, with words for a beginner", () => {
    expect(schedules[name].name).toBe(name);
    for (const words of wordsOf(scheduleOf(name))) expect(words).toMatch(/\S/);
  });
});
