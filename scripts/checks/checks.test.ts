import {describe, expect, test} from "vitest";
import {countTests} from "./countTests.mjs";
import {runSteps} from "./runSteps.mjs";

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: []
};

describe("counting tests", () => {
  test("a clean run has the report's own numbers", () => {
    expect(countTests(report)).toEqual({passed: 3, failed: 0, skipped: 0});
    expect(countTests({...report, numFailedTests: 2, success: false})).toEqual({passed: 3, failed: 2, skipped: 0});
  });

  test("a file that could not be loaded is a failure", () => {
    const testResults = [{status: "failed", assertionResults: []}];
    expect(countTests({...report, success: false, testResults}).failed).toBe(1);
  });

  test("a file with a failed test is not counted twice", () => {
    const testResults = [{status: "failed", assertionResults: [{status: "failed"}]}];
    expect(countTests({...report, numFailedTests: 1, success: false, testResults}).failed).toBe(1);
  });

  test("a skipped test is a failure", () => {
    expect(countTests({...report, numPendingTests: 1, numTodoTests: 1})).toEqual({passed: 3, failed: 2, skipped: 2});
  });

  test("an error outside any test is a failure", () => {
    expect(countTests({...report, success: false}).failed).toBe(1);
  });
});

describe("running steps", () => {
  /** Runs the steps with a clock that only moves when a step runs, and writes down what happened. */
  async function runWith(names: string[], atOnce: number, failing: string[] = []) {
    const log: string[] = [];
    let now = 0;
    const failed = await runSteps(names, {
      atOnce,
      clock: () => now,
      run: async (name) => {
        log.push(`start ${name}`);
        await Promise.resolve();
        now += 500;
        return {code: failing.includes(name) ? 2 : 0, output: `output of ${name}`};
      },
      report: ({name, code, seconds}) => log.push(`end ${name} ${code} ${seconds}`)
    });
    return {log, failed};
  }

  test("one at a time they run in order", async () => {
    const {log, failed} = await runWith(["a", "b"], 1);
    expect(log).toEqual(["start a", "end a 0 0.5", "start b", "end b 0 0.5"]);
    expect(failed).toEqual([]);
  });

  test("two at a time the second starts before the first ends", async () => {
    const {log} = await runWith(["a", "b", "c"], 2);
    expect(log.slice(0, 2)).toEqual(["start a", "start b"]);
    expect(log).toContain("start c");
  });

  test("after a failure no further step starts, and those under way are finished", async () => {
    const {log, failed} = await runWith(["a", "b", "c"], 2, ["a"]);
    expect(failed).toEqual(["a"]);
    expect(log).not.toContain("start c");
    expect(log.some((line) => line.startsWith("end b 0"))).toBe(true);
  });
});
